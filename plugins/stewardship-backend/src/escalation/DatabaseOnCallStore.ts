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
import type { OnCallStore, StoredSource } from './OnCallStore';

type SourceRow = {
  source: string;
  status: StoredSource['status'];
  schedule: string | null;
  fetched_at: string | null;
  message: string | null;
  fix: string | null;
  failures: number;
  attempted_at: string;
  next_at: string;
};

/** On-call sources in the plugin's database. */
export class DatabaseOnCallStore implements OnCallStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: 'on-call-refresh' });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async readSources(
    sources: Iterable<string>,
  ): Promise<Map<string, StoredSource>> {
    const list = [...new Set(sources)];
    if (list.length === 0) {
      return new Map();
    }
    const rows: SourceRow[] = await whereInMany(
      this.#knex('on_call_sources'),
      'source',
      list,
    );
    return new Map(rows.map(row => [row.source, fromRow(row)]));
  }

  async readAllSources(): Promise<Map<string, StoredSource>> {
    const found = new Map<string, StoredSource>();
    const slices = inSlices<SourceRow>({
      key: ['source'],
      query: () => this.#knex('on_call_sources').select('*'),
    });
    for await (const rows of slices) {
      for (const row of rows) {
        found.set(row.source, fromRow(row));
      }
    }
    return found;
  }

  async putSources(options: {
    runId: number;
    sources: StoredSource[];
  }): Promise<void> {
    await this.#runs.within(options.runId, async tx => {
      for (const chunk of inChunks(options.sources.map(toRow), 9)) {
        await tx('on_call_sources').insert(chunk).onConflict('source').merge();
      }
    });
  }

  async deleteSources(options: {
    runId: number;
    sources: string[];
  }): Promise<void> {
    await this.#runs.within(options.runId, async tx => {
      await whereInMany(
        tx('on_call_sources'),
        'source',
        options.sources,
      ).delete();
    });
  }
}

function toRow(source: StoredSource): SourceRow {
  return {
    source: source.source,
    status: source.status,
    schedule: source.schedule ? JSON.stringify(source.schedule) : null,
    fetched_at: source.fetchedAt ?? null,
    message: source.message ?? null,
    fix: source.fix ?? null,
    failures: source.failures,
    attempted_at: source.attemptedAt,
    next_at: source.nextAt,
  };
}

function fromRow(row: SourceRow): StoredSource {
  return {
    source: row.source,
    status: row.status,
    schedule: row.schedule === null ? undefined : JSON.parse(row.schedule),
    fetchedAt: row.fetched_at ?? undefined,
    message: row.message ?? undefined,
    fix: row.fix ?? undefined,
    failures: row.failures,
    attemptedAt: row.attempted_at,
    nextAt: row.next_at,
  };
}
