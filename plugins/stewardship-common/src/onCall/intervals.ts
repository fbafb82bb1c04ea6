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

/**
 * A stretch of time in epoch milliseconds; `until` does not belong to it.
 *
 * @public
 */
export type Interval = { from: number; until: number };

/**
 * The same time in as few intervals as possible, in order.
 *
 * @public
 */
export function uniteIntervals(intervals: Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from);
  const united: Interval[] = [];
  for (const { from, until } of sorted) {
    const last = united.at(-1);
    if (last && from <= last.until) {
      last.until = Math.max(last.until, until);
    } else {
      united.push({ from, until });
    }
  }
  return united;
}

/**
 * The time that is in both. Each of the two lists is in order and has no overlaps, as `uniteIntervals` makes them.
 *
 * @public
 */
export function intersectIntervals(
  first: Interval[],
  second: Interval[],
): Interval[] {
  const common: Interval[] = [];
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    const from = Math.max(first[a].from, second[b].from);
    const until = Math.min(first[a].until, second[b].until);
    if (from < until) {
      common.push({ from, until });
    }
    if (first[a].until < second[b].until) {
      a += 1;
    } else {
      b += 1;
    }
  }
  return common;
}

/**
 * The time that is in the first and not in the second. Each of the two lists is in order and has no overlaps, as
 * `uniteIntervals` makes them.
 *
 * @public
 */
export function subtractIntervals(
  first: Interval[],
  second: Interval[],
): Interval[] {
  const rest: Interval[] = [];
  let start = 0;
  for (const { from, until } of first) {
    while (start < second.length && second[start].until <= from) {
      start += 1;
    }
    let at = from;
    for (let index = start; index < second.length; index += 1) {
      const taken = second[index];
      if (taken.from >= until) {
        break;
      }
      if (taken.from > at) {
        rest.push({ from: at, until: taken.from });
      }
      at = Math.max(at, taken.until);
    }
    if (at < until) {
      rest.push({ from: at, until });
    }
  }
  return rest;
}

/**
 * How long the intervals are together, in hours. They have no overlaps.
 *
 * @public
 */
export function hoursOfIntervals(intervals: Interval[]): number {
  return (
    intervals.reduce((sum, { from, until }) => sum + until - from, 0) / 3600_000
  );
}
