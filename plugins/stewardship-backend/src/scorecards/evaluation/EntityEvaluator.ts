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

import { setTimeout as sleep } from 'node:timers/promises';
import type { ScorecardLibrary } from '../definitions/LoadedScorecards';
import type { Deed, Evaluator } from './evaluated';
import {
  DefinitionsMovedError,
  type EvaluationStore,
  type SubjectToEvaluate,
} from './EvaluationStore';
import type { SliceEvaluation } from './SliceEvaluation';

const ATTEMPTS = 5;
const PAUSE_MS = 30;

/** Evaluates one entity for somebody who waits for it. */
export class EntityEvaluator implements Evaluator {
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

  /**
   * A scheduled run may evaluate the entity at the same time: of the two, the one that writes first has written, and this
   * one then looks again at what is new. What it cannot write after a few attempts is due, and left to the schedule; so is
   * everything where another process has a newer release.
   */
  async evaluateNow(options: { uid: string; deed?: Deed }): Promise<boolean> {
    const { uid, deed } = options;
    for (let attempt = 1; ; attempt++) {
      const item = await this.#store.readSubject(uid);
      if (!item) {
        return false;
      }
      const isDone = await this.#evaluate(item, deed);
      if (isDone || attempt === ATTEMPTS) {
        return true;
      }
      await sleep(PAUSE_MS * attempt);
    }
  }

  async #evaluate(
    item: SubjectToEvaluate,
    deed: Deed | undefined,
  ): Promise<boolean> {
    const scorecards = await this.#library.read();
    if (scorecards.isOutdated) {
      return true;
    }
    try {
      const { refused } = await this.#slices.run({
        items: [item],
        now: this.#now(),
        ...{ scorecards, deed, isAsked: true },
      });
      return refused === 0;
    } catch (error) {
      if (error instanceof DefinitionsMovedError) {
        return false;
      }
      throw error;
    }
  }
}
