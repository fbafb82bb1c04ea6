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

import type { Adjacency } from './Adjacency';

/** Everything that can be reached, the nearest first. */
export type Walk = {
  /** The starts are left out. */
  reached: number[];
  /** The one before it on the shortest way from a start; -1 for starts and what was not reached. */
  before: Int32Array;
};

/**
 * Follows edges from some numbers on, breadth first, so that the way to each is a shortest one. Only what `mask` shows is
 * there at all.
 */
export function walkFrom(options: {
  starts: Iterable<number>;
  edges: Adjacency;
  /** 1 for what may be seen. */
  mask: Uint8Array;
}): Walk {
  const { starts, edges, mask } = options;
  const before = new Int32Array(mask.length).fill(-1);
  const seen = new Uint8Array(mask.length);
  const queue: number[] = [];
  for (const start of starts) {
    if (mask[start] && !seen[start]) {
      seen[start] = 1;
      queue.push(start);
    }
  }
  const first = queue.length;
  for (let place = 0; place < queue.length; place++) {
    const from = queue[place];
    const end = edges.starts[from + 1];
    for (let edge = edges.starts[from]; edge < end; edge++) {
      const to = edges.targets[edge];
      if (mask[to] && !seen[to]) {
        seen[to] = 1;
        before[to] = from;
        queue.push(to);
      }
    }
  }
  return { reached: queue.slice(first), before };
}

/** The way from what was reached to its start, both included. */
export function wayBack(reached: number, { before }: Walk): number[] {
  const way: number[] = [];
  for (let number = reached; number >= 0; number = before[number]) {
    way.push(number);
  }
  return way;
}
