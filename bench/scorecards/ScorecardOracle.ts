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

import { Random } from '../shared/random';
import type { MadeUpFacts } from './MadeUpFacts';
import { LEVELS, type MadeUpCheck } from './MadeUpScorecard';

const EXEMPT = 0.01;
const UNITS = 1000;

export type State = 'pass' | 'fail' | 'unknown' | 'exempt';

/** How an entity stands. */
export type Standing = {
  /** In the order of the checks. */
  states: State[];
  earned: number;
  possible: number;
  level?: string;
};

/** Works out how entities stand from what was made up, without any code of the suite. */
export class ScorecardOracle {
  readonly checks: MadeUpCheck[];
  readonly #facts: MadeUpFacts;
  /** By entity, the checks that it need not meet. */
  readonly exempt = new Map<string, Set<string>>();

  constructor(facts: MadeUpFacts, checks: MadeUpCheck[]) {
    this.#facts = facts;
    this.checks = checks;
    const random = new Random(7);
    for (const ref of facts.refs) {
      for (const { id } of checks) {
        if (random.chance(EXEMPT)) {
          const exempt = this.exempt.get(ref) ?? new Set();
          this.exempt.set(ref, exempt.add(id));
        }
      }
    }
  }

  expect(ref: string): Standing {
    const states = this.checks.map(check => this.#stateOf(ref, check));
    let earned = 0;
    let possible = 0;
    let reached = LEVELS.length;
    for (const [index, { weight, level }] of this.checks.entries()) {
      const state = states[index];
      if (state === 'pass' || state === 'fail') {
        possible += weight * UNITS;
        earned += state === 'pass' ? weight * UNITS : 0;
      }
      if (level !== undefined && (state === 'fail' || state === 'unknown')) {
        reached = Math.min(reached, LEVELS.indexOf(level));
      }
    }
    return {
      ...{ states, earned, possible },
      ...(reached > 0 && { level: LEVELS[reached - 1] }),
    };
  }

  /** What both conditions say where both facts are known, exemptions aside. */
  verdict(ref: string, check: MadeUpCheck): boolean | undefined {
    const [flag, enough] = this.#conditions(ref, check);
    if (flag === undefined || enough === undefined) {
      return undefined;
    }
    return check.isEither ? flag || enough : flag && enough;
  }

  #stateOf(ref: string, check: MadeUpCheck): State {
    const conditions = this.#conditions(ref, check);
    // One condition can be enough to know.
    const decisive = conditions.includes(check.isEither);
    const unknown = !decisive && conditions.includes(undefined);
    const isTrue = decisive ? check.isEither : !check.isEither;
    if (!unknown && isTrue) {
      return 'pass';
    }
    if (this.exempt.get(ref)?.has(check.id)) {
      return 'exempt';
    }
    return unknown ? 'unknown' : 'fail';
  }

  #conditions(
    ref: string,
    { flag, count }: MadeUpCheck,
  ): [boolean | undefined, boolean | undefined] {
    const says = this.#facts.get(ref, flag.source, flag.name);
    const number = this.#facts.get(ref, count.source, count.name);
    return [
      typeof says === 'boolean' ? says : undefined,
      typeof number === 'number' ? number >= count.atLeast : undefined,
    ];
  }
}
