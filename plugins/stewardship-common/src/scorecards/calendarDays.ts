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
import { parseDuration } from '../time';

/** Later days have more digits, and would not compare as text. */
const LAST_DAY = '9999-12-31';

const DAY_MS = 24 * 3600_000;

/** The day after a calendar day; `undefined` where there is none. */
export function dayAfter(day: string): string | undefined {
  // Asked for each answer in each evaluation, for which the library of dates would take too long.
  const start = Date.parse(day);
  return day < LAST_DAY && !Number.isNaN(start)
    ? new Date(start + DAY_MS).toISOString().slice(0, 10)
    : undefined;
}

/**
 * A calendar day, or a moment, moved on by an ISO 8601 duration: the day in UTC that it leads to. `undefined` where one
 * of them is wrong.
 */
export function later(from: string, by: string): string | undefined {
  const start = DateTime.fromISO(from, { zone: 'utc' });
  const duration = parseDuration(by);
  if (!duration || !start.isValid) {
    return undefined;
  }
  const end = start.plus(duration);
  return end.isValid && end.year <= 9999
    ? end.toFormat('yyyy-MM-dd')
    : LAST_DAY;
}
