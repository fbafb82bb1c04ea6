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

/** What belongs to which number, in the form that is quick to walk: that of `n` is from `starts[n]` to `starts[n + 1]`. */
export class Adjacency {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;

  /** Both lists are equally long and hold pairs. The targets of a number keep the order in which they are given. */
  constructor(size: number, from: ArrayLike<number>, to: ArrayLike<number>) {
    this.starts = new Uint32Array(size + 1);
    for (let index = 0; index < from.length; index++) {
      this.starts[from[index] + 1]++;
    }
    for (let index = 1; index <= size; index++) {
      this.starts[index] += this.starts[index - 1];
    }
    const next = this.starts.slice();
    this.targets = new Uint32Array(from.length);
    for (let index = 0; index < from.length; index++) {
      this.targets[next[from[index]]++] = to[index];
    }
  }

  of(number: number): Uint32Array {
    return this.targets.subarray(this.starts[number], this.starts[number + 1]);
  }

  /** The same pairs the other way round; there, targets are in ascending order. */
  reversed(size: number): Adjacency {
    const from = new Uint32Array(this.targets.length);
    for (let number = 0; number + 1 < this.starts.length; number++) {
      from.fill(number, this.starts[number], this.starts[number + 1]);
    }
    return new Adjacency(size, this.targets, from);
  }
}
