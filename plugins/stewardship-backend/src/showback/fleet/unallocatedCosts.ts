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
  UnallocatedCosts,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CostBook, Sums } from '../book/CostBook';
import type { CostLabel } from '../reading/CostLine';
import { addAll, sizeOf, toMoneys } from './moneys';

const MAX_ITEMS = 20;
const MAX_KEPT = 20;

type Item = { place: number; provider: string; service: string; sums: Sums };

/** What could not be allocated in some months, by currency in which it is sorted the same way for all callers. */
type Found = { sums: Sums; items: Item[] };

const kept = new WeakMap<CostBook, Map<string, Found>>();

/** What could not be allocated in some months, the largest in a currency first. It is of no entity, so nobody is kept from it. */
export function unallocatedCosts(options: {
  book: CostBook;
  metric: CostMetric;
  /** `YYYY-MM` */
  from: string;
  to: string;
  currency: string;
}): UnallocatedCosts {
  const { book, currency } = options;
  const { sums, items } = find(options);
  const sorted = [...items].sort((a, b) => {
    const difference =
      sizeOf(b.sums.get(currency) ?? 0n) - sizeOf(a.sums.get(currency) ?? 0n);
    return difference === 0n
      ? a.place - b.place || (a.service < b.service ? -1 : 1)
      : Number(difference > 0n) * 2 - 1;
  });
  return {
    money: toMoneys(sums),
    items: sorted.slice(0, MAX_ITEMS).map(item => {
      const { source, account, accountName, looked, reason } =
        book.unallocated[item.place];
      return {
        source: book.sources[source]?.id ?? '',
        ...{ provider: item.provider, service: item.service },
        ...(account !== '' && { account }),
        ...(accountName !== '' && { accountName }),
        ...{ looked, reason, money: toMoneys(item.sums) },
      };
    }),
    totalItems: items.length,
  };
}

/** By currency, in some months. */
export function unallocatedSums(
  options: Omit<Parameters<typeof unallocatedCosts>[0], 'currency'>,
): ReadonlyMap<string, bigint> {
  return find(options).sums;
}

function find(options: {
  book: CostBook;
  metric: CostMetric;
  from: string;
  to: string;
}): Found {
  const { book, metric, from, to } = options;
  const ofBook = kept.get(book) ?? new Map<string, Found>();
  kept.set(book, ofBook);
  const key = `${metric} ${from} ${to}`;
  const known = ofBook.get(key);
  if (known) {
    return known;
  }
  const items = new Map<string, Item>();
  const services = new Map<CostLabel | undefined, string>();
  const found = book.sumOfEntity(-1, { metric, from, to }, cell => {
    const { label } = cell;
    let service = services.get(label);
    if (service === undefined) {
      service = JSON.stringify([label?.provider ?? '', label?.service ?? '']);
      services.set(label, service);
    }
    return `${cell.unallocated} ${service}`;
  });
  const sums: Sums = new Map();
  for (const [id, ofItem] of found) {
    const at = id.indexOf(' ');
    const [provider, service] = JSON.parse(id.slice(at + 1));
    const place = Number(id.slice(0, at));
    items.set(id, { ...{ place, provider, service }, sums: ofItem });
    addAll(sums, ofItem);
  }
  if (ofBook.size >= MAX_KEPT) {
    ofBook.clear();
  }
  const result = { sums, items: [...items.values()] };
  ofBook.set(key, result);
  return result;
}
