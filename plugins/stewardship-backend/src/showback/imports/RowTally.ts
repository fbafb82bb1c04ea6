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

import type { RejectedCost } from '@backstage-stewardship/plugin-stewardship-common';
import { oneLine } from '../../sources/oneLine';
import type { ImportPart } from './ImportSource';

const MOST_KEPT = 100;
const MOST_CHARACTERS = 120;

/**
 * Counts the rows of an import, and keeps the first ones that were not taken. What is read along was judged when it was new:
 * its rows count as taken, and say nothing of whether the import is in order.
 */
export class RowTally {
  taken = 0;
  rejected = 0;
  #readAlong = 0;
  readonly firstRejected: RejectedCost[] = [];
  readonly #files = new Map<string, { taken: number; rejected: number }>();

  add(part: ImportPart): void {
    const taken = part.lines.length;
    if (part.isReadAlong) {
      this.taken += taken;
      this.#readAlong += taken;
      return;
    }
    const rejected = part.rejected.length + part.rejectedMore;
    this.taken += taken;
    this.rejected += rejected;
    const ofFile = this.#files.get(part.file) ?? { taken: 0, rejected: 0 };
    ofFile.taken += taken;
    ofFile.rejected += rejected;
    this.#files.set(part.file, ofFile);
    for (const { line, column, value, reason } of part.rejected) {
      if (this.firstRejected.length === MOST_KEPT) {
        break;
      }
      this.firstRejected.push({
        file: part.file,
        line,
        ...(column !== undefined && {
          column: oneLine(column, MOST_CHARACTERS),
        }),
        ...(value !== undefined && { value: oneLine(value, MOST_CHARACTERS) }),
        reason,
      });
    }
  }

  get read(): number {
    return this.taken + this.rejected;
  }

  /** Why nothing of it is to be stored, where that is so. `most` is the part of the rows that may be rejected. */
  refusal(most: number): string | undefined {
    for (const [file, { taken, rejected }] of this.#files) {
      if (taken === 0 && rejected > 0) {
        return `None of the ${rejected} rows of '${file}' could be taken: ${this.#firstReason(
          file,
        )}`;
      }
    }
    const judged = this.read - this.#readAlong;
    if (this.rejected > most * judged) {
      const { file } = this.firstRejected[0] ?? { file: '' };
      return `${
        this.rejected
      } of ${judged} rows could not be taken, which is more than the ${percent(
        most,
      )} that may be rejected (stewardship.costs.maxRejected): ${this.#firstReason(
        file,
      )}`;
    }
    return undefined;
  }

  #firstReason(file: string): string {
    const first = this.firstRejected.find(one => one.file === file);
    if (!first) {
      return 'see the first ones that were not';
    }
    const { line, column, value, reason } = first;
    const where = column === undefined ? '' : `, column '${column}'`;
    const what = value === undefined ? '' : `, value '${value}'`;
    return `in line ${line}${where}${what}: ${reason}`;
  }
}

function percent(part: number): string {
  return `${Number((part * 100).toFixed(3))} %`;
}
