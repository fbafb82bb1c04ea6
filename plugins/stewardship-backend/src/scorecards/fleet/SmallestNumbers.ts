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

/** Finds the smallest of many numbers without keeping all of them. */
export class SmallestNumbers {
  readonly #most: number;
  readonly #kept: Float64Array;
  #count = 0;
  #total = 0;
  #highest = Infinity;

  constructor(most: number) {
    this.#most = most;
    this.#kept = new Float64Array(Math.max(1024, most * 4));
  }

  /** How many there were. */
  get total(): number {
    return this.#total;
  }

  add(value: number): void {
    this.#total++;
    if (value >= this.#highest) {
      return;
    }
    this.#kept[this.#count++] = value;
    if (this.#count === this.#kept.length) {
      this.#shorten();
    }
  }

  /** The smallest first. */
  finish(): Float64Array {
    this.#shorten();
    return this.#kept.slice(0, this.#count);
  }

  #shorten(): void {
    this.#kept.subarray(0, this.#count).sort();
    if (this.#count >= this.#most) {
      this.#count = this.#most;
      this.#highest = this.#kept[this.#most - 1];
    }
  }
}
