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

/**
 * Strongly connected components, by Tarjan's algorithm with a stack of its own, since chains can be longer than calls can be
 * nested. A knot comes after all knots that its edges lead to.
 */
export function findKnots(edges: Adjacency): {
  /** By number. */
  knotOf: Int32Array;
  /** Members of each. */
  knots: number[][];
} {
  const size = edges.starts.length - 1;
  const knotOf = new Int32Array(size).fill(-1);
  const knots: number[][] = [];
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = edges.starts.slice(0, size);
  const open: number[] = [];
  const calls: number[] = [];
  let count = 0;
  const enter = (number: number) => {
    order[number] = count;
    low[number] = count;
    count++;
    open.push(number);
    calls.push(number);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] < 0) {
      enter(root);
    }
    while (calls.length > 0) {
      const from = calls[calls.length - 1];
      if (next[from] < edges.starts[from + 1]) {
        const to = edges.targets[next[from]++];
        if (order[to] < 0) {
          enter(to);
        } else if (knotOf[to] < 0) {
          low[from] = Math.min(low[from], order[to]);
        }
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller !== undefined) {
        low[caller] = Math.min(low[caller], low[from]);
      }
      if (low[from] === order[from]) {
        const members = open.splice(open.lastIndexOf(from));
        for (const member of members) {
          knotOf[member] = knots.length;
        }
        knots.push(members);
      }
    }
  }
  return { knotOf, knots };
}
