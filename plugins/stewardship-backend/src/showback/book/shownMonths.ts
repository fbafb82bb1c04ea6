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
import type { BookContents } from './contents';

/** How many months back costs are shown, from the latest one that is covered. */
export const MOST_MONTHS = 36;

/**
 * The first month of which a book has anything, as `monthNumber`. Of bills that ended long ago, the last months are shown all
 * the same; a single row of a wrong year adds no months.
 */
export function firstShownMonth({
  today,
  sources,
}: Pick<BookContents, 'today' | 'sources'>): number {
  const thisMonth = monthNumber(today);
  const months = sources
    .flatMap(({ lastDays }) => [...lastDays.keys()].map(monthNumber))
    .filter(month => month <= thisMonth);
  const latest = months.reduce((a, b) => Math.max(a, b), -Infinity);
  return (latest === -Infinity ? thisMonth : latest) - MOST_MONTHS;
}
