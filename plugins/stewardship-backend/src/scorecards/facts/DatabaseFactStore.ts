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
import { whereInMany } from '../../database/dialect';
import { deleteExpired } from './deleteExpired';
import { hashFacts, inOrder } from './factHash';
import { fromFactRow, type FactRow } from './factRows';
import type { FactsWritten, FactStore, StoredFacts } from './FactStore';
import { writeFacts } from './writeFacts';

const PRUNED = 1000;
// Entities, each with a row for each source.
const FORGOTTEN = 50;

/** Facts in the plugin's database. */
export class DatabaseFactStore implements FactStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async read(uids: string[]): Promise<Map<string, StoredFacts[]>> {
    const rows: FactRow[] = await whereInMany(
      this.#knex('fact_latest').orderBy('source'),
      'uid',
      uids,
    ).select();
    const found = new Map<string, StoredFacts[]>();
    for (const row of rows) {
      found.set(row.uid, [...(found.get(row.uid) ?? []), fromFactRow(row)]);
    }
    return found;
  }

  async replace(
    options: Parameters<FactStore['replace']>[0],
  ): Promise<FactsWritten> {
    const { source, rows, at } = options;
    const entries = await hashFacts(
      rows.map(row => ({
        ...row,
        source,
        facts: inOrder(Object.entries(row.facts)),
      })),
    );
    return await this.#knex.transaction(
      async tx => await writeFacts(tx, { entries, at, aged: false }),
    );
  }

  /**
   * Deletes the history from before `before`, what is left of entities that the mirror has forgotten, and facts that have
   * expired for good or are about what is no subject. Returns how many rows that were.
   */
  async prune(
    before: Date,
    signal?: AbortSignal,
    now: Date = new Date(),
  ): Promise<number> {
    const at = before.toISOString();
    const history = await this.#deleteInTurns(
      async () =>
        await this.#knex('fact_changes')
          .whereIn(
            'id',
            this.#knex('fact_changes')
              .where('at', '<', at)
              .orderBy('at')
              .limit(PRUNED)
              .select('id'),
          )
          .delete(),
      signal,
    );
    const forgotten = await this.#deleteInTurns(async () => {
      const uids: string[] = await this.#knex('scorecard_subjects')
        .join('fact_latest', 'fact_latest.uid', 'scorecard_subjects.uid')
        .leftJoin(
          'mirrored_entities',
          'mirrored_entities.uid',
          'scorecard_subjects.uid',
        )
        .whereNotNull('scorecard_subjects.removed_at')
        .whereNull('mirrored_entities.uid')
        .distinct('scorecard_subjects.uid')
        .limit(FORGOTTEN)
        .pluck('scorecard_subjects.uid');
      return await whereInMany(this.#knex('fact_latest'), 'uid', uids).delete();
    }, signal);
    const expired = await deleteExpired(this.#knex, { now, signal });
    return history + forgotten + expired;
  }

  async #deleteInTurns(
    deleteSome: () => Promise<number>,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let all = 0;
    for (;;) {
      signal?.throwIfAborted();
      const deleted = await deleteSome();
      if (deleted === 0) {
        return all;
      }
      all += deleted;
      await nextTurn();
    }
  }
}
