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
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Months as numbers that follow each other, so that a range of them is two numbers. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** `YYYY-MM` */
export function monthText(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Days since 1970 of a calendar day; `NaN` where it is none. */
export function dayNumber(day: string): number {
  return DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) / DAY_MS : NaN;
}

// Few days are asked for often.
const DAY_TEXTS = new Map<number, string>();
const MOST_DAYS = 10_000;

/** `YYYY-MM-DD` */
export function dayText(day: number): string {
  let text = DAY_TEXTS.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (DAY_TEXTS.size >= MOST_DAYS) {
      DAY_TEXTS.clear();
    }
    DAY_TEXTS.set(day, text);
  }
  return text;
}

/** First day of a month, as a number. */
export function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
}

export function lastDayOf(month: number): number {
  return firstDayOf(month + 1) - 1;
}

export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
