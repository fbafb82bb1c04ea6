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

import { isReadable, type Readable } from './readable';

/** One service that relies on another. */
export type Dependent = { ref: string; tierId: string; direct: boolean };

/** What relies on an entity, directly or through others. */
export type Dependents = {
  /** How many have which tier. `tierId` is empty for those without. */
  byTier: { tierId: string; direct: number; total: number }[];
  /** The most critical tier first, direct ones before others. */
  examples: Dependent[];
};

/** An entity as far as its dependents matter. */
export type RelianceNode = { ref: string; tierId: string; tierRank: number };

/** Who fails with whom, in the form that is quick to walk: entities are numbers, in the order of their references. */
export class RelianceGraph {
  readonly #nodes: RelianceNode[];
  readonly #numbers: Map<string, number>;
  /** The dependents of entity `n` are those from `starts[n]` to `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #dependents: Uint32Array;

  /** Edges are pairs: what is relied upon, and who fails with it. Those to what is no node are left out. */
  constructor(nodes: RelianceNode[], edges: Iterable<[string, string]>) {
    this.#nodes = [...nodes].sort((a, b) => (a.ref < b.ref ? -1 : 1));
    this.#numbers = new Map(this.#nodes.map(({ ref }, index) => [ref, index]));
    const pairs: [number, number][] = [];
    this.#starts = new Uint32Array(nodes.length + 1);
    for (const [onRef, dependentRef] of edges) {
      const on = this.#numbers.get(onRef);
      const dependent = this.#numbers.get(dependentRef);
      if (on !== undefined && dependent !== undefined) {
        pairs.push([on, dependent]);
        this.#starts[on + 1]++;
      }
    }
    for (let index = 1; index < this.#starts.length; index++) {
      this.#starts[index] += this.#starts[index - 1];
    }
    const next = this.#starts.slice();
    this.#dependents = new Uint32Array(pairs.length);
    for (const [on, dependent] of pairs) {
      this.#dependents[next[on]++] = dependent;
    }
  }

  /** Each dependent counts once, and only what the caller may read leads on to others. */
  dependentsOf(options: {
    entityRef: string;
    readable: Readable;
    /** Of examples. */
    limit: number;
  }): Dependents {
    const { entityRef, readable, limit } = options;
    const start = this.#numbers.get(entityRef);
    if (start === undefined || readable.kind === 'none') {
      return { byTier: [], examples: [] };
    }
    const { reached, directs } = this.#reach(start, readable);
    const isDirect = (index: number) => index < directs;
    const byTier = new Map<string, Dependents['byTier'][number]>();
    for (const [index, number] of reached.entries()) {
      const { tierId } = this.#nodes[number];
      const count = byTier.get(tierId) ?? { tierId, direct: 0, total: 0 };
      count.total++;
      count.direct += isDirect(index) ? 1 : 0;
      byTier.set(tierId, count);
    }
    const examples = this.#mostCritical(
      reached.map((number, index) => ({ number, direct: isDirect(index) })),
      limit,
    );
    return { byTier: [...byTier.values()], examples };
  }

  /** Direct dependents come first. */
  #reach(
    start: number,
    readable: Readable,
  ): { reached: number[]; directs: number } {
    const seen = new Uint8Array(this.#nodes.length);
    seen[start] = 1;
    const reached: number[] = [];
    const visit = (number: number) => {
      for (
        let place = this.#starts[number];
        place < this.#starts[number + 1];
        place++
      ) {
        const dependent = this.#dependents[place];
        if (!seen[dependent]) {
          seen[dependent] = 1;
          if (isReadable(this.#nodes[dependent].ref, readable)) {
            reached.push(dependent);
          }
        }
      }
    };
    visit(start);
    const directs = reached.length;
    for (const number of reached) {
      visit(number);
    }
    return { reached, directs };
  }

  #mostCritical(
    reached: { number: number; direct: boolean }[],
    limit: number,
  ): Dependent[] {
    const rank = ({ number, direct }: { number: number; direct: boolean }) =>
      this.#nodes[number].tierRank * 2 + (direct ? 0 : 1);
    const best: { number: number; direct: boolean; rank: number }[] = [];
    for (const { number, direct } of reached) {
      const item = { number, direct, rank: rank({ number, direct }) };
      const place = best.findIndex(
        other =>
          item.rank < other.rank ||
          (item.rank === other.rank && item.number < other.number),
      );
      if (place >= 0) {
        best.splice(place, 0, item);
        best.length = Math.min(best.length, limit);
      } else if (best.length < limit) {
        best.push(item);
      }
    }
    return best.map(({ number, direct }) => {
      const { ref, tierId } = this.#nodes[number];
      return { ref, tierId, direct };
    });
  }
}
