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
import type { SupportHours } from '../record/values';
import {
  instantsOf,
  transitionsBetween,
  wallClock,
  type Clock,
} from './wallClock';
import { WEEKDAYS } from './weekdays';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Weekly hours in a form to compute with. */
export type WeeklyWindow = {
  zone: Clock;
  /** Sunday is 0, as in `Date`. */
  days: ReadonlySet<number>;
  fromMinute: number;
  toMinute: number;
  overnight: boolean;
};

/** The window of hours, or `undefined` where the zone is unknown or a time is none. */
export function readWindow(
  hours: Extract<SupportHours, { kind: 'weekly' }>,
): (WeeklyWindow & { zone: IANAZone }) | undefined {
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

/** A minute of the day as `HH:mm`, also of another day. */
export function formatMinute(minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** Whether an instant, in epoch milliseconds, is inside the window. */
export function isOpen(window: WeeklyWindow, instant: number): boolean {
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

/**
 * Every later instant at which the answer could change, in order: both ends of each window, and each change of the
 * clocks.
 */
export function changesOf(
  window: WeeklyWindow,
  options: { after: number; days: number },
): number[] {
  const { zone, fromMinute, toMinute } = window;
  const { after, days } = options;
  const found = new Set<number>();
  const firstDay = Math.floor(wallClock(zone, after) / DAY) * DAY;
  for (let index = 0; index < days; index++) {
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
