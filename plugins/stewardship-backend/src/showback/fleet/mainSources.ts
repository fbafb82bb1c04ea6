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

import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import type { BookSourceState, CostBook, Sums } from '../book/CostBook';
import type { CostTable } from './CostTable';
import { latestMonth, monthBefore } from './months';
import { sourcesIn } from './sourcesIn';

/** Part of the costs of a currency from which a source matters to how far a month is covered. */
const MATTERS = 0.1;

/** From this day of a month on, a source has come to its end. */
const LAST_WEEK = '24';

/** By what a caller may read of a book. */
const kept = new WeakMap<Uint8Array, Map<string, readonly BookSourceState[]>>();

/**
 * The sources that bring a tenth or more of what is imported for entities in some currency in a month and the one before. How far these
 * have come is how far the month has: a source of few rows, or one that has ended, would hold back all others. What a caller may
 * not read does not matter.
 */
export function mainSources(
  book: CostBook,
  month: string,
  mask: Uint8Array,
): readonly BookSourceState[] {
  const months = kept.get(mask) ?? new Map();
  kept.set(mask, months);
  const known = months.get(month);
  if (known) {
    return known;
  }
  const sums = book.sumBy(
    {
      ...{ metric: 'effective', from: monthBefore(month), to: month },
      origins: ['imported'],
      includes: entity => mask[entity] === 1,
    },
    ({ source }) => (source < 0 ? undefined : source),
  );
  const found = thatMatter({ book, sums, month });
  months.set(month, found);
  return found;
}

/** The same of some entities alone, shared costs included, and of the month before alone. */
export async function mainSourcesBefore(options: {
  book: CostBook;
  entities: Iterable<number>;
  metric: CostMetric;
  /** `YYYY-MM` */
  month: string;
}): Promise<readonly BookSourceState[]> {
  const { book, month } = options;
  const before = monthBefore(month);
  const sums = await sumsOfSources({ ...options, from: before, to: before });
  return thatMatter({ book, sums, month });
}

/**
 * The same of some entities, shared costs included, as of a month and the one before; of the latest month where there is none given.
 * Where none of theirs has any of these two months, all that they ever had.
 */
export async function mainSourcesOf(options: {
  table: CostTable;
  entities: Iterable<number>;
  /** `YYYY-MM` */
  month?: string;
}): Promise<readonly BookSourceState[]> {
  const { table, entities } = options;
  const { book, metric } = table;
  const month = options.month ?? latestMonth(book);
  const sums = await sumsOfSources({
    ...{ book, entities, metric, from: monthBefore(month), to: month },
  });
  const found = thatMatter({ book, sums, month });
  return found.length > 0 ? found : sourcesIn(table, entities);
}

/** What sources bring for some entities, also by what these share. */
async function sumsOfSources(options: {
  book: CostBook;
  entities: Iterable<number>;
  metric: CostMetric;
  from: string;
  to: string;
}): Promise<ReadonlyMap<number, Sums>> {
  const { book, entities, metric, from, to } = options;
  return await book.sumInTurns(
    { metric, from, to, origins: ['imported', 'sharedIn'] },
    ({ source }) => (source < 0 ? undefined : source),
    entities,
  );
}

/**
 * An invoice now and then says nothing of how far others have come, so those that came to the end of the month before are the ones that
 * tell, where any of them has come to this one.
 */
function thatMatter(options: {
  book: CostBook;
  sums: ReadonlyMap<number, Sums>;
  month: string;
}): BookSourceState[] {
  const { book, sums, month } = options;
  const wholes = new Map<string, number>();
  for (const ofSource of sums.values()) {
    for (const [currency, micros] of ofSource) {
      wholes.set(
        currency,
        (wholes.get(currency) ?? 0) + Math.abs(Number(micros)),
      );
    }
  }
  const main = book.sources.filter((_, source) =>
    [...(sums.get(source) ?? [])].some(
      ([currency, micros]) =>
        Math.abs(Number(micros)) >= MATTERS * (wholes.get(currency) ?? 0),
    ),
  );
  const before = `${monthBefore(month)}-${LAST_WEEK}`;
  const regular = main.filter(({ lastDays }) =>
    [...lastDays.values()].some(
      day => day >= before && day.slice(0, 7) < month,
    ),
  );
  return regular.some(({ lastDays }) => lastDays.has(month)) ? regular : main;
}
