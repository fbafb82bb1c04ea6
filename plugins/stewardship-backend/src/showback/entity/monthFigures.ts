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

import type { CostMonth } from '@backstage-stewardship/plugin-stewardship-common';
import { monthNumber } from '../book/calendar';
import type { BookSourceState, Sums } from '../book/CostBook';
import type { CostTable } from '../fleet/CostTable';
import type { CostTables } from '../fleet/CostTables';
import {
  grossOf,
  NOTHING,
  totalsOf,
  type FiguresByCurrency,
} from '../fleet/figures';
import type { FigureGrid } from '../fleet/FigureGrid';
import { mainSourcesBefore } from '../fleet/mainSources';
import { changeOf, toMoneys } from '../fleet/moneys';
import {
  coverageOf,
  isBehind,
  latestMonth,
  monthBefore,
  sameDaysBefore,
} from '../fleet/months';
import { compareDays } from '../fleet/SameDays';

const MONTHS = 12;

/** Figures of a month beside those before it. */
export type MonthFigures = {
  figures: FiguresByCurrency;
  /** Absent where there are declared costs alone. */
  until?: string;
  before?: {
    month: string;
    until: string;
    nowUntil: string;
    now: Sums;
    money: Sums;
  };
  trend: CostMonth[];
};

/**
 * What some entities cost in a month, in the same days of the month before, and in the year until then. Of a single entity,
 * the months are compared before anything is passed on: what is shared would seem to cost nothing.
 */
export async function monthFigures(options: {
  table: CostTable;
  tables: CostTables;
  members: ReadonlySet<number>;
  sources: readonly BookSourceState[];
  month: string;
}): Promise<MonthFigures> {
  const { table, members, sources, month } = options;
  const last = monthNumber(month);
  const grid = await table.sumInTurns({
    ...{ entities: members, from: last - MONTHS + 1, to: last },
    ...{ places: MONTHS, placeOf: (_, each) => each - last + MONTHS - 1 },
  });
  const { until } = coverageOf(table.book, month, sources);
  const before = await beforeOf({ ...options, until, grid });
  return {
    figures: figuresOf(grid),
    ...(sources.length > 0 && { until }),
    ...(before && { before }),
    trend: trendOf({ ...options, grid }),
  };
}

/** With 0 in a currency that only months before have, so that it is seen to cost nothing now. */
function figuresOf(grid: FigureGrid): FiguresByCurrency {
  const figures = grid.at(MONTHS - 1);
  for (let back = 2; back <= MONTHS; back++) {
    if (figures.size === 0 || back === 2) {
      for (const currency of grid.at(MONTHS - back).keys()) {
        figures.set(currency, figures.get(currency) ?? NOTHING);
      }
    }
  }
  return figures;
}

function trendOf(options: {
  table: CostTable;
  members: ReadonlySet<number>;
  sources: readonly BookSourceState[];
  month: string;
  grid: FigureGrid;
}): CostMonth[] {
  const { table, members, sources, month, grid } = options;
  const totals = members.size === 1 ? grossOf : totalsOf;
  const trend = Array.from({ length: MONTHS }, (_, place) => {
    const each = monthBefore(month, MONTHS - 1 - place);
    return {
      month: each,
      money: toMoneys(totals(grid.at(place))),
      complete: coverageOf(table.book, each, sources).complete,
    };
  });
  const first = trend.findIndex(({ money }) => money.length > 0);
  return first < 0 ? trend.slice(-1) : trend.slice(first);
}

/** Whole months where the month is covered to its end, and else the same days. */
async function beforeOf(options: {
  table: CostTable;
  tables: CostTables;
  members: ReadonlySet<number>;
  sources: readonly BookSourceState[];
  month: string;
  until: string;
  grid: FigureGrid;
}): Promise<MonthFigures['before']> {
  const { table, members, sources, month, until, grid } = options;
  const { book, metric } = table;
  const earlier = monthBefore(month);
  const isKnown =
    sources.length > 0
      ? sources.some(({ lastDays }) => lastDays.has(earlier))
      : grid.has(MONTHS - 2);
  if (!isKnown) {
    return undefined;
  }
  const gross = members.size === 1;
  const totals = gross ? grossOf : totalsOf;
  const end = sameDaysBefore(until);
  if (coverageOf(book, month, sources).complete) {
    const now = totals(grid.at(MONTHS - 1));
    const money = totals(grid.at(MONTHS - 2));
    return { month: earlier, until: end, nowUntil: until, now, money };
  }
  if (month < latestMonth(book)) {
    // Days of that long ago are not in the book.
    return undefined;
  }
  const main = await mainSourcesBefore({
    ...{ book, entities: members, metric, month },
  });
  if (isBehind(month, main)) {
    // Of some of it, no day of this month is known yet.
    return undefined;
  }
  const [first = -1] = members;
  const days = gross
    ? book.daysOf(first, metric, { gross })
    : await (await options.tables.readDays(book, metric)).sumInTurns(members);
  const { now, before: money } = compareDays(days, until);
  return { month: earlier, until: end, nowUntil: until, now, money };
}

/** As it is answered. */
export function toBefore(before: NonNullable<MonthFigures['before']>) {
  const { month, until, nowUntil, now, money } = before;
  return {
    ...{ month, until, nowUntil },
    money: toMoneys(money),
    now: toMoneys(now),
    change: toMoneys(changeOf(now, money)),
  };
}
