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

import type {
  CheckDefinition,
  CheckState,
  ScorecardScore,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { LoadedScorecard } from '../definitions/LoadedScorecards';
import { keepsFromNext, stateOf } from './outcomeBytes';
import type { ResultSheet } from './ResultSheet';
import { orderOf, type ResultOrder } from './resultOrder';
import type { SubjectList } from './SubjectList';

/**
 * The results of one scorecard, seen with its definition of today. Outcomes belong to checks by their ids: what was evaluated
 * with an older definition shows what is left of it, and what it has no outcome for has no state. A level that is no more
 * counts as none.
 */
export class ScorecardView {
  readonly scorecard: LoadedScorecard;
  readonly sheet: ResultSheet;
  readonly subjects: SubjectList;
  /** Those that can be evaluated, in the order of the definition. */
  readonly checks: readonly CheckDefinition[];
  /** How many levels there are. */
  readonly levels: number;
  /** For each check where its outcomes are within those of an entity; -1 where there are none. */
  readonly #columns: Int32Array;
  /** By the number of a level in the sheet plus 1: 1 and up for a level of the definition, 0 for none. */
  readonly #steps: Uint16Array;
  readonly #orders = new Map<string, Uint32Array>();

  constructor(options: {
    scorecard: LoadedScorecard;
    sheet: ResultSheet;
    subjects: SubjectList;
  }) {
    const { scorecard, sheet, subjects } = options;
    this.scorecard = scorecard;
    this.sheet = sheet;
    this.subjects = subjects;
    this.checks = scorecard.checks.map(({ definition }) => definition);
    this.levels = scorecard.definition.levels.length;
    this.#columns = Int32Array.from(this.checks, ({ id }) => {
      const column = sheet.checks.find(id) ?? -1;
      return column < sheet.rows.width ? column : -1;
    });
    this.#steps = new Uint16Array(sheet.levels.size + 1);
    for (const [step, { id }] of scorecard.definition.levels.entries()) {
      const number = sheet.levels.find(id);
      if (number !== undefined) {
        this.#steps[number + 1] = step + 1;
      }
    }
  }

  /** How many places there may be results at. */
  get size(): number {
    return Math.min(this.sheet.size, this.subjects.subjects.length);
  }

  /** The outcome of a check by its number, as a byte; 0 where there is none. */
  byteAt(place: number, check: number): number {
    const column = this.#columns[check];
    const { outcomes, width } = this.sheet.rows;
    return column < 0 ? 0 : outcomes[place * width + column];
  }

  /** Where the outcomes of each check are, for those who count many. */
  get columns(): Int32Array {
    return this.#columns;
  }

  /** The level that was reached, 1 and up; 0 below the first. */
  stepAt(place: number): number {
    return this.#steps[this.sheet.rows.levels[place] + 1];
  }

  /** The id of a level by its step. */
  levelOf(step: number): string | undefined {
    return this.scorecard.definition.levels[step - 1]?.id;
  }

  /** The step of a level in an older text; 0 where there is no such level. */
  stepOf(level: string | undefined): number {
    return (
      this.scorecard.definition.levels.findIndex(({ id }) => id === level) + 1
    );
  }

  scoreAt(place: number): ScorecardScore {
    const { rows } = this.sheet;
    const counts: Partial<Record<CheckState, number>> = {};
    const missing: string[] = [];
    for (const [number, { id }] of this.checks.entries()) {
      const byte = this.byteAt(place, number);
      const state = stateOf(byte);
      if (state) {
        counts[state] = (counts[state] ?? 0) + 1;
      }
      if (keepsFromNext(byte)) {
        missing.push(id);
      }
    }
    const level = this.levelOf(this.stepAt(place));
    const next = this.levelOf(this.#steps[rows.nextLevels[place] + 1]);
    return {
      earned: rows.earned[place],
      possible: rows.possible[place],
      counts,
      ...(level !== undefined && { level }),
      ...(next !== undefined && { next: { level: next, missing } }),
    };
  }

  /** Places of all results in an order; worked out once. */
  placesBy(order: ResultOrder): Uint32Array {
    const key = `${order.sort} ${order.direction}`;
    let places = this.#orders.get(key);
    if (!places) {
      places = orderOf(this, order);
      this.#orders.set(key, places);
    }
    return places;
  }
}
