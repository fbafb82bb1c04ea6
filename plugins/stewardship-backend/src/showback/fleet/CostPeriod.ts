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
import type { CostOverview } from '@backstage-stewardship/plugin-stewardship-common';
import { monthNumber, monthText } from '../book/calendar';
import type { CostBook } from '../book/CostBook';
import { mainSources } from './mainSources';
import {
  coverageOf,
  endOfMonth,
  isBehind,
  latestMonth,
  sameDaysBefore,
} from './months';

const MAX_MONTHS = 60;

/** What is compared with what; only whole months are, or the same days of two months. */
export type Comparison =
  /** Months from `first` to `last`, as `monthNumber`, with those from `from` to `to`, as many before. */
  | { kind: 'months'; first: number; last: number; from: number; to: number }
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
  comparison: Comparison;
};

/** The months that are asked for. The latest one of which there are costs, unless any is given. */
export function costPeriod(
  book: CostBook,
  asked: { from?: string; to?: string },
  /** Of which there is anything, the first one first. */
  months: readonly string[],
  /** 1 for each entity that the caller may read. */
  mask: Uint8Array,
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
  const { complete, until } = coverageOf(book, to, mainSources(book, to, mask));
  const isOpen = !complete && to >= latest;
  return {
    ...{ from, to, first, last },
    ...(isOpen && until >= `${to}-01` && { until }),
    comparison: comparisonOf({ book, mask, months, first, last, latest }),
  };
}

/** Months at the end of the range that are not over are left out, as there are no such ones before. */
function comparisonOf(options: {
  book: CostBook;
  mask: Uint8Array;
  months: readonly string[];
  first: number;
  last: number;
  latest: string;
}): Comparison {
  const { book, mask, months, first, last, latest } = options;
  const sources = mainSources(book, latest, mask);
  const { complete, until } = coverageOf(book, latest, sources);
  const whole = monthNumber(latest) - (complete ? 0 : 1);
  if (first === last && first === whole + 1 && !complete) {
    return months.some(month => month < latest) && !isBehind(latest, sources)
      ? { kind: 'days', until }
      : { kind: 'none' };
  }
  const end = Math.min(last, whole);
  const from = first - (end - first + 1);
  const earliest = months.at(0);
  const isKnown = earliest !== undefined && earliest <= monthText(from);
  return end >= first && isKnown
    ? { kind: 'months', first, last: end, from, to: first - 1 }
    : { kind: 'none' };
}

/** The days that are compared, as they are answered; absent where nothing is. */
export function comparedDays(
  comparison: Comparison,
): CostOverview['comparison'] {
  switch (comparison.kind) {
    case 'none':
      return undefined;
    case 'days': {
      const until = sameDaysBefore(comparison.until);
      const from = `${until.slice(0, 7)}-01`;
      return { from, until, nowUntil: comparison.until };
    }
    default:
      return {
        from: `${monthText(comparison.from)}-01`,
        until: endOfMonth(monthText(comparison.to)),
        nowUntil: endOfMonth(monthText(comparison.last)),
      };
  }
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
