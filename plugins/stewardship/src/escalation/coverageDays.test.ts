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

import { IANAZone } from 'luxon';
import { coverageDays } from './coverageDays';

function days(options: {
  window: [string, string];
  uncovered: [string, string][];
  zone: string;
}) {
  const span = ([from, until]: [string, string]) => ({ from, until });
  return coverageDays({
    window: span(options.window),
    uncovered: options.uncovered.map(span),
    zone: IANAZone.create(options.zone),
    locale: 'en-GB',
  });
}

describe('coverageDays', () => {
  it('lays stretches over the days of the reader', () => {
    const found = days({
      window: ['2026-11-20T10:00:00Z', '2026-11-23T10:00:00Z'],
      uncovered: [['2026-11-21T18:30:00Z', '2026-11-23T06:30:00Z']],
      zone: 'Asia/Kolkata',
    });
    expect(found).toEqual([
      { day: '2026-11-20', isWeekend: false, uncovered: [] },
      { day: '2026-11-21', isWeekend: true, uncovered: [] },
      {
        day: '2026-11-22',
        isWeekend: true,
        uncovered: [{ from: 0, until: 1 }],
      },
      {
        day: '2026-11-23',
        isWeekend: false,
        uncovered: [{ from: 0, until: 0.5 }],
      },
    ]);
  });

  it.each([
    // Midnight is at 05:00 UTC before the change, and 23 or 25 hours later the next one.
    ['loses an hour', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 23],
    ['gains an hour', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', 25],
  ])('fills a day that %s', (_, start, end, hours) => {
    const oneHour = new Date(Date.parse(start) + 3600_000).toISOString();
    const found = days({
      window: [start, end],
      uncovered: [
        [start, oneHour],
        [oneHour, end],
      ],
      zone: 'America/New_York',
    });
    expect(found).toHaveLength(1);
    expect(found[0].uncovered).toEqual([
      { from: 0, until: 1 / hours },
      { from: 1 / hours, until: 1 },
    ]);
  });

  it('has a column for each day of a zone that skips midnight', () => {
    const found = days({
      window: ['2026-04-23T12:00:00Z', '2026-04-26T12:00:00Z'],
      uncovered: [],
      zone: 'Africa/Cairo',
    });
    expect(found.map(({ day }) => day)).toEqual([
      '2026-04-23',
      '2026-04-24',
      '2026-04-25',
      '2026-04-26',
    ]);
  });

  it('draws nothing of times that are not times', () => {
    expect(
      days({ window: ['soon', 'later'], uncovered: [], zone: 'UTC' }),
    ).toEqual([]);
  });
});
