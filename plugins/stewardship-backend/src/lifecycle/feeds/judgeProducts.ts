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

import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import { judgeDisappearance, type Hold } from '../../catalog/massDisappearance';
import type { ProductStock } from './FeedStore';

/** A source with fewer products than that may lose any number of them. */
const FEW_PRODUCTS = 20;
const SETTINGS = { vanishLimit: 0.2, vanishAcceptAfterMs: 24 * 3600_000 };

/**
 * Judges whether so many products are missing that an answer is rather half than true. A product that has lost all its
 * dates, or more than half of its release cycles, is as good as missing.
 */
export function judgeProducts(options: {
  /** Those with release cycles so far. */
  before: ProductStock[];
  products: Product[];
  /** True where those that are not in `products` are kept in any case. */
  partial?: boolean;
  held: Hold | undefined;
  now: Date;
}): Hold | undefined {
  const { before, products, partial, held, now } = options;
  if (before.length < FEW_PRODUCTS) {
    return undefined;
  }
  const after = new Map(products.map(product => [product.name, product]));
  const vanished = new Set<string>();
  for (const stock of before) {
    const product = after.get(stock.name);
    if (product ? hasVanished(stock, product) : !partial) {
      vanished.add(stock.name);
    }
  }
  const seen = products.filter(
    ({ name, cycles }) => cycles.length > 0 && !vanished.has(name),
  );
  return judgeDisappearance({
    seen: seen.length,
    vanishedUids: [...vanished].sort(),
    presentBefore: before.length,
    held: held ?? { heldUids: [] },
    now,
    settings: SETTINGS,
  });
}

function hasVanished(before: ProductStock, { cycles }: Product): boolean {
  const names = new Set(cycles.map(({ name }) => name));
  const lost = before.cycles.filter(name => !names.has(name));
  return (
    lost.length * 2 > before.cycles.length || (before.dated && !isDated(cycles))
  );
}

function isDated(cycles: Product['cycles']): boolean {
  return cycles.some(({ milestones }) =>
    Object.values(milestones).some(end => end?.kind === 'date'),
  );
}
