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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../../database/dialect';
import { toCycleRows, toProductRow, type ProductRow } from './productRows';

// One turn of the event loop: better-sqlite3 is synchronous, and requests are waiting.
const TURN = 100;

/** Writes the products of a source that have changed, and only those: most stay as they are for months. */
export async function replaceProducts(options: {
  tx: Knex.Transaction;
  sourceId: string;
  products: Product[];
  /** True where those that are not in `products` stay. */
  partial: boolean;
}): Promise<{
  /** How many were written or removed. */
  changed: number;
  /** Names of those that were removed. */
  gone: string[];
}> {
  const { tx, sourceId, products, partial } = options;
  const stored: Pick<ProductRow, 'name' | 'hash'>[] = await tx('products')
    .where({ source_id: sourceId })
    .select('name', 'hash');
  const before = new Map(stored.map(({ name, hash }) => [name, hash]));
  const rows: ProductRow[] = [];
  for (const product of products) {
    rows.push(toProductRow(product, sourceId));
    if (rows.length % TURN === 0) {
      await nextTurn();
    }
  }
  const present = new Set(rows.map(({ name }) => name));
  const gone = [...before.keys()].filter(
    name => !partial && !present.has(name),
  );
  const written = rows.filter(({ name, hash }) => before.get(name) !== hash);
  if (gone.length + written.length === 0) {
    return { changed: 0, gone };
  }
  const replaced = [...gone, ...written.map(({ name }) => name)];
  for (let start = 0; start < replaced.length; start += TURN) {
    const names = replaced.slice(start, start + TURN);
    const ofSource = (table: string) =>
      tx(table).where({ source_id: sourceId });
    await whereInMany(ofSource('release_cycles'), 'product', names).delete();
    await whereInMany(ofSource('products'), 'name', names).delete();
    await nextTurn();
  }
  for (const chunk of inChunks(written, 4)) {
    await tx('products').insert(chunk);
    await nextTurn();
  }
  const changed = new Set(written.map(({ name }) => name));
  const cycles = products
    .filter(({ name }) => changed.has(name))
    .flatMap(product => toCycleRows(product, sourceId));
  for (const chunk of inChunks(cycles, 6)) {
    await tx('release_cycles').insert(chunk);
    await nextTurn();
  }
  return { changed: replaced.length, gone };
}

/** Removes sources and all that they said. */
export async function removeSources(
  tx: Knex.Transaction,
  ids: string[],
): Promise<void> {
  await whereInMany(tx('release_cycles'), 'source_id', ids).delete();
  await whereInMany(tx('products'), 'source_id', ids).delete();
  await whereInMany(tx('lifecycle_sources'), 'id', ids).delete();
}
