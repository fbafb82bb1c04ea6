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

const MAX_PROBLEMS = 10;

/** What is wrong with a calendar, each thing said once and no more of it than anybody reads. */
export class ProblemList {
  readonly #problems = new Set<string>();
  #more = 0;

  add(problems: Iterable<string>): void {
    for (const problem of problems) {
      if (this.#problems.size < MAX_PROBLEMS) {
        this.#problems.add(problem);
      } else if (!this.#problems.has(problem)) {
        this.#more += 1;
      }
    }
  }

  toArray(): string[] {
    return this.#more > 0
      ? [...this.#problems, `The calendar has ${this.#more} more problems.`]
      : [...this.#problems];
  }
}
