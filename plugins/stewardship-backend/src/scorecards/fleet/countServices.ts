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
  checkStates,
  type CheckState,
  type ScorecardDistribution,
} from '@backstage-stewardship/plugin-stewardship-common';
import { STATE_NUMBERS, stateNumber, stateNumberOf } from './outcomeBytes';
import type { ScorecardView } from './ScorecardView';

/** Counts services of one scorecard, one after the other. */
export class ServiceCounter {
  readonly #view: ScorecardView;
  /** `STATE_NUMBERS` for each check. */
  readonly #states: Uint32Array;
  readonly #steps: Uint32Array;
  #services = 0;
  #earned = 0;
  #possible = 0;

  constructor(view: ScorecardView) {
    this.#view = view;
    this.#states = new Uint32Array(view.checks.length * STATE_NUMBERS);
    this.#steps = new Uint32Array(view.levels + 1);
  }

  add(place: number): void {
    const { columns, sheet } = this.#view;
    const { outcomes, width, earned, possible } = sheet.rows;
    const start = place * width;
    for (let check = 0; check < columns.length; check++) {
      const column = columns[check];
      if (column >= 0) {
        const state = stateNumberOf(outcomes[start + column]);
        this.#states[check * STATE_NUMBERS + state]++;
      }
    }
    this.#steps[this.#view.stepAt(place)]++;
    this.#services++;
    this.#earned += earned[place];
    this.#possible += possible[place];
  }

  /** How many services are in which state, for a check by its number. */
  statesOf(check: number): Partial<Record<CheckState, number>> {
    return named(state => this.#count(check, state));
  }

  /** How many of how many pass a check, and of how many nobody knows. */
  judgedOf(check: number): {
    passed: number;
    judged: number;
    unknown: number;
  } {
    const count = (state: CheckState) => this.#count(check, state);
    const passed = count('pass');
    return {
      passed,
      judged: passed + count('fail'),
      unknown: count('unknown') + count('error'),
    };
  }

  get distribution(): ScorecardDistribution {
    const checks = [...this.#view.checks.keys()];
    return {
      services: this.#services,
      levels: levelCounts(this.#view, this.#steps),
      states: named(state =>
        checks.reduce((sum, check) => sum + this.#count(check, state), 0),
      ),
      earned: this.#earned,
      possible: this.#possible,
    };
  }

  #count(check: number, state: CheckState): number {
    return this.#states[check * STATE_NUMBERS + stateNumber(state)];
  }
}

/** Counts all services that a mask lets through. */
export function countServices(
  view: ScorecardView,
  mask: Uint8Array,
): ServiceCounter {
  const counter = new ServiceCounter(view);
  for (let place = 0; place < mask.length; place++) {
    if (mask[place]) {
      counter.add(place);
    }
  }
  return counter;
}

/** How many services are at which level, those below the first before all others; nothing where there are no levels. */
export function levelCounts(
  view: ScorecardView,
  steps: ArrayLike<number>,
): { level?: string; services: number }[] {
  return view.levels === 0
    ? []
    : Array.from(steps, (services, step) => {
        const level = view.levelOf(step);
        return { ...(level !== undefined && { level }), services };
      });
}

function named(
  countOf: (state: CheckState) => number,
): Partial<Record<CheckState, number>> {
  const counts: Partial<Record<CheckState, number>> = {};
  for (const state of checkStates) {
    const count = countOf(state);
    if (count > 0) {
      counts[state] = count;
    }
  }
  return counts;
}
