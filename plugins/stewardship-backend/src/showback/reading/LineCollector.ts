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

import type { CostBatch, CostLine } from './CostLine';
import type { Rejection } from './LineReader';

const MAX_LISTED = 100;

/** Gathers what rows of a file become, until a batch of them is handed on. */
export class LineCollector {
  #lines: CostLine[] = [];
  #rejected: CostBatch['rejected'] = [];
  #rejectedMore = 0;
  #listed = 0;
  readonly #told = new Set<string>();

  take(line: number, read: CostLine | Rejection): void {
    if (!('reason' in read)) {
      this.#lines.push(read);
    } else if (this.#listed < MAX_LISTED) {
      this.#listed += 1;
      this.#rejected.push({ line, ...read });
    } else {
      this.#rejectedMore += 1;
    }
  }

  /** Everything since the last time. */
  batch(options: { bytes: number; notes: readonly string[] }): CostBatch {
    const notes = options.notes.filter(note => !this.#told.has(note));
    for (const note of notes) {
      this.#told.add(note);
    }
    const batch = {
      lines: this.#lines,
      rejected: this.#rejected,
      rejectedMore: this.#rejectedMore,
      bytes: options.bytes,
      ...(notes.length > 0 && { notes }),
    };
    this.#lines = [];
    this.#rejected = [];
    this.#rejectedMore = 0;
    return batch;
  }
}
