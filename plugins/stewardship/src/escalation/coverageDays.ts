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

import { DateTime, type Zone } from 'luxon';
import type { TimeSpan } from '@backstage-stewardship/plugin-stewardship-common';

/** A day of the calendar and the parts of it in which nobody is there, as fractions of its length. */
export type CoverageDay = {
  /** `YYYY-MM-DD` */
  day: string;
  isWeekend: boolean;
  uncovered: { from: number; until: number }[];
};

const MAX_DAYS = 62;

/**
 * Lays stretches of time over the days of a clock. A day may have 23 or 25 hours: parts of it are measured in time that
 * passes, not by the hands of the clock.
 */
export function coverageDays(options: {
  window: TimeSpan;
  uncovered: TimeSpan[];
  zone: Zone;
  /** Which days are a weekend differs between countries. */
  locale: string;
}): CoverageDay[] {
  const { window, zone, locale } = options;
  const end = DateTime.fromISO(window.until, { zone });
  const spans = options.uncovered.map(({ from, until }) => ({
    from: DateTime.fromISO(from).toMillis(),
    until: DateTime.fromISO(until).toMillis(),
  }));
  const days: CoverageDay[] = [];
  let day = DateTime.fromISO(window.from, { zone, locale }).startOf('day');
  while (day < end && days.length < MAX_DAYS) {
    const next = day.plus({ days: 1 }).startOf('day');
    const start = day.toMillis();
    const length = next.toMillis() - start;
    const inside = (at: number) =>
      Math.min(1, Math.max(0, (at - start) / length));
    days.push({
      day: day.toISODate() ?? '',
      isWeekend: day.isWeekend,
      uncovered: spans
        .map(span => ({ from: inside(span.from), until: inside(span.until) }))
        .filter(({ from, until }) => until > from),
    });
    day = next;
  }
  return days;
}
