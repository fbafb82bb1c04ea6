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
import type { Knex } from 'knex';
import { DatabaseCostBatches } from './DatabaseCostBatches';

const KEPT_IMPORTS = 500;

/** An import that was taken for broken off may still store something for a while. */
const DOUBTED_MS = 3600_000;
const KEYS_AT_ONCE = 2000;

/** Removes what does not count any more, or never did, in small steps: a crash leaves the rest for the next time. */
export class DatabaseImportLeftovers {
  readonly #batches: DatabaseCostBatches;
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#batches = new DatabaseCostBatches(options);
    this.#knex = options.knex;
  }

  /** Rows of imports that are over, as far as no period names them, and the oldest records. */
  async remove(source: string): Promise<void> {
    const doubted = new Date(Date.now() - DOUBTED_MS).toISOString();
    const over: {
      id: string;
      batch_id: string | number;
      ended_at: string | null;
    }[] = await this.#knex('cost_imports')
      .where('source', source)
      .whereNot('status', 'running')
      .whereNotNull('batch_id')
      .select('id', 'batch_id', 'ended_at');
    for (const { id, batch_id, ended_at } of over) {
      const alive = await this.removeBatch(Number(batch_id));
      if (alive.length === 0 && (ended_at ?? '') < doubted) {
        await this.#knex('cost_imports')
          .where('id', id)
          .update({ batch_id: null });
      }
    }
    await this.#forgetOld(source);
  }

  /** Rows of one import, as far as no period names them. Answers those that do. */
  async removeBatch(batchId: number): Promise<string[]> {
    const alive: string[] = await this.#knex('cost_periods')
      .where('batch_id', batchId)
      .pluck('period');
    await this.#batches.removeDead(batchId, alive);
    return alive;
  }

  /** Keys that no row is of. `fenced` keeps an import from this that another one has overtaken. */
  async removeIdleKeys(
    source: string,
    fenced: (work: (tx: Knex.Transaction) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const batchIds: (number | string)[] = await this.#knex('cost_periods')
      .where('source', source)
      .distinct('batch_id')
      .pluck('batch_id');
    let after = 0;
    for (;;) {
      const ids: number[] = await this.#knex('cost_keys')
        .where('source', source)
        .where('id', '>', after)
        .orderBy('id')
        .limit(KEYS_AT_ONCE)
        .pluck('id');
      const last = ids.at(-1);
      if (last === undefined) {
        return;
      }
      await fenced(async tx => {
        const idle = tx('cost_keys')
          .where('source', source)
          .whereBetween('id', [ids[0], last]);
        for (const batchId of batchIds) {
          idle.whereNotExists(
            tx('cost_months')
              .where('cost_months.batch_id', batchId)
              .whereRaw('cost_months.key_id = cost_keys.id')
              .select(tx.raw('1')),
          );
        }
        await idle.delete();
      });
      after = last;
      await nextTurn();
    }
  }

  /** Not those whose rows are still to be found. */
  async #forgetOld(source: string): Promise<void> {
    const oldest = await this.#knex('cost_imports')
      .where('source', source)
      .orderBy('started_at', 'desc')
      .offset(KEPT_IMPORTS)
      .first<{ started_at: string } | undefined>('started_at');
    if (oldest) {
      await this.#knex('cost_imports')
        .where('source', source)
        .whereNull('batch_id')
        .where('started_at', '<=', oldest.started_at)
        .delete();
    }
  }
}
