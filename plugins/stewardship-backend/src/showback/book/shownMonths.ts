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

import { monthNumber } from './calendar';
import type { BookSourceState } from './CostBook';

/** How many months back costs are shown, from the latest one that is covered. */
export const MOST_MONTHS = 36;

type Covered = {
  /** `YYYY-MM-DD` */
  today: string;
  sources: readonly BookSourceState[];
};

/**
 * The first month of which a book has anything, as `monthNumber`. Of bills that ended long ago, the last months are shown all
 * the same; a single row of a wrong year adds no months.
 */
export function firstShownMonth(of: Covered): number {
  return monthNumber(lastCoveredMonth(of) ?? of.today) - MOST_MONTHS;
}

/** The last month of which any source has any cost, not after the one of today, `YYYY-MM`. */
export function lastCoveredMonth({
  today,
  sources,
}: Covered): string | undefined {
  const thisMonth = today.slice(0, 7);
  const months = sources
    .flatMap(({ lastDays }) => [...lastDays.keys()])
    .filter(month => month <= thisMonth);
  return months.reduce<string | undefined>(
    (a, b) => (a !== undefined && a > b ? a : b),
    undefined,
  );
}
