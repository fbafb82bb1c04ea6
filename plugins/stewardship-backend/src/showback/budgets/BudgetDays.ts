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

import {
  dayNumber,
  dayText,
  firstDayOf,
  lastDayOf,
  monthNumber,
  monthText,
} from '../book/calendar';
import type { CostBook, Sums } from '../book/CostBook';
import type { CostTable } from '../fleet/CostTable';
import { addAll, changeOf } from '../fleet/moneys';
import {
  coverageOf,
  endOfMonth,
  latestMonth,
  monthBefore,
} from '../fleet/months';

/** A day with what was spent on it. */
export type SpentDay = { day: string; sums: Sums };

/** A month with what was spent in it. */
export type SpentMonth = { month: string; sums: Sums };

/** What a team has spent in the period of a budget, and shortly before. */
export type BudgetDays = {
  /** The whole period: `YYYY-MM` or `YYYY`. */
  period: string;
  /** Last day that counts. */
  until: string;
  /** Of the period, after `until`. */
  daysLeft: number;
  /** Of the period, until the month of `until`. */
  months: SpentMonth[];
  /** Until `until`, one after the other, as far back as days are known; also of the month before the period. */
  days: SpentDay[];
};

/** The period is that of the latest month of which there are costs: a budget says how it stands as of those. */
export function budgetDays(options: {
  table: CostTable;
  entities: readonly number[];
  per: 'month' | 'year';
}): BudgetDays {
  const { table, entities, per } = options;
  const { book } = table;
  const sources = sourcesOf(table, entities);
  const month = latestMonth(book);
  const covering = sources.filter(({ lastDays }) => lastDays.has(month));
  const { until } = coverageOf(
    book,
    month,
    covering.length > 0 ? covering : book.sources,
  );
  const last = monthNumber(month);
  const isYear = per === 'year';
  const first = isYear ? monthNumber(`${month.slice(0, 4)}-01`) : last;
  const end = isYear ? `${month.slice(0, 4)}-12-31` : endOfMonth(month);
  const grid = table.sum({
    ...{ entities, from: first, to: last, places: last - first + 1 },
    placeOf: (_, each) => each - first,
  });
  const { days, later } = daysUntil({ table, entities, until, sources });
  return {
    period: isYear ? month.slice(0, 4) : month,
    ...{ until, days },
    daysLeft: dayNumber(end) - dayNumber(until),
    months: Array.from({ length: last - first + 1 }, (_, place) => {
      const sums = grid.totalsAt(place);
      // What is declared goes on until today, and imports end before.
      return {
        month: monthText(first + place),
        sums: first + place === last ? changeOf(sums, later) : sums,
      };
    }),
  };
}

function sourcesOf(table: CostTable, entities: readonly number[]) {
  const numbers = new Set(
    entities.flatMap(entity => [...table.sourcesOf(entity)]),
  );
  return table.book.sources.filter((_, number) => numbers.has(number));
}

/** A day without costs between others is one on which nothing was spent. */
function daysUntil(options: {
  table: CostTable;
  entities: readonly number[];
  until: string;
  sources: CostBook['sources'];
}): { days: SpentDay[]; later: Sums } {
  const { table, entities, until, sources } = options;
  const found = new Map<string, Sums>();
  const later: Sums = new Map();
  for (const entity of entities) {
    for (const [day, sums] of table.book.daysOf(entity, table.metric)) {
      if (day <= until) {
        const known = found.get(day) ?? new Map();
        found.set(day, known);
        addAll(known, sums);
      } else if (day.slice(0, 7) === until.slice(0, 7)) {
        addAll(later, sums);
      }
    }
  }
  const earlier = monthBefore(until.slice(0, 7));
  const isKnown =
    sources.some(({ lastDays }) => lastDays.has(earlier)) ||
    (sources.length === 0 &&
      [...found.keys()].some(day => day.startsWith(earlier)));
  const from = isKnown
    ? firstDayOf(monthNumber(earlier))
    : firstDayOf(monthNumber(until.slice(0, 7)));
  const days: SpentDay[] = [];
  for (let day = from; day <= dayNumber(until); day++) {
    const text = dayText(day);
    days.push({ day: text, sums: found.get(text) ?? new Map() });
  }
  return { days, later };
}

/** How many days a month has. */
export function daysInMonth(month: string): number {
  const number = monthNumber(month);
  return lastDayOf(number) - firstDayOf(number) + 1;
}
