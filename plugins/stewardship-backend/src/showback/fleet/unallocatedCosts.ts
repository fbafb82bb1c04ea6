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
import type { BookUnallocated, CostBook, Sums } from '../book/CostBook';
import type { CostLabel } from '../reading/CostLine';
import { compareText } from '../../database/compareText';
import { addAll, sizeOf, toMoneys } from './moneys';

const MAX_ITEMS = 20;
const MAX_PRODUCTS = 10;
const MAX_KEPT = 20;

type Product = { provider: string; service: string; sums: Sums };

/** What has one cause, and so one remedy. */
type Item = {
  /** Place of one of its keys. */
  place: number;
  products: Product[];
  sums: Sums;
};

/** What could not be allocated in some months, by currency in which it is sorted the same way for all callers. */
type Found = { sums: Sums; items: Item[] };

const kept = new WeakMap<CostBook, Map<string, Found>>();

/**
 * What could not be allocated in some months, one item for each cause, the largest in a currency first. It is of no entity, so
 * nobody is kept from it.
 */
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
  const sizeIn = ({ sums: of }: { sums: Sums }) =>
    sizeOf(of.get(currency) ?? 0n);
  const bySize = (a: { sums: Sums }, b: { sums: Sums }) => {
    const difference = sizeIn(b) - sizeIn(a);
    return difference === 0n ? 0 : Number(difference > 0n) * 2 - 1;
  };
  const sorted = [...items].sort((a, b) => bySize(a, b) || a.place - b.place);
  return {
    money: toMoneys(sums),
    items: sorted.slice(0, MAX_ITEMS).map(item => {
      const { source, account, accountName, looked, reason } =
        book.unallocated[item.place];
      const products = [...item.products].sort(
        (a, b) =>
          bySize(a, b) ||
          compareText(a.service, b.service) ||
          compareText(a.provider, b.provider),
      );
      const [{ provider, service }] = products;
      return {
        source: book.sources[source]?.id ?? '',
        ...{ provider, service },
        ...(account !== '' && { account }),
        ...(accountName !== '' && { accountName }),
        ...{ looked, reason, money: toMoneys(item.sums) },
        products: products.slice(0, MAX_PRODUCTS).map(each => ({
          ...{ provider: each.provider, service: each.service },
          money: toMoneys(each.sums),
        })),
        totalProducts: products.length,
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
  const products = new Map<CostLabel | undefined, string>();
  const found = book.sumOfEntity(-1, { metric, from, to }, cell => {
    const { label } = cell;
    let product = products.get(label);
    if (product === undefined) {
      product = JSON.stringify([label?.provider ?? '', label?.service ?? '']);
      products.set(label, product);
    }
    return `${cell.unallocated} ${product}`;
  });
  const items = new Map<string, Item & { ofProduct: Map<string, Product> }>();
  const sums: Sums = new Map();
  for (const [id, ofCell] of found) {
    const at = id.indexOf(' ');
    const place = Number(id.slice(0, at));
    const product = id.slice(at + 1);
    const cause = causeOf(book.unallocated[place]);
    const item: Item & { ofProduct: Map<string, Product> } = items.get(
      cause,
    ) ?? { place, products: [], sums: new Map(), ofProduct: new Map() };
    items.set(cause, item);
    item.place = Math.min(item.place, place);
    let ofProduct = item.ofProduct.get(product);
    if (!ofProduct) {
      const [provider, service] = JSON.parse(product);
      ofProduct = { provider, service, sums: new Map() };
      item.ofProduct.set(product, ofProduct);
      item.products.push(ofProduct);
    }
    for (const each of [ofProduct.sums, item.sums, sums]) {
      addAll(each, ofCell);
    }
  }
  if (ofBook.size >= MAX_KEPT) {
    ofBook.clear();
  }
  const result = {
    sums,
    items: [...items.values()].map(({ ofProduct: _, ...item }) => item),
  };
  ofBook.set(key, result);
  return result;
}

/** Whatever product it is of, one thing that rules looked at in one account takes one correction. */
function causeOf(unallocated: BookUnallocated): string {
  const { source, account, accountName, looked, reason } = unallocated;
  return JSON.stringify([source, account, accountName, reason, ...looked]);
}
