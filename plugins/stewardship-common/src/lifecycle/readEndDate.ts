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
import type { EndDate } from './releaseCycle';

// A date, perhaps with a time, perhaps with a zone: 2026-11-14, 2026-11-14T12:00:00Z, 2026-11-14 12:00 +02:00.
const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](?:[01]\d|2[0-4]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?(?: ?(?:Z|z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?))?)?$/;

/**
 * Reads an end as people and feeds write it: `true` (has ended), `false` (has not), a date, a date with a time and a zone
 * (the date as written counts), or null (nobody says). A `Date`, as YAML readers make one, is read in UTC. Everything else,
 * such as `2026-02-30` or `TBD`, is `wrong`.
 *
 * @public
 */
export function readEndDate(
  value: unknown,
): { status: 'read'; end: EndDate | undefined } | { status: 'wrong' } {
  if (typeof value === 'boolean') {
    return { status: 'read', end: { kind: value ? 'passed' : 'open' } };
  }
  if (value === undefined || value === null) {
    return { status: 'read', end: undefined };
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { status: 'wrong' }
      : readText(value.toISOString());
  }
  return typeof value === 'string' ? readText(value) : { status: 'wrong' };
}

function readText(value: string): ReturnType<typeof readEndDate> {
  const text = value.trim();
  if (text === '') {
    return { status: 'read', end: undefined };
  }
  const [, year, month, day] = DATE.exec(text) ?? [];
  const isDay =
    Number(year) > 0 &&
    DateTime.utc(Number(year), Number(month), Number(day)).isValid;
  return isDay
    ? { status: 'read', end: { kind: 'date', on: `${year}-${month}-${day}` } }
    : { status: 'wrong' };
}
