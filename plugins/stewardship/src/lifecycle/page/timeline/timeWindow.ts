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

/** The times that the timeline can show, the shortest first. */
export const ZOOMS = ['6m', '1y', '2y', '5y'] as const;

/** How much time the timeline shows. */
export type Zoom = (typeof ZOOMS)[number];

/** The days that the timeline shows, `YYYY-MM-DD`. */
export type TimeWindow = { from: string; to: string };

/** A line of the scale, with what it marks. */
export type Tick = {
  /** `YYYY-MM-DD` */
  on: string;
  /** From the left, 0 to 100. */
  at: number;
  /** Only the first ticks of a year name it. */
  unit: 'month' | 'year';
};

const MONTHS: Record<Zoom, number> = { '6m': 6, '1y': 12, '2y': 24, '5y': 60 };
const TICK_MONTHS: Record<Zoom, number> = {
  '6m': 1,
  '1y': 2,
  '2y': 3,
  '5y': 12,
};

/** True for a time that the timeline can show. */
export function isZoom(text: string): text is Zoom {
  return ZOOMS.some(zoom => zoom === text);
}

/** The next longer or shorter time, or the same where there is none. */
export function stepZoom(zoom: Zoom, step: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom;
}

/** Calendar dates have no zone; UTC keeps them what they are. */
function day(text: string): DateTime {
  return DateTime.fromISO(text, { zone: 'utc' });
}

/** The days around today: what comes takes three quarters, since it can still be changed. */
export function windowAround(today: string, zoom: Zoom): TimeWindow {
  const total = MONTHS[zoom];
  const now = day(today);
  const from = now.minus({ days: Math.round((total * 30.4375) / 4) });
  return {
    from: from.toISODate() ?? today,
    to: from.plus({ months: total }).toISODate() ?? today,
  };
}

/** Where the beginning of a day is, in percent from the left; below 0 or above 100 where it is outside. */
export function placeOf(on: string, { from, to }: TimeWindow): number {
  const start = day(from);
  const length = day(to).diff(start, 'days').days;
  return (day(on).diff(start, 'days').days / length) * 100;
}

/** The lines of the scale, at the first days of months or years. */
export function ticksOf(window: TimeWindow, zoom: Zoom): Tick[] {
  const step = TICK_MONTHS[zoom];
  const ticks: Tick[] = [];
  let next = day(window.from).startOf('year');
  while (next <= day(window.to)) {
    const on = next.toISODate();
    const at = on === null ? -1 : placeOf(on, window);
    if (on !== null && at >= 0 && at <= 100) {
      ticks.push({ on, at, unit: next.month === 1 ? 'year' : 'month' });
    }
    next = next.plus({ months: step });
  }
  return ticks;
}
