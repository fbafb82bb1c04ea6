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

import {
  scoreOf,
  type CheckOutcome,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CompiledScorecard } from '../definitions/LoadedScorecards';
import type {
  EvaluatedScorecard,
  EvaluationInput,
} from '../evaluation/evaluated';
import type { Turns } from '../../tasks/Turns';

/** So few that they take no longer than a turn, even where each rule does as much work as it may. */
const CHECKS_AT_ONCE = 3;

/** Evaluates a scorecard for one entity, as it is told. */
export type Evaluate = (
  scorecard: CompiledScorecard,
  input: EvaluationInput,
  now: Date,
) => EvaluatedScorecard | undefined;

/** A scorecard that somebody has just written, evaluated a few checks at a time: nobody knows how long its rules take. */
export class EvaluationInTurns {
  readonly #parts: CompiledScorecard[];
  readonly #scored: Parameters<typeof scoreOf>[0];
  readonly #evaluate: Evaluate;
  readonly #turns: Turns;

  constructor(options: {
    scorecard: CompiledScorecard;
    evaluate: Evaluate;
    turns: Turns;
  }) {
    const { scorecard } = options;
    const { checks } = scorecard;
    this.#evaluate = options.evaluate;
    this.#turns = options.turns;
    this.#parts = Array.from(
      { length: Math.max(1, Math.ceil(checks.length / CHECKS_AT_ONCE)) },
      (_, part) => ({
        ...scorecard,
        checks: checks.slice(
          part * CHECKS_AT_ONCE,
          (part + 1) * CHECKS_AT_ONCE,
        ),
      }),
    );
    this.#scored = {
      levels: scorecard.definition.levels,
      checks: checks.map(({ definition }) => definition),
    };
  }

  /** As evaluating it at once does: `undefined` where the scorecard is not for the entity. `late` where there was no time. */
  async evaluate(
    input: EvaluationInput,
    now: Date,
    isLate: () => boolean,
  ): Promise<
    Pick<EvaluatedScorecard, 'outcomes' | 'score'> | undefined | 'late'
  > {
    const outcomes: CheckOutcome[] = [];
    for (const part of this.#parts) {
      if (isLate()) {
        return 'late';
      }
      const evaluated = this.#evaluate(part, input, now);
      if (!evaluated) {
        return undefined;
      }
      outcomes.push(...evaluated.outcomes);
      await this.#turns.giveWay();
    }
    return { outcomes, score: scoreOf(this.#scored, outcomes) };
  }
}
