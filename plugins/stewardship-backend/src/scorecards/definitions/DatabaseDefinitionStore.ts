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
import { inChunks, whereInMany } from '../../database/dialect';
import type {
  DefinitionChanges,
  DefinitionStore,
  StoredDefinitions,
  StoredScorecard,
  StoredSource,
  WrittenScorecard,
} from './DefinitionStore';

type SourceRow = {
  source: string;
  etag: string | null;
  read_at: string | null;
  attempted_at: string;
  problems: string;
};

type ScorecardRow = {
  id: string;
  source: string;
  definition: string;
  written: string;
  hash: string;
  loaded_at: string;
  removed_at: string | null;
};

/** Definitions in the plugin's database. */
export class DatabaseDefinitionStore implements DefinitionStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readStored(): Promise<StoredDefinitions> {
    // The version first: what is written meanwhile makes it too old, and never too new.
    const version = await this.readVersion();
    const rows = await this.#knex('scorecards')
      .select<Pick<ScorecardRow, 'id' | 'source' | 'hash' | 'removed_at'>[]>(
        'id',
        'source',
        'hash',
        'removed_at',
      )
      .orderBy('id');
    return {
      version,
      sources: await this.#readSources(),
      scorecards: rows.map(toStoredScorecard),
    };
  }

  async readVersion(): Promise<number> {
    const row = await this.#knex('scorecard_state')
      .where('id', 1)
      .first<{ definitions_version: number }>('definitions_version');
    return row.definitions_version;
  }

  async readWritten(): Promise<{
    version: number;
    scorecards: WrittenScorecard[];
    sources: StoredSource[];
  }> {
    const version = await this.readVersion();
    const rows = await this.#knex('scorecards')
      .whereNull('removed_at')
      .select<ScorecardRow[]>('*')
      .orderBy('id');
    return {
      version,
      scorecards: rows.map(toWrittenScorecard),
      sources: await this.#readSources(),
    };
  }

  async write(options: {
    version: number;
    changes: DefinitionChanges;
    at: string;
  }): Promise<boolean> {
    const { version, changes, at } = options;
    return await this.#knex.transaction(async tx => {
      // Touching the row locks it until the commit, so that of two runs one sees that the other was first.
      const touched = await tx('scorecard_state')
        .where({ id: 1, definitions_version: version })
        .update({ definitions_version: version + (changes.isNews ? 1 : 0) });
      if (touched !== 1) {
        return false;
      }
      await putScorecards(tx, changes.putScorecards, at);
      if (changes.removeScorecards.length > 0) {
        await whereInMany(
          tx('scorecards').whereNull('removed_at'),
          'id',
          changes.removeScorecards,
        ).update({ removed_at: at });
      }
      for (const chunk of inChunks(changes.putSources.map(toSourceRow), 5)) {
        await tx('scorecard_sources')
          .insert(chunk)
          .onConflict('source')
          .merge();
      }
      if (changes.removeSources.length > 0) {
        await whereInMany(
          tx('scorecard_sources'),
          'source',
          changes.removeSources,
        ).delete();
      }
      return true;
    });
  }

  async #readSources(): Promise<StoredSource[]> {
    const rows = await this.#knex('scorecard_sources')
      .select<SourceRow[]>('*')
      .orderBy('source');
    return rows.map(fromSourceRow);
  }
}

async function putScorecards(
  tx: Knex.Transaction,
  scorecards: WrittenScorecard[],
  at: string,
): Promise<void> {
  const rows = scorecards.map(scorecard => toScorecardRow(scorecard, at));
  // They can be large.
  for (const chunk of inChunks(rows, 7, 20)) {
    await tx('scorecards').insert(chunk).onConflict('id').merge();
  }
}

function toScorecardRow(
  { id, source, hash, definition, written }: WrittenScorecard,
  at: string,
): ScorecardRow {
  return {
    ...{ id, source, hash, written },
    definition: JSON.stringify(definition),
    loaded_at: at,
    removed_at: null,
  };
}

function toWrittenScorecard(row: ScorecardRow): WrittenScorecard {
  const { id, source, hash, definition, written } = row;
  return { id, source, hash, written, definition: JSON.parse(definition) };
}

function toStoredScorecard(
  row: Pick<ScorecardRow, 'id' | 'source' | 'hash' | 'removed_at'>,
): StoredScorecard {
  const { id, source, hash, removed_at } = row;
  return { id, source, hash, ...(removed_at && { removedAt: removed_at }) };
}

function toSourceRow(stored: StoredSource): SourceRow {
  return {
    source: stored.source,
    etag: stored.etag ?? null,
    read_at: stored.readAt ?? null,
    attempted_at: stored.attemptedAt,
    problems: JSON.stringify(stored.problems),
  };
}

function fromSourceRow(row: SourceRow): StoredSource {
  return {
    source: row.source,
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.read_at !== null && { readAt: row.read_at }),
    attemptedAt: row.attempted_at,
    problems: JSON.parse(row.problems),
  };
}
