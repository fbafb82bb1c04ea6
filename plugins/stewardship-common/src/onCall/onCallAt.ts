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

import { uniteIntervals, type Interval } from './intervals';
import type { OnCallSchedule, OnCallShift } from './schedule';

/**
 * When anybody is on call at any level, within a window.
 *
 * @public
 */
export function coveredIntervals(options: {
  schedule: OnCallSchedule;
  from: Date;
  until: Date;
}): Interval[] {
  const window = {
    from: options.from.getTime(),
    until: options.until.getTime(),
  };
  return uniteIntervals(
    options.schedule.shifts.map(shift => ({
      from: Math.max(startOf(shift), window.from),
      until: Math.min(endOf(shift), window.until),
    })),
  );
}

/**
 * Who is on call at an instant, in order of level. Somebody whose shift ends at that very instant is not any more.
 *
 * @public
 */
export function peopleOnCall(options: {
  schedule: OnCallSchedule;
  at: Date;
}): OnCallShift[] {
  const at = options.at.getTime();
  return options.schedule.shifts
    .filter(shift => startOf(shift) <= at && at < endOf(shift))
    .sort((a, b) => a.level - b.level);
}

/**
 * The next shift of the first level by somebody who is not on call there at the instant, or who is after a gap.
 *
 * @public
 */
export function nextHandover(options: {
  schedule: OnCallSchedule;
  at: Date;
}): OnCallShift | undefined {
  const at = options.at.getTime();
  const { shifts, levels } = options.schedule;
  const first = Math.min(
    ...levels.map(({ level }) => level),
    ...shifts.map(({ level }) => level),
  );
  const ofFirst = shifts
    .filter(({ level }) => level === first)
    .sort((a, b) => startOf(a) - startOf(b));
  const now = ofFirst.filter(
    shift => startOf(shift) <= at && at < endOf(shift),
  );
  let endsAt = Math.max(...now.map(endOf), at);
  for (const shift of ofFirst) {
    if (startOf(shift) > at) {
      const goesOn =
        startOf(shift) <= endsAt &&
        now.some(({ person }) => person.name === shift.person.name);
      if (!goesOn) {
        return shift;
      }
      endsAt = Math.max(endsAt, endOf(shift));
    }
  }
  return undefined;
}

function startOf({ start }: OnCallShift): number {
  return start ? Date.parse(start) : Number.NEGATIVE_INFINITY;
}

function endOf({ end }: OnCallShift): number {
  return end ? Date.parse(end) : Number.POSITIVE_INFINITY;
}
