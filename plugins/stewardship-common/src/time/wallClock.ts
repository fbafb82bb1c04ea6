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

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// No zone changes its clocks and back within a week.
const STEP = 7 * DAY;

/**
 * A clock on the wall: by how many minutes it is ahead of UTC at an instant, in epoch milliseconds. Every time zone of
 * Luxon is one. What a clock shows is written as the milliseconds of the UTC moment with the same reading.
 */
export type Clock = { offset(instant: number): number };

/**
 * The same clock, a hundred times faster within a span: `Intl` takes microseconds to say how far a zone is ahead, and a
 * month of shifts asks thousands of times.
 */
export function clockWithin(
  zone: Clock,
  span: { from: number; until: number },
): Clock {
  const from = Math.floor(span.from / DAY) * DAY;
  const { until } = span;
  const periods = [{ from, offset: zone.offset(from) }];
  for (let start = from; start < until; start += STEP) {
    for (const at of transitionsBetween(zone, start, start + STEP)) {
      periods.unshift({ from: at, offset: zone.offset(at) });
    }
  }
  return {
    offset: instant => {
      const period =
        instant <= until
          ? periods.find(each => each.from <= instant)
          : undefined;
      return period ? period.offset : zone.offset(instant);
    },
  };
}

/** What the clock shows at an instant. */
export function wallClock(clock: Clock, instant: number): number {
  return instant + clock.offset(instant) * MINUTE;
}

/** The instants at which the clock shows a reading: none where it skips it, two where it repeats it. */
export function instantsOf(clock: Clock, reading: number): number[] {
  const offsets = new Set([
    clock.offset(reading - DAY),
    clock.offset(reading + DAY),
  ]);
  return [...offsets]
    .map(offset => reading - offset * MINUTE)
    .filter(instant => wallClock(clock, instant) === reading);
}

/**
 * When the clock first shows a reading or a later one: the first of two times where it repeats it, and the end of the
 * gap where it skips it.
 */
export function instantAt(clock: Clock, reading: number): number {
  const [first, second = first] = instantsOf(clock, reading);
  if (first !== undefined) {
    return Math.min(first, second);
  }
  const [transition] = transitionsBetween(clock, reading - DAY, reading + DAY);
  return transition ?? reading - clock.offset(reading) * MINUTE;
}

/** The instant within some days, a week at most, at which the clock is changed, where it is. */
export function transitionsBetween(
  clock: Clock,
  start: number,
  end: number,
): number[] {
  const offset = clock.offset(start);
  if (offset === clock.offset(end)) {
    return [];
  }
  let [before, after] = [start, end];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (clock.offset(middle) === offset) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return [after];
}

/** Reads a date with a time of day, `YYYY-MM-DDTHH:mm`. */
export function parseReading(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
    return undefined;
  }
  const reading = new Date(`${text}:00.000Z`);
  // Date takes 30 February for 2 March.
  return !Number.isNaN(reading.getTime()) &&
    reading.toISOString().startsWith(text)
    ? reading.getTime()
    : undefined;
}
