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
import { inChunks } from '../../database/dialect';
import { TaskRuns } from '../../database/TaskRuns';
import { hashFacts } from './factHash';
import type { FactsWritten } from './FactStore';
import type { SourceState, SourceStore } from './SourceStore';
import { writeFacts } from './writeFacts';

type SourceRow = {
  source: string;
  version: string | null;
  collected_at: string | null;
  problem: string | null;
};

/** Sources in the plugin's database. */
export class DatabaseSourceStore implements SourceStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: {
    knex: Knex;
    /** Whose runs get in each other's way. */
    task: 'fact-collection' | 'fact-providers';
  }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns(options);
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async readSources(): Promise<Map<string, SourceState>> {
    const rows: SourceRow[] = await this.#knex('fact_sources').select();
    return new Map(
      rows.map(row => [
        row.source,
        {
          source: row.source,
          ...(row.version !== null && { version: row.version }),
          ...(row.collected_at !== null && { collectedAt: row.collected_at }),
          ...(row.problem !== null && { problem: row.problem }),
        },
      ]),
    );
  }

  async putFacts(
    options: Parameters<SourceStore['putFacts']>[0],
  ): Promise<FactsWritten> {
    const { runId, rows, at, aged } = options;
    const entries = await hashFacts(rows);
    return await this.#runs.within(
      runId,
      async tx => await writeFacts(tx, { entries, at, aged }),
    );
  }

  async putSources(
    options: Parameters<SourceStore['putSources']>[0],
  ): Promise<void> {
    const { runId, sources } = options;
    await this.#runs.within(runId, async tx => {
      for (const chunk of inChunks(sources.map(toRow), 4)) {
        await tx('fact_sources').insert(chunk).onConflict('source').merge();
      }
    });
  }
}

function toRow(state: SourceState): SourceRow {
  return {
    source: state.source,
    version: state.version ?? null,
    collected_at: state.collectedAt ?? null,
    problem: state.problem ?? null,
  };
}
