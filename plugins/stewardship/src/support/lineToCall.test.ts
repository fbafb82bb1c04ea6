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

import { DateTime } from 'luxon';
import type {
  SupportHours,
  SupportPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { officeHours } from '../__fixtures__/tiers';
import { lineToCall } from './lineToCall';

type Line = SupportPicture['supportLines'][number];

function line(number: number, hours?: SupportHours, name = 'somebody'): Line {
  return {
    value: { line: number, hours, name },
    source: { kind: 'declared', path: 'spec' },
  };
}

/** A line whose group is not in the catalog, or not for the reader's eyes. */
function hiddenLine(number: number, hours?: SupportHours): Line {
  const hidden = line(number, hours);
  hidden.value.who = { ref: `group:default/hidden-${number}`, known: false };
  return hidden;
}

function call(lines: Line[], at: string) {
  const found = lineToCall({ lines, now: DateTime.fromISO(at) });
  return (
    found && {
      line: found.line.value.line,
      passedOver: found.passedOver.map(({ line: { value }, why }) => [
        value.line,
        why,
      ]),
    }
  );
}

const day = '2026-11-20T10:00:00Z';
const night = '2026-11-20T02:00:00Z';

describe('lineToCall', () => {
  it('is the first line while it is there', () => {
    const lines = [line(1, officeHours), line(2, { kind: 'always' })];
    expect(call(lines, day)).toEqual({ line: 1, passedOver: [] });
  });

  it('skips the lines that are closed', () => {
    const lines = [line(1, officeHours), line(2, { kind: 'always' })];
    expect(call(lines, night)).toEqual({
      line: 2,
      passedOver: [[1, 'closed']],
    });
  });

  it('takes a line for there when nobody said its hours, or when they cannot be read', () => {
    const unreadable: SupportHours = { ...officeHours, timeZone: 'Mars' };
    expect(call([line(1, officeHours), line(3)], night)?.line).toBe(3);
    expect(call([line(1, unreadable), line(3)], night)?.line).toBe(1);
  });

  it('is the first line when all are closed', () => {
    const lines = [line(1, officeHours), line(2, officeHours)];
    expect(call(lines, night)).toEqual({ line: 1, passedOver: [] });
  });

  it('needs somebody in the line', () => {
    expect(call([line(1, undefined, ''), line(2)], day)?.line).toBe(2);
    expect(call([], day)).toBeUndefined();
  });

  it('prefers a group that can be found, and names those that cannot', () => {
    expect(call([hiddenLine(1), line(2)], day)).toEqual({
      line: 2,
      passedOver: [[1, 'notFound']],
    });
    const lines = [line(1, officeHours), hiddenLine(2), line(3), hiddenLine(4)];
    expect(call(lines, night)).toEqual({
      line: 3,
      passedOver: [
        [1, 'closed'],
        [2, 'notFound'],
      ],
    });
  });

  it('names every group that cannot be found when the others are closed', () => {
    const lines = [
      hiddenLine(1, officeHours),
      line(2, officeHours),
      hiddenLine(3),
    ];
    expect(call(lines, night)).toEqual({
      line: 2,
      passedOver: [
        [1, 'notFound'],
        [3, 'notFound'],
      ],
    });
  });

  it('falls back to a group that cannot be found', () => {
    expect(call([hiddenLine(3)], day)).toEqual({ line: 3, passedOver: [] });
    expect(call([hiddenLine(1, officeHours), hiddenLine(2)], night)).toEqual({
      line: 2,
      passedOver: [[1, 'closed']],
    });
  });
});
