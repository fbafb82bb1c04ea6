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

import { oneLine } from '../../../sources/oneLine';

const MAX_FINDINGS = 100;

/** What is wrong in a file, in plain words, and no more of it than anybody reads. */
export class FindingList {
  readonly #findings: string[] = [];
  #left = 0;

  /** Says it in one line; whatever the text quotes cannot make two of it. */
  add(finding: string): void {
    if (this.#findings.length < MAX_FINDINGS - 1) {
      this.#findings.push(oneLine(finding, 400));
    } else {
      this.#left += 1;
    }
  }

  get all(): string[] {
    return this.#left > 0
      ? [...this.#findings, `${this.#left} more findings`]
      : [...this.#findings];
  }
}
