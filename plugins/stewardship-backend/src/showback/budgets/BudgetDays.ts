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
import type { BookSourceState, CostBook, Sums } from '../book/CostBook';
import type { CostTable } from '../fleet/CostTable';
import type { DayTable } from '../fleet/DayTable';
import { mainSourcesOf } from '../fleet/mainSources';
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

/** Of the next period, until which late costs of the one before are waited for. */
const LATE_DAYS = 10;

/** By their last months, the periods of a budget that somebody has to look at; as `YYYY-MM`. */
export type BudgetMonths = {
  /** The latest one of which the team has costs: a budget says how it stands as of those. */
  latest: string;
  /** The last month of the period before, as long as costs of it may come. */
  open?: string;
};

/**
 * The sources that tell how far the costs of a team have come: others may be in the next month already, or still in the one before,
 * and of those that ended long ago nothing is known any more, or to come.
 */
export async function budgetSources(options: {
  table: CostTable;
  entities: readonly number[];
}): Promise<readonly BookSourceState[]> {
  const { book } = options.table;
  const earliest = monthBefore(latestMonth(book));
  const sources = await mainSourcesOf(options);
  return sources.filter(
    source =>
      source.lastDays.size > 0 && latestMonth(book, [source]) >= earliest,
  );
}

/** The periods of a budget, as of the costs of the sources that tell. */
export function budgetMonths(options: {
  book: CostBook;
  sources: readonly BookSourceState[];
  per: 'month' | 'year';
}): BudgetMonths {
  const { book, sources, per } = options;
  const latest = latestMonth(book, sources);
  const first = per === 'year' ? `${latest.slice(0, 4)}-01` : latest;
  const open = monthBefore(first);
  const isSettled =
    coverageOf(book, open, sources).complete &&
    untilOf({ book, month: latest, sources }) >= `${first}-${LATE_DAYS}`;
  return { latest, ...(!isSettled && { open }) };
}

/** Of the period that ends with a month, or has come as far as that. */
export async function budgetDays(options: {
  table: CostTable;
  dayTable: DayTable;
  entities: readonly number[];
  sources: readonly BookSourceState[];
  per: 'month' | 'year';
  /** `YYYY-MM` */
  month: string;
}): Promise<BudgetDays> {
  const { table, entities, sources, per, month } = options;
  const { book } = table;
  const until = untilOf({ book, month, sources });
  const last = monthNumber(month);
  const isYear = per === 'year';
  const first = isYear ? monthNumber(`${month.slice(0, 4)}-01`) : last;
  const end = isYear ? `${month.slice(0, 4)}-12-31` : endOfMonth(month);
  const grid = await table.sumInTurns({
    ...{ entities, from: first, to: last, places: last - first + 1 },
    placeOf: (_, each) => each - first,
  });
  const { days, later } = await daysUntil({ ...options, until });
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

/** The last day that all of them cover of those that have any of the month. */
function untilOf(options: {
  book: CostBook;
  month: string;
  sources: CostBook['sources'];
}): string {
  const { book, month, sources } = options;
  const covering = sources.filter(({ lastDays }) => lastDays.has(month));
  return coverageOf(book, month, covering).until;
}

/** A day without costs between others is one on which nothing was spent. */
async function daysUntil(options: {
  table: CostTable;
  dayTable: DayTable;
  entities: readonly number[];
  until: string;
  sources: CostBook['sources'];
}): Promise<{ days: SpentDay[]; later: Sums }> {
  const { table, dayTable, entities, until, sources } = options;
  const found = new Map<string, Sums>();
  const later: Sums = new Map();
  for (const [day, sums] of await dayTable.sumInTurns(entities)) {
    if (day <= until) {
      found.set(day, sums);
    } else if (day.slice(0, 7) === until.slice(0, 7)) {
      addAll(later, sums);
    }
  }
  const month = until.slice(0, 7);
  const earlier = monthBefore(month);
  const isKnown =
    sources.some(({ lastDays }) => lastDays.has(earlier)) ||
    (sources.length === 0 &&
      [...found.keys()].some(day => day.startsWith(earlier)));
  // Days of longer ago are not in the book, and are not days on which nothing was spent.
  const known = firstDayOf(monthNumber(latestMonth(table.book)) - 1);
  const from = Math.max(
    known,
    firstDayOf(monthNumber(isKnown ? earlier : month)),
  );
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
