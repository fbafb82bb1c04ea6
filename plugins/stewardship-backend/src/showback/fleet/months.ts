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

import { dayText, lastDayOf, monthNumber, monthText } from '../book/calendar';
import type { BookSourceState, CostBook } from '../book/CostBook';

/** `YYYY-MM-DD` */
export function endOfMonth(month: string): string {
  return dayText(lastDayOf(monthNumber(month)));
}

/** `back` months before, `YYYY-MM`. */
export function monthBefore(month: string, back = 1): string {
  return monthText(monthNumber(month) - back);
}

/** The same day of the month before; all of that month where it is shorter, or where `until` is the last of its own. */
export function sameDaysBefore(until: string): string {
  const before = endOfMonth(monthBefore(until.slice(0, 7)));
  const same = `${before.slice(0, 7)}${until.slice(7)}`;
  return until === endOfMonth(until.slice(0, 7)) || same > before
    ? before
    : same;
}

/** The latest month of which a source has any cost; of declared costs alone, that of today. */
export function latestMonth(
  book: CostBook,
  sources: readonly BookSourceState[] = book.sources,
): string {
  const months = sources.flatMap(({ lastDays }) => [...lastDays.keys()]);
  return months.length > 0
    ? months.reduce((a, b) => (a > b ? a : b))
    : book.today.slice(0, 7);
}

/** How far some sources have come in a month. */
export type Coverage = {
  /** False where the month is not over, or one of them does not have all of its days. */
  complete: boolean;
  /** The last day that all of them cover of those that have any; of declared costs alone, today or the end of the month. */
  until: string;
};

/**
 * A source that has days of later months has all of a month that it has any of. One that begins later says nothing of it; one
 * that has none of it, and earlier ones, is behind.
 */
export function coverageOf(
  book: CostBook,
  month: string,
  sources: readonly BookSourceState[],
): Coverage {
  const end = endOfMonth(month);
  let until = end;
  let complete = true;
  let known = false;
  for (const { lastDays } of sources) {
    const months = [...lastDays.keys()];
    const last = lastDays.get(month);
    if (last === undefined) {
      complete &&= !months.some(other => other < month);
    } else {
      known = true;
      const isWhole = last >= end || months.some(other => other > month);
      complete &&= isWhole;
      until = !isWhole && last < until ? last : until;
    }
  }
  if (!known) {
    // What is declared counts until today.
    until = book.today < end ? book.today : end;
    complete &&= book.today >= end;
  }
  return { complete, until };
}
