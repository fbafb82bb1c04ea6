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
import type { OnCallPerson, OnCallSchedule, OnCallShift } from './schedule';

/**
 * When anybody is on call within a window: at any level, or at one.
 *
 * @public
 */
export function coveredIntervals(options: {
  schedule: OnCallSchedule;
  from: Date;
  until: Date;
  level?: number;
}): Interval[] {
  const { schedule, level } = options;
  const window = {
    from: options.from.getTime(),
    until: options.until.getTime(),
  };
  return uniteIntervals(
    schedule.shifts
      .filter(shift => level === undefined || shift.level === level)
      .map(spanOf)
      .map(({ from, until }) => ({
        from: Math.max(from, window.from),
        until: Math.min(until, window.until),
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
    .filter(shift => isWithin(at, spanOf(shift)))
    .sort((a, b) => a.level - b.level);
}

/**
 * The next shift of the first level by somebody who is not on call there at the instant, or who is again after a gap.
 * `undefined` where the schedule plans no such shift.
 *
 * @public
 */
export function nextHandover(options: {
  schedule: OnCallSchedule;
  at: Date;
}): OnCallShift | undefined {
  const { schedule } = options;
  const at = options.at.getTime();
  const first = firstLevelOf(schedule);
  const shifts = schedule.shifts
    .filter(({ level }) => level === first)
    .map(shift => ({ shift, span: spanOf(shift) }))
    .filter(({ span }) => span.from < span.until)
    .sort((a, b) =>
      a.span.from === b.span.from ? 0 : a.span.from - b.span.from,
    );
  // Until when those who are on call now are, without a break.
  const ends = new Map<string, number>();
  for (const { shift, span } of shifts) {
    const person = identityOf(shift.person);
    const end = ends.get(person);
    const goesOn = end !== undefined && span.from <= end;
    if (span.from > at && !goesOn) {
      return shift;
    }
    if (goesOn || isWithin(at, span)) {
      ends.set(person, Math.max(end ?? at, span.until));
    }
  }
  return undefined;
}

function firstLevelOf({ levels, shifts }: OnCallSchedule): number {
  return [...levels, ...shifts].reduce(
    (first, { level }) => Math.min(first, level),
    Infinity,
  );
}

function identityOf({ userRef, email, name }: OnCallPerson): string {
  return (userRef ?? email ?? name).toLocaleLowerCase('en-US');
}

function isWithin(instant: number, { from, until }: Interval): boolean {
  return from <= instant && instant < until;
}

function spanOf({ start, end }: OnCallShift): Interval {
  return {
    from: start ? Date.parse(start) : -Infinity,
    until: end ? Date.parse(end) : Infinity,
  };
}
