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
import { bumpTechnologyVersion } from '../technologyState';
import { whereInMany } from '../../database/dialect';
import { hashOf } from '../../database/hash';
import { inSlices } from '../../database/inSlices';
import { TaskRuns } from '../../database/TaskRuns';
import type { BomComponent } from './bom';
import type { BomState, BomStore, StoredBom } from './BomStore';

type StateRow = {
  key: string;
  shown: string;
  status: BomState['status'];
  etag: string | null;
  finding: string | null;
  index_hash: string | null;
  component_count: number | null;
  recognized_count: number | null;
  fetched_at: string | null;
  checked_at: string;
  failures: number;
  retry_at: string;
};

type BomRow = StateRow & { components: string };

const STATE = [
  'key',
  'shown',
  'status',
  'etag',
  'finding',
  'index_hash',
  'component_count',
  'recognized_count',
  'fetched_at',
  'checked_at',
  'failures',
  'retry_at',
];

/** Bills of materials in the plugin's database. */
export class DatabaseBomStore implements BomStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({ knex: options.knex, task: 'bom-refresh' });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async readStates(keys: string[]): Promise<Map<string, BomState>> {
    if (keys.length === 0) {
      return new Map();
    }
    const query = this.#knex('bom_sources').select(STATE);
    const rows: StateRow[] = await whereInMany(query, 'key', keys);
    return new Map(rows.map(row => [row.key, fromRow(row)]));
  }

  async readAllStates(): Promise<Map<string, BomState>> {
    const states = new Map<string, BomState>();
    const slices = inSlices<StateRow>({
      key: ['key'],
      query: () => this.#knex('bom_sources').select(STATE),
    });
    for await (const rows of slices) {
      for (const row of rows) {
        states.set(row.key, fromRow(row));
      }
    }
    return states;
  }

  async readBoms(): Promise<Map<string, StoredBom>> {
    const boms = new Map<string, StoredBom>();
    const slices = inSlices<BomRow>({
      key: ['key'],
      query: () => this.#knex('bom_sources').select([...STATE, 'components']),
    });
    for await (const rows of slices) {
      for (const { components, ...row } of rows) {
        const { key, finding, counts } = fromRow(row);
        boms.set(key, {
          ...{ key, finding, counts },
          components: () => JSON.parse(components),
        });
      }
    }
    return boms;
  }

  async putBom(options: {
    runId: number;
    state: BomState;
    shown: string;
    components?: BomComponent[];
  }): Promise<boolean> {
    const { runId, state, shown } = options;
    const row = toRow(state, shown);
    const components = options.components && JSON.stringify(options.components);
    return await this.#runs.within(runId, async tx => {
      const before = await tx<BomRow>('bom_sources')
        .where({ key: state.key })
        .first();
      const after: BomRow = {
        ...row,
        components: components ?? before?.components ?? '[]',
      };
      const isSame = before?.components === after.components;
      // What is the same need not be written: it is the largest of all.
      const { components: _, ...small } = after;
      if (before) {
        await tx('bom_sources')
          .where({ key: state.key })
          .update(isSame ? small : after);
      } else {
        await tx('bom_sources').insert(after);
      }
      const isNews = !before || meaningOf(before) !== meaningOf(after);
      if (isNews) {
        await bumpTechnologyVersion(tx);
      }
      return isNews;
    });
  }

  async putChecked(options: {
    runId: number;
    keys: string[];
    at: string;
    retryAt: string;
  }): Promise<void> {
    const { runId, keys, at, retryAt } = options;
    await this.#runs.within(runId, async tx => {
      await whereInMany(tx('bom_sources'), 'key', keys).update({
        fetched_at: at,
        checked_at: at,
        retry_at: retryAt,
      });
    });
  }

  async deleteBoms(options: { runId: number; keys: string[] }): Promise<void> {
    const { runId, keys } = options;
    await this.#runs.within(runId, async tx => {
      await whereInMany(tx('bom_sources'), 'key', keys).delete();
    });
  }
}

/** Everything that a sheet is made of. */
function meaningOf(row: BomRow): string {
  return hashOf([
    row.components,
    row.finding,
    row.component_count,
    row.recognized_count,
    row.fetched_at !== null,
  ]);
}

function toRow(state: BomState, shown: string): StateRow {
  return {
    key: state.key,
    shown,
    status: state.status,
    etag: state.etag ?? null,
    finding: state.finding ? JSON.stringify(state.finding) : null,
    index_hash: state.indexHash ?? null,
    component_count: state.counts?.components ?? null,
    recognized_count: state.counts?.recognized ?? null,
    fetched_at: state.fetchedAt ?? null,
    checked_at: state.checkedAt,
    failures: state.failures,
    retry_at: state.retryAt,
  };
}

function fromRow(row: StateRow): BomState {
  const { component_count: components, recognized_count: recognized } = row;
  return {
    key: row.key,
    status: row.status,
    etag: row.etag ?? undefined,
    finding: row.finding === null ? undefined : JSON.parse(row.finding),
    indexHash: row.index_hash ?? undefined,
    counts:
      components === null || recognized === null
        ? undefined
        : { components, recognized },
    fetchedAt: row.fetched_at ?? undefined,
    checkedAt: row.checked_at,
    failures: row.failures,
    retryAt: row.retry_at,
  };
}
