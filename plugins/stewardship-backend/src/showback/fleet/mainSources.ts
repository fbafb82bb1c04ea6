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
import { monthBefore } from './months';

/** Part of the costs of a currency from which a source matters to how far a month is covered. */
const MATTERS = 0.1;

/** By what a caller may read of a book. */
const kept = new WeakMap<Uint8Array, Map<string, readonly BookSourceState[]>>();

/**
 * The sources that bring a tenth or more of what is imported for entities in some currency in a month and the one before. How far these have come
 * is how far the month has: a source of few rows, or one that has ended, would hold back all others. What a caller may not read does
 * not matter.
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
  const found = thatMatter(book, sums);
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
  const { book, entities, metric } = options;
  const before = monthBefore(options.month);
  const sums = await book.sumInTurns(
    {
      ...{ metric, from: before, to: before },
      origins: ['imported', 'sharedIn'],
    },
    ({ source }) => (source < 0 ? undefined : source),
    entities,
  );
  return thatMatter(book, sums);
}

function thatMatter(
  book: CostBook,
  sums: ReadonlyMap<number, Sums>,
): BookSourceState[] {
  const wholes = new Map<string, number>();
  for (const ofSource of sums.values()) {
    for (const [currency, micros] of ofSource) {
      wholes.set(
        currency,
        (wholes.get(currency) ?? 0) + Math.abs(Number(micros)),
      );
    }
  }
  return book.sources.filter((_, source) =>
    [...(sums.get(source) ?? [])].some(
      ([currency, micros]) =>
        Math.abs(Number(micros)) >= MATTERS * (wholes.get(currency) ?? 0),
    ),
  );
}
