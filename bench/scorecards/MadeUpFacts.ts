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

import type { FactValues } from '../../plugins/stewardship-common/src';
import type { BenchEntity } from '../shared/BenchEntity';
import { Random } from '../shared/random';

const SOURCES = 5;
/** Of each source, as many say yes or no as say a number. */
export const OF_EACH_TYPE = 10;
const MISSING = 0.05;
const MOST = 100;

export const sourceIds = Array.from(
  { length: SOURCES },
  (_, index) => `tool${index}`,
);

export const flagNames = Array.from(
  { length: OF_EACH_TYPE },
  (_, index) => `flag${index}`,
);

export const countNames = Array.from(
  { length: OF_EACH_TYPE },
  (_, index) => `count${index}`,
);

/** Facts that tools know of entities: half of them yes or no, half of them numbers, one in twenty missing. */
export class MadeUpFacts {
  readonly #random = new Random(21);
  /** By entity, and by source in their order. */
  readonly #facts = new Map<string, FactValues[]>();
  readonly #refs: string[];

  constructor(entities: BenchEntity[]) {
    this.#refs = entities.map(({ ref }) => ref);
    for (const ref of this.#refs) {
      // Some services are looked after better than others, or nobody would reach a level.
      const care = 1 - 0.5 * this.#random.next() ** 4;
      this.#facts.set(
        ref,
        sourceIds.map(() => this.#makeUp(care)),
      );
    }
  }

  get refs(): readonly string[] {
    return this.#refs;
  }

  of(ref: string): FactValues[] {
    return this.#facts.get(ref) ?? [];
  }

  get(ref: string, source: number, name: string) {
    const facts = this.of(ref)[source];
    return Object.hasOwn(facts, name) ? facts[name] : undefined;
  }

  /**
   * Turns a share of what the sources say: of each entity and source that is chosen, two facts are other ones. Returns the
   * entities and their sources.
   */
  change(share: number): Map<string, number[]> {
    const rows = this.#refs.length * SOURCES;
    const changed = new Map<string, Set<number>>();
    for (let left = Math.round(rows * share); left > 0; ) {
      const ref = this.#random.pick(this.#refs);
      const source = this.#random.below(SOURCES);
      const sources = changed.get(ref) ?? new Set();
      if (!sources.has(source)) {
        changed.set(ref, sources.add(source));
        this.#turn(ref, source);
        left--;
      }
    }
    return new Map([...changed].map(([ref, of]) => [ref, [...of]]));
  }

  /** Turns facts of one source of so many entities. */
  changeEntities(count: number): Map<string, number[]> {
    const changed = new Map<string, number[]>();
    while (changed.size < count) {
      const ref = this.#random.pick(this.#refs);
      if (!changed.has(ref)) {
        const source = this.#random.below(SOURCES);
        changed.set(ref, [source]);
        this.#turn(ref, source);
      }
    }
    return changed;
  }

  #turn(ref: string, source: number): void {
    const of = [...this.of(ref)];
    const flag = this.#random.pick(flagNames);
    const count = this.#random.pick(countNames);
    of[source] = {
      ...of[source],
      [flag]: !of[source][flag],
      [count]: (Number(of[source][count] ?? 0) + MOST / 2) % MOST,
    };
    this.#facts.set(ref, of);
  }

  #makeUp(care: number): FactValues {
    const facts: FactValues = {};
    for (const name of flagNames) {
      if (!this.#random.chance(MISSING)) {
        facts[name] = this.#random.chance(care);
      }
    }
    for (const name of countNames) {
      if (!this.#random.chance(MISSING)) {
        facts[name] = Math.floor(MOST * Math.min(care, this.#random.next()));
      }
    }
    return facts;
  }
}
