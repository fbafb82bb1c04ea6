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

import { InputError } from '@backstage/errors';
import { monthNumber, monthText } from '../book/calendar';
import type { CostBook } from '../book/CostBook';
import { coverageOf, latestMonth } from './months';

const MAX_MONTHS = 60;

/** With what the months of a range are compared. */
export type Comparison =
  /** As many whole months before. */
  | { kind: 'months'; from: number; to: number }
  /** The days of the only month until this one, with the same ones of the month before. */
  | { kind: 'days'; until: string }
  | { kind: 'none' };

/** Some months, both included. */
export type CostPeriod = {
  /** `YYYY-MM` */
  from: string;
  to: string;
  /** As `monthNumber`. */
  first: number;
  last: number;
  /** The last day that every source covers, where the last month is not over. */
  until?: string;
  before: Comparison;
  /** What the largest changes are found in: months that are not over are left out where days cannot be compared. */
  changes: { first: number; last: number; before: Comparison };
};

/** The months that are asked for. The latest one of which there are costs, unless any is given. */
export function costPeriod(
  book: CostBook,
  asked: { from?: string; to?: string },
  /** Of which there is anything, the first one first. */
  months: readonly string[],
): CostPeriod {
  const latest = latestMonth(book);
  const to = asked.to ?? max(asked.from ?? latest, latest);
  const from = asked.from ?? (asked.to === undefined ? latest : to);
  const first = monthNumber(from);
  const last = monthNumber(to);
  if (first > last) {
    throw new InputError(`'from' is '${from}', which is after 'to', '${to}'`);
  }
  if (last - first >= MAX_MONTHS) {
    throw new InputError(
      `From '${from}' to '${to}' are more than ${MAX_MONTHS} months, ask for fewer`,
    );
  }
  const { complete, until } = coverageOf(book, to, book.sources);
  const range = { from, to, first, last };
  if (complete || to < latest) {
    const before = monthsBefore(months, first, last);
    return { ...range, before, changes: { first, last, before } };
  }
  if (first === last) {
    const isKnown = to === latest && months.some(month => month < to);
    const before: Comparison = isKnown
      ? { kind: 'days', until }
      : { kind: 'none' };
    return { ...range, until, before, changes: { first, last, before } };
  }
  return {
    ...{ ...range, until, before: { kind: 'none' } },
    changes: {
      ...{ first, last: last - 1 },
      before: monthsBefore(months, first, last - 1),
    },
  };
}

function monthsBefore(
  months: readonly string[],
  first: number,
  last: number,
): Comparison {
  const from = first - (last - first + 1);
  const earliest = months.at(0);
  return earliest !== undefined && earliest <= monthText(from)
    ? { kind: 'months', from, to: first - 1 }
    : { kind: 'none' };
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
