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

import { DateTime, IANAZone } from 'luxon';
import type { SupportHours } from '../record/values';
import { WEEKDAYS } from './weekdays';

/**
 * Whether somebody is there, and when that changes next.
 *
 * @public
 */
export type SupportHoursState = {
  open: boolean;
  /** In the zone of the hours. Absent where it never changes. */
  changesAt?: DateTime;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// A weekly pattern repeats after 7 days; a zone that once skipped a whole day can push the next window a week further.
const HORIZON_DAYS = 15;

type Window = {
  zone: IANAZone;
  /** Sunday is 0, as in `Date`. */
  days: ReadonlySet<number>;
  fromMinute: number;
  toMinute: number;
  overnight: boolean;
};

/**
 * Whether support is there at `now`. It is there whenever the wall clock of its time zone shows a time inside the
 * window: an hour that clocks skip is not worked, an hour that they repeat is worked twice.
 *
 * @returns `undefined` where it cannot be known: an unknown time zone, or times that are not times
 *
 * @public
 */
export function supportHoursNow(options: {
  hours: SupportHours;
  now: DateTime;
}): SupportHoursState | undefined {
  const { hours, now } = options;
  if (hours.kind === 'always') {
    return { open: true };
  }
  const window = readWindow(hours);
  if (!window) {
    return undefined;
  }
  const instant = now.toMillis();
  const open = isOpen(window, instant);
  const changesAt = candidates(window, instant).find(
    candidate => isOpen(window, candidate) !== open,
  );
  return changesAt === undefined
    ? { open }
    : {
        open,
        changesAt: DateTime.fromMillis(changesAt, { zone: window.zone }),
      };
}

/**
 * The same hours as a clock in another time zone shows them, with both clocks as they stand at `now`.
 *
 * @returns `undefined` where it cannot be known: an unknown time zone, or times that are not times
 *
 * @public
 */
export function supportHoursIn(options: {
  hours: SupportHours;
  timeZone: string;
  now: DateTime;
}): SupportHours | undefined {
  const { hours, timeZone, now } = options;
  if (hours.kind === 'always') {
    return hours;
  }
  const window = readWindow(hours);
  const target = IANAZone.create(timeZone);
  if (!window || !target.isValid) {
    return undefined;
  }
  const instant = now.toMillis();
  const shift = target.offset(instant) - window.zone.offset(instant);
  const dayShift = Math.floor((window.fromMinute + shift) / 1440);
  return {
    kind: 'weekly',
    timeZone,
    days: WEEKDAYS.filter(day =>
      hours.days.includes(
        WEEKDAYS[(WEEKDAYS.indexOf(day) - dayShift + 14) % 7],
      ),
    ),
    from: formatMinute(window.fromMinute + shift),
    to: formatMinute(window.toMinute + shift),
  };
}

function readWindow(
  hours: Extract<SupportHours, { kind: 'weekly' }>,
): Window | undefined {
  const zone = IANAZone.create(hours.timeZone);
  const fromMinute = parseMinute(hours.from);
  const toMinute = parseMinute(hours.to);
  if (
    !zone.isValid ||
    fromMinute === undefined ||
    fromMinute === 1440 ||
    toMinute === undefined
  ) {
    return undefined;
  }
  return {
    zone,
    days: new Set(hours.days.map(day => (WEEKDAYS.indexOf(day) + 1) % 7)),
    fromMinute,
    toMinute,
    overnight: toMinute <= fromMinute,
  };
}

function parseMinute(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) {
    return undefined;
  }
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) {
    return undefined;
  }
  return hour * 60 + minute;
}

function formatMinute(minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** What the wall clock shows, as the milliseconds of the UTC moment with the same reading. */
function wallClock(zone: IANAZone, instant: number): number {
  return instant + zone.offset(instant) * MINUTE;
}

function isOpen(window: Window, instant: number): boolean {
  const wall = wallClock(window.zone, instant);
  const minute = Math.floor((((wall % DAY) + DAY) % DAY) / MINUTE);
  const today = window.days.has(new Date(wall).getUTCDay());
  if (!window.overnight) {
    return today && minute >= window.fromMinute && minute < window.toMinute;
  }
  const yesterday = window.days.has(new Date(wall - DAY).getUTCDay());
  return (
    (today && minute >= window.fromMinute) ||
    (yesterday && minute < window.toMinute)
  );
}

/** Every later instant at which the answer could change: both ends of each window, and each change of the clocks. */
function candidates(window: Window, after: number): number[] {
  const { zone, fromMinute, toMinute } = window;
  const found = new Set<number>();
  const firstDay = Math.floor(wallClock(zone, after) / DAY) * DAY;
  for (let index = 0; index < HORIZON_DAYS; index++) {
    const day = firstDay + index * DAY;
    for (const wall of [day + fromMinute * MINUTE, day + toMinute * MINUTE]) {
      for (const instant of instantsOf(zone, wall)) {
        found.add(instant);
      }
    }
    for (const transition of transitionsBetween(zone, day - DAY, day + DAY)) {
      found.add(transition);
    }
  }
  return [...found]
    .filter(instant => instant > after)
    .sort((left, right) => left - right);
}

/** None where the clocks skip that reading, two where they repeat it. */
function instantsOf(zone: IANAZone, wall: number): number[] {
  const offsets = new Set([zone.offset(wall - DAY), zone.offset(wall + DAY)]);
  return [...offsets]
    .map(offset => wall - offset * MINUTE)
    .filter(instant => wallClock(zone, instant) === wall);
}

function transitionsBetween(
  zone: IANAZone,
  start: number,
  end: number,
): number[] {
  if (zone.offset(start) === zone.offset(end)) {
    return [];
  }
  let [before, after] = [start, end];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (zone.offset(middle) === zone.offset(start)) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return [after];
}
