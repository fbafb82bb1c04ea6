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

/** Numbers for texts, counted up as they come. Versions of a sheet share them: a text keeps its number. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** Its number, a new one where it has none. */
  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  textOf(number: number): string | undefined {
    return this.#texts[number];
  }
}

/** Results by the place of their entity. */
export type SheetRows = {
  /** 1 where there is a result. */
  present: Uint8Array;
  /** `width` bytes for each place, one for each check by its number. */
  outcomes: Uint8Array;
  width: number;
  earned: Int32Array;
  possible: Int32Array;
  /** Numbers of levels; -1 below the first. */
  levels: Int16Array;
  /** Numbers of levels; -1 where there is none. */
  nextLevels: Int16Array;
  /** Milliseconds since 1970. */
  changedAt: Float64Array;
};

/**
 * All results of one scorecard. Checks and levels have numbers by their ids, whatever the definition says by now: a check that
 * is moved, taken out and put back has the same one. Never changes once it is made.
 */
export class ResultSheet {
  readonly rows: SheetRows;
  readonly checks: Numbering;
  readonly levels: Numbering;
  /** By place and number of a check: when its answer expired, `YYYY-MM-DD`. */
  readonly expiredOn: ReadonlyMap<number, ReadonlyMap<number, string>>;

  constructor(options: {
    rows: SheetRows;
    checks: Numbering;
    levels: Numbering;
    expiredOn: ReadonlyMap<number, ReadonlyMap<number, string>>;
  }) {
    this.rows = options.rows;
    this.checks = options.checks;
    this.levels = options.levels;
    this.expiredOn = options.expiredOn;
  }

  static empty(): ResultSheet {
    return new ResultSheet({
      rows: emptyRows(0, 0),
      checks: new Numbering(),
      levels: new Numbering(),
      expiredOn: new Map(),
    });
  }

  /** How many places there may be results at. */
  get size(): number {
    return this.rows.present.length;
  }
}

export function emptyRows(size: number, width: number): SheetRows {
  return {
    present: new Uint8Array(size),
    outcomes: new Uint8Array(size * width),
    width,
    earned: new Int32Array(size),
    possible: new Int32Array(size),
    levels: new Int16Array(size),
    nextLevels: new Int16Array(size),
    changedAt: new Float64Array(size),
  };
}
