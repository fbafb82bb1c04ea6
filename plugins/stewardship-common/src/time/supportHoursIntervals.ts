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

import type { Interval } from '../onCall/intervals';
import type { SupportHours } from '../record/values';
import { clockWithin } from './wallClock';
import { changesOf, isOpen, readWindow } from './weeklyWindow';

const DAY = 24 * 3600_000;
// Readings that lie days off are looked up too.
const MARGIN = 4 * DAY;

/**
 * When somebody is there within a window, with exact ends, also where clocks change. Nothing where it cannot be known: an
 * unknown time zone, or times that are not times.
 *
 * @public
 */
export function supportHoursIntervals(options: {
  hours: SupportHours;
  from: Date;
  until: Date;
}): Interval[] {
  const { hours } = options;
  const from = options.from.getTime();
  const until = options.until.getTime();
  if (from >= until) {
    return [];
  }
  if (hours.kind === 'always') {
    return [{ from, until }];
  }
  const readable = readWindow(hours);
  if (!readable) {
    return [];
  }
  const window = {
    ...readable,
    zone: clockWithin(readable.zone, {
      from: from - MARGIN,
      until: until + MARGIN,
    }),
  };
  // Two days more: a zone may be a day ahead, and a window may end on the day after.
  const days = Math.ceil((until - from) / DAY) + 2;
  const changes = changesOf(window, { after: from, days }).filter(
    instant => instant < until,
  );
  const intervals: Interval[] = [];
  for (const [index, begins] of [from, ...changes].entries()) {
    const ends = changes[index] ?? until;
    const last = intervals.at(-1);
    if (!isOpen(window, begins)) {
      continue;
    }
    if (last?.until === begins) {
      last.until = ends;
    } else {
      intervals.push({ from: begins, until: ends });
    }
  }
  return intervals;
}
