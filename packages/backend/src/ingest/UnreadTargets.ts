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

const SAMPLES = 20;

/** What the catalog files point to that is not here: addresses of other machines, and files that are missing. */
export class UnreadTargets {
  #count = 0;
  readonly #samples = new Set<string>();

  add(target: string): void {
    this.#count++;
    if (this.#samples.size < SAMPLES) {
      this.#samples.add(target.slice(0, 300));
    }
  }

  toReport(): { count: number; samples: string[] } {
    return { count: this.#count, samples: [...this.#samples] };
  }
}
