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
import { inChunks } from '../../database/dialect';
import { TaskRuns } from '../../database/TaskRuns';
import type {
  ProductStore,
  StoredLifecycleSource,
  StoredProduct,
} from '../ProductStore';
import { bumpTechnologyVersion } from '../technologyState';
import { arrangeFeeds } from './arrangeFeeds';
import type {
  FeedPlace,
  FeedState,
  FeedStore,
  ProductStock,
} from './FeedStore';
import { compareOverrides, writeOverrides } from './overrideRows';
import type { CycleOverride } from './overrides';
import {
  fromCycleRow,
  fromProductRow,
  type CycleRow,
  type ProductRow,
} from './productRows';
import { readStocks } from './productStocks';
import { removeSources, replaceProducts } from './productWrites';
import { moveDecisions } from './renamedProducts';
import {
  fromSourceRow,
  toFeedState,
  toSourceRow,
  type SourceRow,
} from './sourceRows';

// One turn of the event loop: requests are waiting.
const TURN = 1000;

/** A release cycle with its product, which is told with the first one only. */
type JoinedRow = Pick<ProductRow, 'name' | 'source_id'> &
  Partial<Pick<CycleRow, 'cycle' | 'overridden'>> & {
    product_doc: string | null;
    cycle_doc: string | null;
  };

/** Products and release cycles in the plugin's database. */
export class DatabaseProductStore implements ProductStore, FeedStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: 'product-refresh' });
  }

  async readSources(): Promise<StoredLifecycleSource[]> {
    const rows = await sourceRows(this.#knex);
    return rows.map(fromSourceRow);
  }

  async readProducts(): Promise<StoredProduct[]> {
    // One statement: nobody sees a product without the release cycles that it had.
    return await toProducts(await this.#joined());
  }

  async findProduct(name: string): Promise<StoredProduct | undefined> {
    const [product] = await toProducts(
      await this.#joined().where('products.name', name),
    );
    return product;
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async readFeeds(): Promise<FeedState[]> {
    const rows = await sourceRows(this.#knex);
    return rows.map(toFeedState);
  }

  async readStocks(sourceId: string): Promise<ProductStock[]> {
    return await readStocks(this.#knex, sourceId);
  }

  async arrange(options: {
    runId: number;
    places: FeedPlace[];
    now: Date;
  }): Promise<void> {
    const { runId, places, now } = options;
    await this.#runs.within(runId, async tx => {
      const rows = await sourceRows(tx);
      const stored = rows.map(toFeedState);
      const { feeds, removed } = arrangeFeeds({ stored, places, now });
      await removeSources(tx, removed);
      await mergeFeeds(tx, feeds);
      // Where several have a product, another one may count now.
      await bumpTechnologyVersion(tx);
    });
  }

  async putReading(options: {
    runId: number;
    feed: FeedState;
    products: Product[];
    partial?: boolean;
    overrides: CycleOverride[];
  }): Promise<{ changed: number }> {
    const { runId, feed, products, partial = false, overrides } = options;
    return await this.#runs.within(runId, async tx => {
      const sourceId = feed.id;
      const { changed, gone } = await replaceProducts({
        ...{ tx, sourceId, products, partial },
      });
      const at = feed.checkedAt ?? new Date().toISOString();
      await moveDecisions({ tx, sourceId, products, gone, at });
      const { changes } = await compareOverrides({
        ...{ knex: tx, overrides, sourceId },
      });
      await writeOverrides(tx, changes);
      await mergeFeeds(tx, [feed]);
      if (changed + changes.length > 0) {
        await bumpTechnologyVersion(tx);
      }
      return { changed };
    });
  }

  async putFeeds(options: {
    runId: number;
    feeds: FeedState[];
  }): Promise<void> {
    await this.#runs.within(options.runId, async tx => {
      await mergeFeeds(tx, options.feeds);
    });
  }

  async applyOverrides(options: {
    runId: number;
    overrides: CycleOverride[];
  }): Promise<{ changed: number; idle: CycleOverride[] }> {
    const { runId, overrides } = options;
    const { changes, idle } = await compareOverrides({
      ...{ knex: this.#knex, overrides },
    });
    if (changes.length > 0) {
      await this.#runs.within(runId, async tx => {
        await writeOverrides(tx, changes);
        await bumpTechnologyVersion(tx);
      });
    }
    const changed = changes.reduce((sum, { cycles }) => sum + cycles.length, 0);
    return { changed, idle };
  }

  /** Products in the order of their sources, each with its release cycles in theirs. */
  #joined(): Knex.QueryBuilder<object, JoinedRow[]> {
    return this.#knex('products')
      .join('lifecycle_sources', 'lifecycle_sources.id', 'products.source_id')
      .leftJoin('release_cycles', join =>
        join
          .on('release_cycles.product', 'products.name')
          .andOn('release_cycles.source_id', 'products.source_id'),
      )
      .select<JoinedRow[]>(
        'products.name',
        'products.source_id',
        'release_cycles.cycle',
        'release_cycles.overridden',
        { cycle_doc: 'release_cycles.doc' },
        this.#knex.raw(
          'case when coalesce(release_cycles.position, 0) = 0 then products.doc end as product_doc',
        ),
      )
      .orderBy([
        { column: 'lifecycle_sources.position' },
        { column: 'products.source_id' },
        { column: 'products.name' },
        { column: 'release_cycles.position' },
      ]);
  }
}

async function toProducts(rows: JoinedRow[]): Promise<StoredProduct[]> {
  const products = new Map<string, StoredProduct>();
  for (const [index, row] of rows.entries()) {
    const { name, source_id, product_doc, cycle, cycle_doc } = row;
    if (product_doc !== null && !products.has(name)) {
      products.set(name, fromProductRow({ name, source_id, doc: product_doc }));
    }
    const product = products.get(name);
    // Of two sources with the same product, the first one counts.
    if (product?.sourceId === source_id && cycle && cycle_doc !== null) {
      const overridden = row.overridden ?? null;
      product.cycles.push(fromCycleRow({ cycle, doc: cycle_doc, overridden }));
    }
    if (index % TURN === TURN - 1) {
      await nextTurn();
    }
  }
  return [...products.values()];
}

async function sourceRows(knex: Knex): Promise<SourceRow[]> {
  return await knex('lifecycle_sources')
    .select('*')
    .orderBy([{ column: 'position' }, { column: 'id' }]);
}

async function mergeFeeds(
  tx: Knex.Transaction,
  feeds: FeedState[],
): Promise<void> {
  for (const chunk of inChunks(feeds.map(toSourceRow), 12)) {
    await tx('lifecycle_sources').insert(chunk).onConflict('id').merge();
  }
}
