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
import type {
  LoadedScorecards,
  ScorecardLibrary,
} from '../definitions/LoadedScorecards';
import { bucketsOf } from './bucketsOf';
import {
  DefinitionsMovedError,
  type EvaluationStore,
  type SubjectToEvaluate,
} from './EvaluationStore';
import type { SliceEvaluation } from './SliceEvaluation';

// Entities of one transaction: few enough that none is long, and enough that there are few statements.
const SLICE = 1000;
// How often a run begins again because the definitions are new.
const ATTEMPTS = 3;

/** How an evaluation ended. */
export type EvaluationResult = {
  /** Entities that were due. */
  evaluated: number;
  /** Results that were written. */
  changed: number;
  seconds: number;
  /** True where another run has taken over, or is to: it has newer definitions. What this one had written stays. */
  superseded?: boolean;
};

type Part = {
  /** One of `shards` parts of all entities, the first of which is 0. */
  shard: number;
  shards: number;
  signal?: AbortSignal;
};

/** `moved`: the definitions are newer by now than those that it began with. */
type RunEnd = 'done' | 'moved' | 'superseded';

/**
 * Evaluates what is due: entities of which something was written, or that were evaluated with other definitions, or of
 * which time alone changes something.
 */
export class EvaluationRun {
  readonly #library: ScorecardLibrary;
  readonly #now: () => Date;
  readonly #slices: SliceEvaluation;
  readonly #store: EvaluationStore;

  constructor(options: {
    library: ScorecardLibrary;
    slices: SliceEvaluation;
    store: EvaluationStore;
    now?: () => Date;
  }) {
    this.#library = options.library;
    this.#now = options.now ?? (() => new Date());
    this.#slices = options.slices;
    this.#store = options.store;
  }

  /** Throws the reason of the signal between slices. */
  async run(part: Part): Promise<EvaluationResult> {
    const started = performance.now();
    const result: EvaluationResult = { evaluated: 0, changed: 0, seconds: 0 };
    let end: RunEnd;
    let attempts = 0;
    do {
      end = await this.#attempt(part, result);
      attempts += 1;
    } while (end === 'moved' && attempts < ATTEMPTS);
    if (end !== 'done') {
      result.superseded = true;
    }
    result.seconds = (performance.now() - started) / 1000;
    return result;
  }

  async #attempt(part: Part, result: EvaluationResult): Promise<RunEnd> {
    // What is written from here on need not be in what is read.
    const at = this.#now();
    const scorecards = await this.#library.read();
    if (scorecards.isOutdated) {
      return 'superseded';
    }
    try {
      await this.#evaluate(part, scorecards, result);
    } catch (error) {
      if (error instanceof DefinitionsMovedError) {
        return 'moved';
      }
      if (error instanceof SupersededError) {
        return 'superseded';
      }
      throw error;
    }
    const buckets = bucketsOf(part.shard, part.shards);
    await this.#store.noteRun({ buckets, at });
    return 'done';
  }

  async #evaluate(
    { shard, shards, signal }: Part,
    scorecards: LoadedScorecards,
    result: EvaluationResult,
  ): Promise<void> {
    let runId: number | undefined;
    let after: SubjectToEvaluate | undefined;
    for (;;) {
      signal?.throwIfAborted();
      // Others may write while this runs: what comes later must not be told as earlier.
      const now = this.#now();
      const items = await this.#store.readDue({
        buckets: bucketsOf(shard, shards),
        definitions: scorecards,
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
