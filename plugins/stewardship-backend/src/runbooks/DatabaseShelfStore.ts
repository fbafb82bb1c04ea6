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
import { inChunks, whereInMany } from '../database/dialect';
import { inSlices } from '../database/inSlices';
import { TaskRuns } from '../database/TaskRuns';
import { readReviews, readRevisions } from './runbookHistory';
import {
  matchingRunbooks,
  presentRunbooks,
  readTexts,
  withDetails,
} from './runbookQueries';
import type { HomeRunbook, Shelf } from './shelf';
import { readShelves } from './shelfQueries';
import type {
  OpenRunbook,
  RunbookQuery,
  ShelfStore,
  StoredRunbook,
  StoredShelf,
} from './ShelfStore';
import {
  fromRunbookRow,
  toRunbookRow,
  toShelfRows,
  type StoredRunbookRow,
} from './shelfRows';

const HISTORY = 20;

/** Runbooks and shelves in the plugin's database. */
export class DatabaseShelfStore implements ShelfStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: 'runbook-shelving' });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async hashes(): Promise<{
    runbooks: Map<string, string>;
    shelves: Map<string, string>;
  }> {
    return {
      runbooks: await this.#hashesOf('runbooks', 'id'),
      shelves: await this.#hashesOf('runbook_shelves', 'uid'),
    };
  }

  async putRunbooks(options: {
    runId: number;
    runbooks: { runbook: HomeRunbook; hash: string }[];
    gone: string[];
  }): Promise<void> {
    const { runId, runbooks, gone } = options;
    const ids = runbooks.map(({ runbook }) => runbook.id);
    await this.#runs.within(runId, async tx => {
      await whereInMany(tx('runbooks'), 'id', gone).delete();
      await whereInMany(tx('runbook_alerts'), 'runbook_id', [
        ...gone,
        ...ids,
      ]).delete();
      for (const chunk of inChunks(runbooks.map(toRunbookRow), 9)) {
        await tx('runbooks').insert(chunk).onConflict('id').merge();
      }
      const alerts = runbooks.flatMap(({ runbook }) =>
        runbook.summary.alerts.map(alert => ({
          alert,
          runbook_id: runbook.id,
        })),
      );
      for (const chunk of inChunks(alerts, 2)) {
        await tx('runbook_alerts').insert(chunk);
      }
    });
  }

  async putShelves(options: {
    runId: number;
    shelves: { shelf: Shelf; hash: string }[];
    gone: string[];
  }): Promise<void> {
    const { runId, shelves, gone } = options;
    const uids = [...gone, ...shelves.map(({ shelf }) => shelf.uid)];
    await this.#runs.within(runId, async tx => {
      for (const table of ['runbook_shelves', 'runbook_shelf_items']) {
        await whereInMany(tx(table), 'uid', uids).delete();
      }
      const rows = shelves.map(toShelfRows);
      for (const chunk of inChunks(
        rows.map(({ shelf }) => shelf),
        3,
      )) {
        await tx('runbook_shelves').insert(chunk);
      }
      for (const chunk of inChunks(
        rows.flatMap(({ items }) => items),
        4,
      )) {
        await tx('runbook_shelf_items').insert(chunk);
      }
    });
  }

  async readShelf(uid: string): Promise<StoredShelf | undefined> {
    return (await readShelves(this.#knex, [uid])).get(uid);
  }

  async readShelves(uids: string[]): Promise<Map<string, StoredShelf>> {
    return await readShelves(this.#knex, uids);
  }

  async latestReview(): Promise<number> {
    const [row] = await this.#knex('runbook_reviews').max({ latest: 'id' });
    return Number(row?.latest ?? 0);
  }

  async homeOf(id: string): Promise<string | undefined> {
    const row = await presentRunbooks(this.#knex)
      .where('runbooks.id', id)
      .first({ ref: 'mirrored_entities.entity_ref' });
    return row?.ref;
  }

  async find(id: string): Promise<OpenRunbook | undefined> {
    const row:
      | (StoredRunbookRow & {
          uid: string;
          source: string | null;
          path: string | null;
          file_url: string | null;
          content: string | null;
        })
      | undefined = await withDetails(this.#knex, presentRunbooks(this.#knex))
      .where('runbooks.id', id)
      .first({
        entity_ref: 'mirrored_entities.entity_ref',
        uid: 'runbooks.uid',
        source: 'runbooks.source',
        path: 'runbooks.path',
        file_url: 'runbook_documents.url',
        content: 'runbook_documents.content',
      });
    if (!row) {
      return undefined;
    }
    const [revisions, reviews] = await Promise.all([
      readRevisions(this.#knex, row, HISTORY),
      readReviews(this.#knex, id, HISTORY),
    ]);
    return {
      ...fromRunbookRow(row),
      uid: row.uid,
      fileUrl: row.file_url ?? undefined,
      content: row.content === null ? undefined : JSON.parse(row.content),
      revisions,
      reviews,
    };
  }

  async list(query: RunbookQuery): Promise<StoredRunbook[]> {
    const found = matchingRunbooks(this.#knex, query)
      .orderBy(['runbooks.title', 'runbooks.id'])
      .limit(query.limit);
    if (query.after) {
      const { title, id } = query.after;
      found.whereRaw('(runbooks.title, runbooks.id) > (?, ?)', [title, id]);
    }
    const rows: StoredRunbookRow[] = await withDetails(
      this.#knex,
      found,
    ).select('mirrored_entities.entity_ref');
    return rows.map(fromRunbookRow);
  }

  async count(query: RunbookQuery): Promise<number> {
    const [row] = await matchingRunbooks(this.#knex, query).count({
      count: '*',
    });
    return Number(row.count);
  }

  async readTexts(ids: string[]): Promise<Map<string, string>> {
    return await readTexts(this.#knex, ids);
  }

  async #hashesOf(table: string, key: string): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    const slices = inSlices<Record<string, string>>({
      key: [key],
      query: () => this.#knex(table).select(key, 'hash'),
    });
    for await (const rows of slices) {
      for (const row of rows) {
        hashes.set(row[key], row.hash);
      }
    }
    return hashes;
  }
}
