/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
];

// Days on which clocks change in one of the zones, the day that Apia never had, and days beside them.
const DAYS = [
  '2011-12-29',
  '2011-12-30',
  '2011-12-31',
  '2024-02-29',
  '2026-03-07',
  '2026-03-08',
  '2026-03-09',
  '2026-10-31',
  '2026-11-01',
  '2026-11-02',
  '2026-12-31',
];

// The zone of a process is fixed when it starts, so that each zone needs one of its own.
const SCRIPT = `
const { daysBetween, phaseOn, readEndDate } = require(process.env.LIFECYCLE);
const days = JSON.parse(process.env.DAYS);
console.log(JSON.stringify({
  offset: new Date(2026, 0, 1).getTimezoneOffset(),
  phases: days.map(on => days.map(today => phaseOn({ endOfLife: { kind: 'date', on } }, today))),
  between: days.map(from => days.map(to => daysBetween(from, to))),
  read: days.flatMap(day => [
    readEndDate(day),
    readEndDate(day + 'T23:59:59+14:00'),
    readEndDate(day + ' 00:00:00 -11:00'),
    readEndDate(new Date(day)),
    readEndDate(new Date(day + 'T23:59:59.999Z')),
  ].map(({ end }) => end?.on)),
}));
`;

async function runIn(zone: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--eval',
      SCRIPT,
    ],
    {
      env: {
        ...process.env,
        TZ: zone,
        LIFECYCLE: require.resolve('./index.ts'),
        DAYS: JSON.stringify(DAYS),
      },
    },
  );
  return JSON.parse(stdout);
}

describe('calendar dates', () => {
  it('are the same days in every time zone', async () => {
    const answers = await Promise.all(ZONES.map(runIn));
    // Proves that the zones really applied.
    expect(answers.map(({ offset }) => offset)).toEqual([
      0, 300, -330, -840, -780,
    ]);
    for (const { phases, between, read } of answers) {
      expect(phases).toEqual(
        DAYS.map(on =>
          DAYS.map(today => (today > on ? 'endOfLife' : 'supported')),
        ),
      );
      expect(between).toEqual(
        DAYS.map(from =>
          DAYS.map(to => (Date.parse(to) - Date.parse(from)) / 86_400_000),
        ),
      );
      expect(read).toEqual(DAYS.flatMap(day => [day, day, day, day, day]));
    }
  }, 60_000);
});
