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

import type { CostBook, Sums } from './book/CostBook';
import { compareEntities } from './fleet/compareEntities';
import { costPeriod } from './fleet/CostPeriod';
import { readableMask } from './fleet/readableMask';
import type { CostRates } from './fleet/CostRates';
import type { CostTables } from './fleet/CostTables';
import type { FiguresByCurrency } from './fleet/figures';
import { totalsOf } from './fleet/figures';
import { isBehind } from './fleet/months';

const MICROS = 1_000_000;

/** What scorecards may ask about the costs of a month. What is not known in one currency is left out. */
export type MonthCostFacts = {
  monthCost?: number;
  monthCostChange?: number;
  sharedIn?: number;
  hasImportedCost?: boolean;
};

/**
 * Facts about the latest month of which there are costs, by reference; entities that the book has not are left out. Of one whose own
 * sources have not come as far, nothing is known: what is there would make it look cheap.
 */
export async function monthCosts(options: {
  book: CostBook;
  refs: readonly string[];
  currency?: string;
  rates: CostRates;
  tables: CostTables;
}): Promise<Map<string, MonthCostFacts>> {
  const { book, refs, rates, tables } = options;
  const numbers = refs.flatMap(ref => book.entityNumber(ref) ?? []);
  const everything = readableMask(book, { kind: 'all' });
  const period = costPeriod(book, {}, book.months, everything);
  const table = await tables.read(book, 'effective');
  const grid = table.figuresIn(period.first, period.last);
  const compared = await compareEntities({
    ...{ tables, table, comparison: period.comparison },
  });
  const behind = book.sources.map(source => isBehind(period.to, [source]));
  return new Map(
    numbers.map(entity => {
      if (table.sourcesOf(entity).some(source => behind[source])) {
        return [book.entities[entity].ref, {}];
      }
      const figures = grid.at(entity);
      const now = compared?.now.totalsAt(entity) ?? new Map();
      const before = compared?.before.totalsAt(entity) ?? new Map();
      const currency = options.currency ?? onlyOne([figures, now, before]);
      const inOne = (sums: Sums) =>
        amountIn({ sums, month: period.to, currency, rates });
      const earlier = inOne(before);
      const later = inOne(now);
      return [
        book.entities[entity].ref,
        {
          monthCost: inOne(totalsOf(figures)),
          ...(earlier !== undefined &&
            later !== undefined &&
            earlier > 0 && { monthCostChange: (later - earlier) / earlier }),
          sharedIn: inOne(
            new Map([...figures].map(([name, each]) => [name, each.sharedIn])),
          ),
          hasImportedCost: hasImported({ book, entity, period, figures }),
        },
      ];
    }),
  );
}

/** Rows that add up to nothing, as a charge and its refund do, are rows too. */
function hasImported(options: {
  book: CostBook;
  entity: number;
  period: { from: string; to: string };
  figures: FiguresByCurrency;
}): boolean {
  const { book, entity, period, figures } = options;
  if ([...figures.values()].some(({ imported }) => imported !== 0n)) {
    return true;
  }
  const { from, to } = period;
  const query = { metric: 'effective', from, to } as const;
  return (
    book.sumOfEntity(entity, query, ({ origin }) =>
      origin === 'imported' ? origin : undefined,
    ).size > 0
  );
}

/** Absent where some of it cannot be converted. */
function amountIn(options: {
  sums: Sums;
  month: string;
  currency?: string;
  rates: CostRates;
}): number | undefined {
  const { sums, month, currency, rates } = options;
  if (currency === undefined || sums.size === 0) {
    return undefined;
  }
  const { micros, without } = rates.convert([{ month, sums }], currency);
  return without.size > 0 ? undefined : Number(micros) / MICROS;
}

function onlyOne(
  all: readonly (FiguresByCurrency | Sums)[],
): string | undefined {
  const currencies = new Set(all.flatMap(each => [...each.keys()]));
  return currencies.size === 1 ? [...currencies][0] : undefined;
}
