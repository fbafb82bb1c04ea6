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
import { SupersededError } from '../../catalog/fence';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import { bucketsOf } from './bucketsOf';
import type { EvaluationStore, SubjectToEvaluate } from './EvaluationStore';
import type { SliceEvaluation } from './SliceEvaluation';

// Entities of one transaction: few enough that none is long, and enough that there are few statements.
const SLICE = 1000;

/** How an evaluation ended. */
export type EvaluationResult = {
  /** Entities that were due. */
  evaluated: number;
  /** Results that were written. */
  changed: number;
  seconds: number;
  /** True where another run has taken over; what this one had written stays. */
  superseded?: boolean;
};

/**
 * Evaluates what is due: entities of which something was written, or that were evaluated with other definitions, or of
 * which time alone changes something.
 */
export class EvaluationRun {
  readonly #library: ScorecardLibrary;
  readonly #slices: SliceEvaluation;
  readonly #store: EvaluationStore;

  constructor(options: {
    library: ScorecardLibrary;
    slices: SliceEvaluation;
    store: EvaluationStore;
  }) {
    this.#library = options.library;
    this.#slices = options.slices;
    this.#store = options.store;
  }

  /** One of `shards` parts of all entities, the first of which is 0. Throws the reason of the signal between slices. */
  async run(options: {
    shard: number;
    shards: number;
    signal?: AbortSignal;
    now: Date;
  }): Promise<EvaluationResult> {
    const started = performance.now();
    const result: EvaluationResult = { evaluated: 0, changed: 0, seconds: 0 };
    try {
      await this.#run(options, result);
      await this.#store.noteRun(options.now);
    } catch (error) {
      if (!(error instanceof SupersededError)) {
        throw error;
      }
      result.superseded = true;
    }
    result.seconds = (performance.now() - started) / 1000;
    return result;
  }

  async #run(
    options: {
      shard: number;
      shards: number;
      signal?: AbortSignal;
      now: Date;
    },
    result: EvaluationResult,
  ): Promise<void> {
    const { shard, shards, signal, now } = options;
    // The same ones for all entities; those who see newer ones in the end are due with the next run.
    const scorecards = await this.#library.read();
    let runId: number | undefined;
    let after: SubjectToEvaluate | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const items = await this.#store.readDue({
        buckets: bucketsOf(shard, shards),
        definitions: scorecards.hash,
        limit: SLICE,
        ...{ after, now },
      });
      if (items.length === 0) {
        return;
      }
      // Where nothing is due nothing is written, not even that there was a run.
      runId ??= await this.#store.startRun(shard);
      const { evaluated, changed } = await this.#slices.run({
        ...{ items, scorecards, now },
        run: { shard, id: runId },
      });
      result.evaluated += evaluated;
      result.changed += changed;
      if (items.length < SLICE) {
        return;
      }
      after = items.at(-1);
      await nextTurn();
    }
  }
}
