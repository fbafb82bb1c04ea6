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

import type { Knex } from 'knex';
import { whereInMany } from '../../database/dialect';
import type { EntityFacts, FactReader } from './FactReader';
import { FACT_COLUMNS, fromFactRow, type FactRow } from './factRows';
import { HeldFacts } from './HeldFacts';

const READ_COLUMNS: (keyof FactRow)[] = FACT_COLUMNS.filter(
  column => column !== 'hash',
);

/** What rules ask, as read from the plugin's database. */
export class DatabaseFactReader implements FactReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async read(
    uids: string[],
    now: Date = new Date(),
    sources?: ReadonlySet<string>,
  ): Promise<Map<string, EntityFacts>> {
    const at = now.toISOString();
    const found = new Map(uids.map(uid => [uid, new HeldFacts(at)]));
    const [rows, collected] = await Promise.all([
      this.#readRows(uids, sources),
      this.#readCollected(),
    ]);
    for (const row of rows) {
      const stored = fromFactRow(row);
      const collectedAt = collected.get(row.source);
      found.get(row.uid)?.add(
        // A collection does not touch what it finds unchanged.
        collectedAt !== undefined && collectedAt > stored.measuredAt
          ? { ...stored, measuredAt: collectedAt }
          : stored,
      );
    }
    return found;
  }

  async #readRows(
    uids: string[],
    sources: ReadonlySet<string> | undefined,
  ): Promise<FactRow[]> {
    const query = whereInMany(this.#knex('fact_latest'), 'uid', uids);
    return await (sources
      ? whereInMany(query, 'source', sources)
      : query
    ).select(...READ_COLUMNS);
  }

  /** When the sources that are asked as a whole were last asked. */
  async #readCollected(): Promise<Map<string, string>> {
    const rows: { source: string; collected_at: string }[] = await this.#knex(
      'fact_sources',
    )
      .whereNotNull('collected_at')
      .select('source', 'collected_at');
    return new Map(rows.map(row => [row.source, row.collected_at]));
  }
}
