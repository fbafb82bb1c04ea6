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

/** How many months can be chosen. */
const MONTHS = 24;

/** The month before `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number > 1
    ? `${pad(year, 4)}-${pad(number - 1, 2)}`
    : `${pad(year - 1, 4)}-12`;
}

/** Two years of months, the latest first, with `chosen` among them however old it is. */
export function recentMonths(latest: string, chosen: string): string[] {
  const months = [latest];
  while (months.length < MONTHS) {
    months.push(monthBefore(months[months.length - 1]));
  }
  return months.includes(chosen)
    ? months
    : [...months, chosen].sort((a, b) => (a < b ? 1 : -1));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
