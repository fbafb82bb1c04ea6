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
import { SupersededError } from '../catalog/fence';
import type { RecordReader } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import type { RunbookSourceStore, StoredDocument } from './RunbookSourceStore';
import { surveyRunbooks, type PlaceResolver } from './RunbookSurvey';
import type { Shelf } from './shelf';
import type { ShelfStore } from './ShelfStore';
import { Shelving, type ShelvingSettings } from './Shelving';

// One turn of the event loop: requests are waiting.
const TURN = 100;

/** How shelving went. */
export type ShelvingResult =
  | {
      status: 'done';
      runbooks: number;
      /** Runbooks and shelves that came out different. */
      changed: number;
      /** Places that somebody wrote down and nobody has read yet. */
      pending: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

/** Gathers the runbooks of all entities, and writes what came out different. */
export class RunbookShelving {
  readonly #records: RecordReader;
  readonly #resolve: PlaceResolver;
  readonly #settings: ShelvingSettings;
  readonly #shelves: ShelfStore;
  readonly #sources: RunbookSourceStore;

  constructor(options: {
    records: RecordReader;
    resolve: PlaceResolver;
    settings: ShelvingSettings;
    shelves: ShelfStore;
    sources: RunbookSourceStore;
  }) {
    this.#records = options.records;
    this.#resolve = options.resolve;
    this.#settings = options.settings;
    this.#shelves = options.shelves;
    this.#sources = options.sources;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<ShelvingResult> {
    try {
      return await this.#run(options);
    } catch (error) {
      if (error instanceof SupersededError) {
        return { status: 'superseded' };
      }
      throw error;
    }
  }

  async #run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<ShelvingResult> {
    const { now, signal } = options;
    const runId = await this.#shelves.startRun();
    const before = await this.#shelves.hashes();
    const survey = await surveyRunbooks({
      records: this.#records,
      resolve: this.#resolve,
    });
    const sources = await this.#sources.readAllSources();
    const documents = await this.#readDocuments();
    const shelving = new Shelving({
      survey,
      read: { sources, documents },
      settings: this.#settings,
      today: now.toISOString().slice(0, 10),
    });
    const { runbooks } = shelving;
    const hashed = runbooks
      .map(runbook => ({ runbook, hash: hashOf(runbook) }))
      .filter(({ runbook, hash }) => before.runbooks.get(runbook.id) !== hash);
    const ids = new Set(runbooks.map(({ id }) => id));
    const gone = [...before.runbooks.keys()].filter(id => !ids.has(id));
    for (const start of turns(Math.max(hashed.length, gone.length))) {
      signal?.throwIfAborted();
      await this.#shelves.putRunbooks({
        runId,
        runbooks: hashed.slice(start, start + TURN),
        gone: gone.slice(start, start + TURN),
      });
      await nextTurn();
    }
    const changed = await this.#putShelves({ runId, shelving, before, signal });
    return {
      status: 'done',
      runbooks: runbooks.length,
      changed: hashed.length + gone.length + changed,
      pending: [...survey.sources].filter(
        ([key, { isGuess }]) => !isGuess && !sources.has(key),
      ).length,
    };
  }

  async #putShelves(options: {
    runId: number;
    shelving: Shelving;
    before: { shelves: Map<string, string> };
    signal?: AbortSignal;
  }): Promise<number> {
    const { runId, shelving, before, signal } = options;
    const { records } = shelving;
    const uids = new Set(records.map(({ uid }) => uid));
    const gone = [...before.shelves.keys()].filter(uid => !uids.has(uid));
    let changed = gone.length;
    for (const start of turns(Math.max(records.length, gone.length))) {
      signal?.throwIfAborted();
      const shelves = records
        .slice(start, start + TURN)
        .map((record): { shelf: Shelf; hash: string } => {
          const shelf = shelving.shelfOf(record);
          return { shelf, hash: hashOf(shelf) };
        })
        .filter(({ shelf, hash }) => before.shelves.get(shelf.uid) !== hash);
      const left = gone.slice(start, start + TURN);
      if (shelves.length + left.length > 0) {
        await this.#shelves.putShelves({ runId, shelves, gone: left });
        changed += shelves.length;
      }
      await nextTurn();
    }
    return changed;
  }

  async #readDocuments(): Promise<Map<string, StoredDocument[]>> {
    const documents = new Map<string, StoredDocument[]>();
    for await (const slice of this.#sources.readDocuments()) {
      for (const document of slice) {
        const found = documents.get(document.source) ?? [];
        found.push(document);
        documents.set(document.source, found);
      }
    }
    return documents;
  }
}

function turns(length: number): number[] {
  return Array.from(
    { length: Math.ceil(length / TURN) },
    (_, turn) => turn * TURN,
  );
}
