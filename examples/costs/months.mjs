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

const DAY_MS = 24 * 3600_000;

/** The months before and with that of a day, the oldest first. */
export function monthsUntil(day, count) {
  const [year, month] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 1))
      .toISOString()
      .slice(0, 7),
  );
}

export function dayBefore(day, days = 1) {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

export function nextMonth(month) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

export function daysIn(month) {
  return Number(dayBefore(`${nextMonth(month)}-01`).slice(8));
}

export function daysOf(month) {
  return Array.from(
    { length: daysIn(month) },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
}

export function monthNumber(month) {
  return (Number(month.slice(0, 4)) - 2025) * 12 + Number(month.slice(5)) - 1;
}
