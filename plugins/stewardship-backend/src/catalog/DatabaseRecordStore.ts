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
import type { ResolvedRecord } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inChunks, whereInMany } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { writeDirectoryEntries } from '../directory/directoryRows';
import { withFence } from './fence';
import type {
  Membership,
  RecordEntry,
  RecordStore,
  Reliance,
} from './RecordStore';
import { insertRevisions } from './revisionRows';

type RecordRow = {
  uid: string;
  record: string;
  record_hash: string;
  changed_at: string;
};

/** Records in the plugin's database. */
export class DatabaseRecordStore implements RecordStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async recordHashes(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    const slices = inSlices<Pick<RecordRow, 'uid' | 'record_hash'>>({
      key: ['records.uid'],
      query: () =>
        this.#knex('records')
          .join('directory_entries', 'directory_entries.uid', 'records.uid')
          .select('records.uid', 'records.record_hash'),
    });
    for await (const rows of slices) {
      for (const { uid, record_hash } of rows) {
        hashes.set(uid, record_hash);
      }
    }
    return hashes;
  }

  async readRecords(uids: string[]): Promise<Map<string, ResolvedRecord>> {
    const rows = await whereInMany(
      this.#knex<RecordRow>('records'),
      'uid',
      uids,
    ).select('uid', 'record');
    return new Map(rows.map(row => [row.uid, JSON.parse(row.record)]));
  }

  async putRecords(options: {
    runId: number;
    entries: RecordEntry[];
    now: string;
  }): Promise<void> {
    const { runId, entries, now } = options;
    await withFence(this.#knex, runId, async tx => {
      for (const chunk of inChunks(entries, 4)) {
        await tx('records')
          .insert(chunk.map(entry => toRecordRow(entry, now)))
          .onConflict('uid')
          .merge();
      }
      await writeDirectoryEntries(tx, entries);
      const revisions = entries.flatMap(({ uid, record, revisions: changes }) =>
        changes.map(change => ({
          uid,
          entityRef: record.entityRef,
          ...change,
        })),
      );
      await insertRevisions(tx, revisions, now);
    });
  }

  async replaceRelations(options: {
    runId: number;
    reliances: Reliance[];
    memberships: Membership[];
  }): Promise<number> {
    const { runId, reliances, memberships } = options;
    const edges = await this.#difference(
      'reliances',
      ['on_ref', 'dependent_ref'],
      reliances.map(({ onRef, dependentRef }) => [onRef, dependentRef]),
    );
    const members = await this.#difference(
      'memberships',
      ['group_ref', 'user_ref'],
      memberships.map(({ groupRef, userRef }) => [groupRef, userRef]),
    );
    let written = 0;
    for (const difference of [edges, members]) {
      for (const write of writesFor(difference)) {
        // A transaction each, so that a large change holds up nobody for long.
        written += await withFence(this.#knex, runId, write);
        await nextTurn();
      }
    }
    return written;
  }

  async #difference(
    table: string,
    columns: [string, string],
    wanted: [string, string][],
  ): Promise<Difference> {
    const [first, second] = columns;
    const rows: Record<string, string>[] = await this.#knex(table).select(
      first,
      second,
    );
    const missing = new Map(
      wanted.map(([a, b]) => [`${a} ${b}`, { [first]: a, [second]: b }]),
    );
    const gone = rows.filter(
      row => !missing.delete(`${row[first]} ${row[second]}`),
    );
    return { table, columns, added: [...missing.values()], gone };
  }
}

/** What must be written so that a table of pairs holds what is wanted. */
type Difference = {
  table: string;
  columns: [string, string];
  added: Record<string, string>[];
  gone: Record<string, string>[];
};

/** The steps that it takes, each of which returns how many rows it wrote. */
function writesFor({
  table,
  columns,
  added,
  gone,
}: Difference): ((tx: Knex.Transaction) => Promise<number>)[] {
  const [first, second] = columns;
  return [
    ...inChunks(gone, 2).map(chunk => async (tx: Knex.Transaction) => {
      const pairs = chunk.map(row => [row[first], row[second]]);
      await tx(table).whereIn([first, second], pairs).delete();
      return chunk.length;
    }),
    ...inChunks(added, 2).map(chunk => async (tx: Knex.Transaction) => {
      await tx(table).insert(chunk);
      return chunk.length;
    }),
  ];
}

function toRecordRow(entry: RecordEntry, now: string): RecordRow {
  return {
    uid: entry.uid,
    record: JSON.stringify(entry.record),
    record_hash: entry.hash,
    changed_at: now,
  };
}
