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
import {
  resolveRecord,
  type GraphEntity,
  type RecordSettings,
} from '@backstage-stewardship/plugin-stewardship-common';
import { describeFailure } from '../database/describeFailure';
import { hashOf } from '../database/hash';
import { toDirectoryEntry } from '../directory/directoryEntry';
import { SupersededError } from './fence';
import type { MirrorStore } from './MirrorStore';
import type { RecordEntry, RecordStore } from './RecordStore';
import { membershipsIn, reliancesIn } from './relations';
import { revisionsBetween } from './revisions';

// One turn of the event loop: better-sqlite3 and resolving are synchronous, and requests are waiting.
const TURN = 100;

/**
 * Resolves the records of the whole mirror, whenever the mirror or the settings have changed since the last time, and
 * writes those that came out different.
 */
export class RecordResolution {
  readonly #logger: LoggerService;
  readonly #mirror: MirrorStore;
  readonly #records: RecordStore;
  readonly #settings: RecordSettings;
  readonly #settingsHash: string;

  constructor(options: {
    logger: LoggerService;
    mirror: MirrorStore;
    records: RecordStore;
    settings: RecordSettings;
    settingsHash: string;
  }) {
    this.#logger = options.logger;
    this.#mirror = options.mirror;
    this.#records = options.records;
    this.#settings = options.settings;
    this.#settingsHash = options.settingsHash;
  }

  /** Returns how many records were written. */
  async run(options: {
    runId: number;
    now: string;
    signal?: AbortSignal;
  }): Promise<number> {
    const { runId, now, signal } = options;
    const state = await this.#mirror.readState();
    if (
      state.mirrorVersion === state.resolvedVersion &&
      state.settingsHash === this.#settingsHash
    ) {
      return 0;
    }
    const graph = new Map<string, GraphEntity>();
    for await (const slice of this.#mirror.presentEntities()) {
      for (const entity of slice) {
        graph.set(entity.ref, entity);
      }
    }
    const hashes = await this.#records.recordHashes();
    const entities = [...graph.values()];
    let written = 0;
    for (let start = 0; start < entities.length; start += TURN) {
      signal?.throwIfAborted();
      const turn = entities.slice(start, start + TURN);
      written += await this.#resolveTurn({ turn, graph, hashes, runId, now });
      await nextTurn();
    }
    await this.#records.replaceRelations({
      runId,
      reliances: reliancesIn(graph),
      memberships: membershipsIn(graph),
    });
    await this.#mirror.markResolved({
      runId,
      mirrorVersion: state.mirrorVersion,
      settingsHash: this.#settingsHash,
    });
    return written;
  }

  async #resolveTurn(options: {
    turn: GraphEntity[];
    graph: Map<string, GraphEntity>;
    hashes: Map<string, string>;
    runId: number;
    now: string;
  }): Promise<number> {
    const { turn, graph, hashes, runId, now } = options;
    const changed: Omit<RecordEntry, 'revisions'>[] = [];
    for (const entity of turn) {
      const record = resolveRecord({
        entity,
        graph,
        settings: this.#settings,
      });
      const directory = toDirectoryEntry({
        entity,
        record,
        graph,
        tiers: this.#settings.supportTiers,
      });
      const hash = hashOf([record, directory]);
      if (hashes.get(entity.uid) !== hash) {
        changed.push({ uid: entity.uid, record, hash, directory });
      }
    }
    if (changed.length === 0) {
      return 0;
    }
    const before = await this.#records.readRecords(
      changed.map(({ uid }) => uid),
    );
    const entries = changed.map(entry => ({
      ...entry,
      revisions: revisionsBetween(before.get(entry.uid), entry.record),
    }));
    return await this.#put({ runId, now, entries });
  }

  /** One record that the database refuses must not keep the others from being written. */
  async #put(options: {
    runId: number;
    now: string;
    entries: RecordEntry[];
  }): Promise<number> {
    const { entries, ...run } = options;
    try {
      await this.#records.putRecords(options);
      return entries.length;
    } catch (error) {
      if (error instanceof SupersededError) {
        throw error;
      }
      if (entries.length === 1) {
        this.#logger.error('A record could not be written', {
          entityRef: entries[0].record.entityRef,
          reason: describeFailure(error),
        });
        return 0;
      }
    }
    let written = 0;
    for (const entry of entries) {
      written += await this.#put({ ...run, entries: [entry] });
    }
    return written;
  }
}
