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
import { isPostgres, whereInMany } from '../database/dialect';

// Entities of one transaction: all that is left of them is not much.
const PORTION = 50;

/** What there is of an entity, by uid, besides itself. */
const TABLES = [
  ...['fact_latest', 'fact_changes'],
  ...['scorecard_results', 'scorecard_changes'],
  ...['scorecard_answers', 'scorecard_exemptions', 'scorecard_reminders'],
];

/** Entities that are gone from the catalog. For a while they may return, and find everything as it was. */
export class DatabaseRemovedSubjects {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /**
   * Forgets those that were removed before a moment and that the mirror has forgotten as well, with all that was known, found
   * and written about them; the audit log stays. In small transactions. Says how many entities these were.
   */
  async purge(options: {
    before: Date;
    signal?: AbortSignal;
  }): Promise<number> {
    const { before, signal } = options;
    let all = 0;
    for (;;) {
      signal?.throwIfAborted();
      const purged = await this.#knex.transaction(
        async tx => await purgeSome(tx, before.toISOString()),
      );
      all += purged;
      if (purged < PORTION) {
        return all;
      }
      await nextTurn();
    }
  }
}

async function purgeSome(tx: Knex.Transaction, at: string): Promise<number> {
  const removed = tx('scorecard_subjects')
    .where('removed_at', '<', at)
    .whereNotIn('uid', tx('mirrored_entities').select('uid'))
    .limit(PORTION);
  if (isPostgres(tx.client)) {
    // One that returns at this moment is left alone.
    removed.forUpdate().skipLocked();
  }
  const uids: string[] = await removed.pluck('uid');
  if (uids.length > 0) {
    for (const table of [...TABLES, 'scorecard_subjects']) {
      await whereInMany(tx(table), 'uid', uids).delete();
    }
  }
  return uids.length;
}
