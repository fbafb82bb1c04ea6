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

import type {
  CostFilter,
  CostMetric,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { monthNumber } from '../book/calendar';
import type { CostBook } from '../book/CostBook';
import { CostPlaces } from './CostPlaces';
import { costPeriod, type CostPeriod } from './CostPeriod';
import type { CostTable } from './CostTable';
import type { CostTables } from './CostTables';
import { entitiesIn, readableMask } from './readableMask';
import { unallocatedSums } from './unallocatedCosts';

const MOST_KEPT = 12;

/** The part of the book that a caller asks for and may read. */
export type CostView = {
  book: CostBook;
  table: CostTable;
  readable: Readable;
  /** 1 for what the caller may read, whatever the filters say. */
  mask: Uint8Array;
  /** Those that the filters leave, all of them readable. */
  entities: readonly number[];
  period: CostPeriod;
  currency: string;
  /** Of what the caller may read, and of what is unallocated. */
  currencies: string[];
  months: string[];
};

/** Finds what a caller asks for. */
export async function costView(options: {
  book: CostBook;
  tables: CostTables;
  filter: CostFilter;
  readable: Readable;
  /** Where nothing costs anything. */
  fallbackCurrency?: string;
}): Promise<CostView> {
  const { book, tables, filter, readable } = options;
  const { metric = 'effective' } = filter;
  const table = await tables.read(book, metric);
  const mask = readableMask(book, readable);
  const known = knownOf({ book, table, mask, metric });
  const period = costPeriod(book, filter, known.months, mask);
  await table.prepare(period.first, period.last);
  const entities = entitiesOf({ book, filter, mask, readable });
  const counts = countCurrencies(table, entities, period);
  const currency =
    filter.currency ??
    mostOf(counts) ??
    known.currencies[0] ??
    options.fallbackCurrency ??
    '';
  return { book, table, readable, mask, entities, period, currency, ...known };
}

const filtered = new WeakMap<Uint8Array, Map<string, readonly number[]>>();

/** Lists that are asked for again are kept, as is what is worked out of them. */
function entitiesOf(options: {
  book: CostBook;
  filter: CostFilter;
  mask: Uint8Array;
  readable: Readable;
}): readonly number[] {
  const { filter, mask } = options;
  const ofMask = filtered.get(mask) ?? new Map<string, readonly number[]>();
  filtered.set(mask, ofMask);
  const key = JSON.stringify([filter.owner, filter.system, filter.domain]);
  let entities = ofMask.get(key);
  if (!entities) {
    entities = findEntities(options);
    if (ofMask.size >= MOST_KEPT) {
      ofMask.clear();
    }
    ofMask.set(key, entities);
  }
  return entities;
}

function findEntities(options: {
  book: CostBook;
  filter: CostFilter;
  mask: Uint8Array;
  readable: Readable;
}): readonly number[] {
  const { book, filter, mask, readable } = options;
  const { owner, system, domain } = filter;
  const places = CostPlaces.of(book);
  const wanted = [
    ...(owner ? [places.inTeams(owner, readable)] : []),
    ...(system ? [places.inSystems(system)] : []),
    ...(domain ? [places.inDomains(domain, readable)] : []),
  ];
  const all = allIn(mask);
  return wanted.length === 0
    ? all
    : all.filter(entity => wanted.every(set => set.has(entity)));
}

const listed = new WeakMap<Uint8Array, readonly number[]>();

function allIn(mask: Uint8Array): readonly number[] {
  let all = listed.get(mask);
  if (!all) {
    all = [...entitiesIn(mask)];
    listed.set(mask, all);
  }
  return all;
}

type Known = { currencies: string[]; months: string[] };

const kept = new WeakMap<CostTable, WeakMap<Uint8Array, Known>>();

/** In which months and currencies there is anything that the caller may know of. */
function knownOf(options: {
  book: CostBook;
  table: CostTable;
  mask: Uint8Array;
  metric: CostMetric;
}): Known {
  const { book, table, mask, metric } = options;
  const ofTable = kept.get(table) ?? new WeakMap<Uint8Array, Known>();
  kept.set(table, ofTable);
  const known = ofTable.get(mask);
  if (known) {
    return known;
  }
  const from = book.months.at(0) ?? '0000-01';
  const to = book.months.at(-1) ?? from;
  const first = monthNumber(from);
  const last = monthNumber(to);
  const grid = table.sum({
    ...{ entities: entitiesIn(mask), from: first, to: last },
    ...{ places: last - first + 1, placeOf: (_, month) => month - first },
  });
  const unallocated = book.sumOfEntity(
    -1,
    { metric, from, to },
    cell => cell.month,
  );
  const months = book.months.filter(
    month => grid.has(monthNumber(month) - first) || unallocated.has(month),
  );
  const currencies = new Set([
    ...book.months.flatMap(month => [
      ...grid.at(monthNumber(month) - first).keys(),
    ]),
    ...unallocatedSums({ book, metric, from, to }).keys(),
  ]);
  const found = { months, currencies: [...currencies].sort() };
  ofTable.set(mask, found);
  return found;
}

/** How many entities cost anything in each currency. */
function countCurrencies(
  table: CostTable,
  entities: readonly number[],
  { first, last }: CostPeriod,
): Map<string, number> {
  const figures = table.figuresIn(first, last);
  const counts = new Map<string, number>();
  for (const [column, currency] of table.book.currencies.entries()) {
    let count = 0;
    for (const entity of entities) {
      count += figures.hasIn(entity, column) ? 1 : 0;
    }
    if (count > 0) {
      counts.set(currency, count);
    }
  }
  return counts;
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  const [most] = [...counts].sort(([a, x], [b, y]) =>
    x === y ? Number(a > b) * 2 - 1 : y - x,
  );
  return most?.[0];
}
