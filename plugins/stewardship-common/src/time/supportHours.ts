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
import { clockWithin } from './wallClock';
import { changesOf, formatMinute, isOpen, readWindow } from './weeklyWindow';
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

// A weekly pattern repeats after 7 days; a zone that once skipped a whole day can push the next window a week further.
const HORIZON_DAYS = 15;
const DAY = 24 * 3600_000;
// The days around the window are looked at too.
const MARGIN = 3 * DAY;

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
  // Asking the zone takes most of the time, and it is asked for each end of each window.
  const soon = {
    ...window,
    zone: clockWithin(window.zone, {
      from: instant - MARGIN,
      until: instant + HORIZON_DAYS * DAY + MARGIN,
    }),
  };
  const changesAt = changesOf(soon, {
    after: instant,
    days: HORIZON_DAYS,
  }).find(candidate => isOpen(soon, candidate) !== open);
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
