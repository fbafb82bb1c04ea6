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
  CostMetric,
  Money,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { BookSplit, CostBook, Sums } from '../book/CostBook';
import { shareOf, toMoneys } from '../fleet/moneys';

const MAX_CONSUMERS = 10;
/** More of them are found sooner by looking at all cells once. */
const ONE_BY_ONE = 300;

/** Who bears which part of something shared, not named yet. */
export type DraftConsumers = {
  items: { ref: string; money: Money[]; share: number }[];
  total: number;
  by: BookSplit['by'];
  partial: boolean;
};

/**
 * Who bears something of an entity in a month, as far as the caller may read them. Shares are of what these bear together, so
 * that they say nothing of others. Absent where nothing is shared.
 * What is passed on and borne by nobody of them is no secret: the entity says itself how much that is. How many others there
 * are is.
 */
export async function consumersOf(options: {
  book: CostBook;
  entity: number;
  mask: Uint8Array;
  metric: CostMetric;
  month: string;
  /** Whether the caller may not read everything, so that others may bear a part. */
  partial: boolean;
}): Promise<DraftConsumers | undefined> {
  const { book, entity, mask, partial } = options;
  const split = book.splits.find(({ from }) => from === entity);
  if (!split) {
    return undefined;
  }
  const found = [...(await amountsOf(split, options))].filter(
    ([to]) => mask[to],
  );
  const main = mainCurrency(found.map(([, sums]) => sums));
  const whole = found.reduce(
    (sum, [, sums]) => sum + (sums.get(main) ?? 0n),
    0n,
  );
  const items = found
    .map(([to, sums]) => ({
      ref: book.entities[to].ref,
      sums,
      amount: sums.get(main) ?? 0n,
    }))
    .sort((a, b) =>
      a.amount === b.amount
        ? Number(a.ref > b.ref) * 2 - 1
        : Number(a.amount < b.amount) * 2 - 1,
    );
  return {
    items: items.slice(0, MAX_CONSUMERS).map(({ ref, sums, amount }) => ({
      ref,
      money: toMoneys(sums),
      share: shareOf(amount, whole),
    })),
    total: items.length,
    ...{ by: split.by, partial },
  };
}

async function amountsOf(
  split: BookSplit,
  options: {
    book: CostBook;
    entity: number;
    metric: CostMetric;
    month: string;
  },
): Promise<Map<number, Sums>> {
  const { book, entity, metric, month } = options;
  const query = {
    ...{ metric, from: month, to: month },
    origins: ['sharedIn' as const],
  };
  // A split by a fact has others in other months.
  if (split.by === 'fact' || split.parts.length > ONE_BY_ONE) {
    return await book.sumInTurns(query, cell =>
      cell.sharedFrom === entity ? cell.entity : undefined,
    );
  }
  return new Map(
    split.parts.flatMap(({ to }): [number, Sums][] => {
      const sums = book
        .sumOfEntity(to, query, ({ sharedFrom }) => sharedFrom)
        .get(entity);
      return sums ? [[to, sums]] : [];
    }),
  );
}

/** In which most of them have something. */
function mainCurrency(sums: readonly Sums[]): string {
  const counts = new Map<string, number>();
  for (const currency of sums.flatMap(each => [...each.keys()])) {
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, x], [b, y]) =>
    x === y ? Number(a > b) * 2 - 1 : y - x,
  );
  return first?.[0] ?? '';
}
