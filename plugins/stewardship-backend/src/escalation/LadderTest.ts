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
import type { GraphEntity } from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord, RecordReader } from '../catalog/RecordReader';
import { SupersededError } from '../catalog/fence';
import { hashOf } from '../database/hash';
import { CoverageBook } from './CoverageBook';
import type { LadderEntry, LadderStore } from './LadderStore';
import type { OnCallProviders } from './OnCallProviders';
import type { OnCallStore } from './OnCallStore';
import { sourceState } from './sourceState';
import { StepSubjects } from './stepSubject';
import { testLadder, type SourceOnBench, type TestBench } from './testLadder';

// One turn of the event loop: requests are waiting.
const TURN = 100;

/** Nobody is called for a user, a location or a template. */
const WITHOUT_LADDER = new Set(['User', 'Location', 'Template']);

/** How a test of all ladders went. */
export type LadderTestResult =
  | {
      status: 'done';
      ladders: number;
      /** Ladders that came out different. */
      changed: number;
      /** On-call sources that some step names and nobody has read yet. */
      pending: number;
    }
  /** Another run has taken over. */
  | { status: 'superseded' };

/** Tests the ladders of all entities, and writes those that came out different. */
export class LadderTest {
  readonly #ladders: LadderStore;
  readonly #onCall: OnCallStore;
  readonly #providers: OnCallProviders;
  readonly #records: RecordReader;
  readonly #staleAfterMs: number;

  constructor(options: {
    ladders: LadderStore;
    onCall: OnCallStore;
    providers: OnCallProviders;
    records: RecordReader;
    /** Age in milliseconds from which on-call data are not relied on. */
    staleAfterMs: number;
  }) {
    this.#ladders = options.ladders;
    this.#onCall = options.onCall;
    this.#providers = options.providers;
    this.#records = options.records;
    this.#staleAfterMs = options.staleAfterMs;
  }

  async run(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<LadderTestResult> {
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
  }): Promise<LadderTestResult> {
    const { now, signal } = options;
    const runId = await this.#ladders.startRun();
    const hashes = await this.#ladders.hashes();
    const records: EveryRecord[] = [];
    const graph = new Map<string, GraphEntity>();
    for await (const slice of this.#records.everyRecord()) {
      for (const item of slice) {
        graph.set(item.entity.ref, item.entity);
        if (!WITHOUT_LADDER.has(item.entity.kind)) {
          records.push(item);
        }
      }
    }
    const sources = await this.#readSources(now);
    const bench: TestBench = {
      subjects: new StepSubjects(graph),
      coverage: new CoverageBook({ now }),
      source: sources.find,
    };
    let changed = 0;
    for (let start = 0; start < records.length; start += TURN) {
      signal?.throwIfAborted();
      const entries = records
        .slice(start, start + TURN)
        .map(({ uid, ...item }): LadderEntry => {
          const ladder = testLadder({ ...item, bench });
          return { uid, ladder, hash: hashOf(ladder) };
        })
        .filter(({ uid, hash }) => hashes.get(uid) !== hash);
      if (entries.length > 0) {
        await this.#ladders.putLadders({
          runId,
          entries,
          now: now.toISOString(),
        });
        changed += entries.length;
      }
      await nextTurn();
    }
    await this.#ladders.endRun({ runId, now: now.toISOString() });
    return {
      status: 'done',
      ladders: records.length,
      changed,
      pending: sources.pending.size,
    };
  }

  async #readSources(now: Date): Promise<{
    find(source: string): SourceOnBench;
    pending: ReadonlySet<string>;
  }> {
    const stored = await this.#onCall.readAllSources();
    const found = new Map<string, SourceOnBench>();
    const pending = new Set<string>();
    const find = (source: string): SourceOnBench => {
      const known = found.get(source);
      if (known) {
        return known;
      }
      const provider = this.#providers.find(source)?.provider;
      const state = sourceState({
        stored: stored.get(source),
        hasProvider: provider !== undefined,
        now,
        staleAfterMs: this.#staleAfterMs,
      });
      if (state.kind === 'pending') {
        pending.add(source);
      }
      const made = {
        title: this.#providers.titleOf(source),
        pages: provider?.pages ?? false,
        state,
      };
      found.set(source, made);
      return made;
    };
    return { find, pending };
  }
}
