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

import type { StoredResult } from '../evaluation/evaluated';
import { byteOf } from './outcomeBytes';
import { emptyRows, ResultSheet, type SheetRows } from './ResultSheet';

/** Checks come in steps, so that a sheet is not laid out anew for each. */
const WIDTH_STEP = 8;

/** The next version of a sheet. */
export class ResultSheetDraft {
  readonly #sheet: ResultSheet;
  readonly #expiredOn: Map<number, ReadonlyMap<number, string>>;
  #rows: SheetRows;

  constructor(sheet: ResultSheet, size: number) {
    this.#sheet = sheet;
    this.#expiredOn = new Map(sheet.expiredOn);
    this.#rows = copyOf(sheet.rows, size, sheet.rows.width);
  }

  put(place: number, result: StoredResult | undefined): void {
    this.#growTo(place + 1);
    this.#clear(place);
    if (!result) {
      return;
    }
    const { score, outcomes } = result;
    this.#putOutcomes(place, outcomes, new Set(score.next?.missing));
    const rows = this.#rows;
    rows.present[place] = 1;
    rows.earned[place] = score.earned;
    rows.possible[place] = score.possible;
    rows.levels[place] = this.#levelNumber(score.level);
    rows.nextLevels[place] = this.#levelNumber(score.next?.level);
    rows.changedAt[place] = Date.parse(result.changedAt);
  }

  finish(): ResultSheet {
    const { checks, levels } = this.#sheet;
    const expiredOn = this.#expiredOn;
    return new ResultSheet({ rows: this.#rows, checks, levels, expiredOn });
  }

  #putOutcomes(
    place: number,
    outcomes: StoredResult['outcomes'],
    keeping: ReadonlySet<string>,
  ): void {
    const expired = new Map<number, string>();
    for (const outcome of outcomes) {
      const check = this.#sheet.checks.numberOf(outcome.check);
      if (check >= this.#rows.width) {
        this.#widenTo(check + 1);
      }
      this.#rows.outcomes[place * this.#rows.width + check] = byteOf(
        outcome,
        keeping.has(outcome.check),
      );
      if (outcome.reason.kind === 'expired') {
        expired.set(check, outcome.reason.on);
      }
    }
    if (expired.size > 0) {
      this.#expiredOn.set(place, expired);
    }
  }

  #clear(place: number): void {
    const { present, outcomes, width } = this.#rows;
    present[place] = 0;
    outcomes.fill(0, place * width, (place + 1) * width);
    this.#expiredOn.delete(place);
  }

  #levelNumber(level: string | undefined): number {
    return level === undefined ? -1 : this.#sheet.levels.numberOf(level);
  }

  #growTo(size: number): void {
    const { present, width } = this.#rows;
    if (size > present.length) {
      const grown = Math.max(size, Math.ceil(present.length * 1.5));
      this.#rows = copyOf(this.#rows, grown, width);
    }
  }

  #widenTo(width: number): void {
    const wide = Math.ceil(width / WIDTH_STEP) * WIDTH_STEP;
    this.#rows = copyOf(this.#rows, this.#rows.present.length, wide);
  }
}

/** The same rows with room for more. */
function copyOf(rows: SheetRows, atLeast: number, width: number): SheetRows {
  const size = Math.max(atLeast, rows.present.length);
  const copy = emptyRows(size, width);
  copy.present.set(rows.present);
  copy.earned.set(rows.earned);
  copy.possible.set(rows.possible);
  copy.levels.set(rows.levels);
  copy.nextLevels.set(rows.nextLevels);
  copy.changedAt.set(rows.changedAt);
  if (width === rows.width) {
    copy.outcomes.set(rows.outcomes);
  } else {
    for (let place = 0; place < rows.present.length; place++) {
      const from = place * rows.width;
      copy.outcomes.set(
        rows.outcomes.subarray(from, from + rows.width),
        place * width,
      );
    }
  }
  return copy;
}
