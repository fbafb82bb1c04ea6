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
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import { SupersededError } from '../../catalog/fence';
import type { EveryRecord, RecordReader } from '../../catalog/RecordReader';
import { describeFailure } from '../../database/describeFailure';
import { hashOf } from '../../database/hash';
import type { FactSource } from '../../facts/FactSource';
import type { StoredFacts } from './FactStore';
import type { SourceState, SourceStore } from './SourceStore';
import { isEvaluated } from './subjectKinds';

// Entities of one transaction, with a row for each source.
const PORTION = 500;

/** How a collection ended. */
export type CollectionResult = {
  /** Ids of the sources that had something new to say, and were asked. */
  collected: string[];
  /** Entities and sources of which facts differ. */
  changed: number;
};

type DueSource = {
  source: FactSource;
  version: string;
  /** Why it was given up. */
  problem?: string;
};

/**
 * Asks our own rooms for facts, those alone that have something new to say, all of them in one walk through the records.
 * One that fails affects only itself, and keeps what it said before.
 */
export class FactCollection {
  readonly #logger: LoggerService;
  readonly #records: RecordReader;
  readonly #release: string;
  readonly #sources: FactSource[];
  readonly #store: SourceStore;

  constructor(options: {
    logger: LoggerService;
    records: RecordReader;
    /** Changes where facts may be worked out differently. */
    release: string;
    sources: FactSource[];
    store: SourceStore;
  }) {
    this.#logger = options.logger;
    this.#records = options.records;
    this.#release = options.release;
    this.#sources = options.sources;
    this.#store = options.store;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<CollectionResult> {
    try {
      return await this.#run(options);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { collected: [], changed: 0 };
      }
      throw error;
    }
  }

  async #run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<CollectionResult> {
    const { now, signal } = options;
    const at = now.toISOString();
    const runId = await this.#store.startRun();
    const before = await this.#store.readSources();
    const asked = await this.#askVersions(at.slice(0, 10));
    const due = asked.filter(
      ({ source, version, problem }) =>
        problem === undefined &&
        before.get(source.definition.id)?.version !== version,
    );
    let changed = 0;
    if (due.length > 0) {
      for await (const records of this.#records.everyRecord()) {
        for (let start = 0; start < records.length; start += PORTION) {
          signal?.throwIfAborted();
          const rows = await this.#collect({
            ...{ due, at },
            records: records.slice(start, start + PORTION),
          });
          if (rows.length > 0) {
            const written = await this.#store.putFacts({
              ...{ runId, rows, at },
              aged: false,
            });
            changed += written.changed;
          }
          await nextTurn();
        }
      }
    }
    await this.#store.putSources({
      runId,
      sources: asked.map(source => toState(source, before, at)),
    });
    return {
      collected: due
        .filter(({ problem }) => problem === undefined)
        .map(({ source }) => source.definition.id),
      changed,
    };
  }

  async #askVersions(today: string): Promise<DueSource[]> {
    const asked: DueSource[] = [];
    for (const source of this.#sources) {
      try {
        const said = await source.version(today);
        const version = hashOf([this.#release, source.definition, said]);
        asked.push({ source, version });
      } catch (error) {
        asked.push({ source, version: '', problem: this.#tell(source, error) });
      }
    }
    return asked;
  }

  async #collect(options: {
    due: DueSource[];
    records: EveryRecord[];
    at: string;
  }): Promise<StoredFacts[]> {
    const { due, at } = options;
    const records = options.records.filter(isEvaluated);
    const rows: StoredFacts[] = [];
    for (const asked of due) {
      if (records.length === 0 || asked.problem !== undefined) {
        continue;
      }
      const { source } = asked;
      try {
        const found = await source.collect(records, at.slice(0, 10));
        for (const { uid } of records) {
          // What a source no longer says is not known any more.
          const facts: FactValues = found.get(uid) ?? {};
          rows.push({
            uid,
            source: source.definition.id,
            facts,
            measuredAt: at,
          });
        }
      } catch (error) {
        asked.problem = this.#tell(source, error);
      }
      await nextTurn();
    }
    return rows;
  }

  #tell(source: FactSource, error: unknown): string {
    const reason = describeFailure(error);
    this.#logger.warn('Facts could not be collected', {
      source: source.definition.id,
      reason,
    });
    return reason;
  }
}

/** Of a source that failed, all stays as it was but the reason. */
function toState(
  { source, version, problem }: DueSource,
  before: ReadonlyMap<string, SourceState>,
  at: string,
): SourceState {
  const { id } = source.definition;
  return problem === undefined
    ? { source: id, version, collectedAt: at }
    : { ...before.get(id), source: id, problem };
}
