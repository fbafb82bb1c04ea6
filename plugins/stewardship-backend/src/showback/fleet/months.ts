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
import { lastCoveredMonth } from '../book/shownMonths';

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

/**
 * The latest month of which a source has any cost, and that of today at most: bills may have rows of days to come. Of declared costs
 * alone, that of today.
 */
export function latestMonth(
  book: CostBook,
  sources: readonly BookSourceState[] = book.sources,
): string {
  const { today } = book;
  return lastCoveredMonth({ today, sources }) ?? today.slice(0, 7);
}

/**
 * Whether one of some sources has costs of the month before, and none of this one yet: then days of both are not alike, whatever
 * others have.
 */
export function isBehind(
  month: string,
  sources: readonly BookSourceState[],
): boolean {
  const earlier = monthBefore(month);
  return sources.some(
    ({ lastDays }) => lastDays.has(earlier) && !lastDays.has(month),
  );
}

/** How far some sources have come in a month. */
export type Coverage = {
  /** False where the month is not over, or one of them does not have all of its days. */
  complete: boolean;
  /** The last day that all of them cover of those that have any; of declared costs alone, today or the end of the month. */
  until: string;
};

/**
 * A source that has days of later months has all of a month that it has any of, and no day after today is covered. One that begins
 * later says nothing of it; one that has none of it, and earlier ones alone, is behind.
 */
export function coverageOf(
  book: CostBook,
  month: string,
  sources: readonly BookSourceState[],
): Coverage {
  const { today } = book;
  const current = today.slice(0, 7);
  const end = endOfMonth(month);
  let until = end;
  let complete = month <= current;
  let known = false;
  for (const { lastDays } of sources) {
    const months = [...lastDays.keys()].filter(other => other <= current);
    const found = lastDays.get(month);
    if (found === undefined) {
      complete &&=
        months.some(other => other > month) ||
        !months.some(other => other < month);
    } else {
      known = true;
      const last = month === current ? min(found, today) : found;
      const isWhole = last >= end || months.some(other => other > month);
      complete &&= isWhole;
      until = isWhole ? until : min(last, until);
    }
  }
  if (!known) {
    // What is declared counts until today.
    until = min(today, end);
    complete &&= today >= end;
  }
  return { complete, until };
}

function min(a: string, b: string): string {
  return a < b ? a : b;
}
