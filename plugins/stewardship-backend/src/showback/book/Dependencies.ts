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

import type { Turns } from '../../tasks/Turns';

/** Who depends on whom among the entities of a book, as numbers. */
export class Dependencies {
  readonly #dependents = new Map<number, number[]>();
  readonly #dependencies = new Map<number, number[]>();

  private constructor() {}

  /** Gives way to others while it works. */
  static async of(options: {
    pairs: readonly [onRef: string, dependentRef: string][];
    numberOf: (ref: string) => number | undefined;
    turns: Turns;
  }): Promise<Dependencies> {
    const { pairs, numberOf, turns } = options;
    const all = new Dependencies();
    for await (const slice of turns.slices(pairs)) {
      for (const [onRef, dependentRef] of slice) {
        const on = numberOf(onRef);
        const dependent = numberOf(dependentRef);
        if (on !== undefined && dependent !== undefined && on !== dependent) {
          listOf(all.#dependents, on).push(dependent);
          listOf(all.#dependencies, dependent).push(on);
        }
      }
    }
    for (const [on, dependents] of all.#dependents) {
      // In the order of numbers, so that what rounding leaves over goes to the same ones each time.
      const each = [...new Set(dependents)].sort((a, b) => a - b);
      all.#dependents.set(on, each);
      await turns.giveWay();
    }
    return all;
  }

  /** Directly, each once, in the order of their numbers. */
  dependentsOf(entity: number): readonly number[] {
    return this.#dependents.get(entity) ?? [];
  }

  /** Directly or through others, without themselves; no way leads through what `includes` is false for. */
  everythingBelow(
    entities: Iterable<number>,
    includes: (entity: number) => boolean = () => true,
  ): Set<number> {
    const own = new Set(entities);
    const reached = new Set(own);
    // A set goes on to what is added to it meanwhile.
    for (const number of reached) {
      for (const on of this.#dependencies.get(number) ?? []) {
        if (includes(on)) {
          reached.add(on);
        }
      }
    }
    for (const number of own) {
      reached.delete(number);
    }
    return reached;
  }
}

function listOf(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
