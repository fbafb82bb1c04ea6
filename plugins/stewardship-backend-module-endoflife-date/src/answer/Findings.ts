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

const MAX_FINDINGS = 100;

/** What was passed over and why, in plain words; where it is too much, the last one says how much more. */
export class Findings {
  readonly #first: string[] = [];
  #count = 0;

  add(finding: string): void {
    this.#count += 1;
    if (this.#first.length < MAX_FINDINGS) {
      this.#first.push(finding);
    }
  }

  get all(): string[] {
    const more = this.#count - (MAX_FINDINGS - 1);
    return this.#count > MAX_FINDINGS
      ? [...this.#first.slice(0, -1), `and ${more} more findings`]
      : [...this.#first];
  }
}
