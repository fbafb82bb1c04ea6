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

import { CostFileError } from './CostFileError';

/**
 * - `translated`: `Kosten (PreTaxCost)` is the column `PreTaxCost`
 * - `snake`: `line_item_usage_start_date` is the column `lineItem/UsageStartDate`, as it is in Parquet and newer reports
 */
export type ColumnSpelling = 'translated' | 'snake';

/** The names of the columns of a file, compared without regard to case and outer spaces. */
export class HeaderNames {
  readonly #header: readonly string[];
  readonly #names: readonly string[];
  readonly #translated: readonly string[];
  readonly #path: string;
  readonly #spelling: ColumnSpelling | undefined;
  readonly #notes = new Set<string>();

  constructor(options: {
    header: readonly string[];
    path: string;
    /** How columns may be spelled besides their names. */
    spelling?: ColumnSpelling;
  }) {
    const { header, path, spelling } = options;
    this.#header = header;
    this.#path = path;
    this.#spelling = spelling;
    this.#names = header.map(normalName);
    this.#translated =
      spelling === 'translated'
        ? this.#names.map(
            name => /\(([^()]+)\)$/.exec(name)?.[1].trim() ?? name,
          )
        : this.#names;
  }

  /** What is worth knowing of the names that were looked for so far. */
  get notes(): string[] {
    return [...this.#notes];
  }

  /**
   * The column of that name. Of several, the one that is spelled so; if that says nothing, the first one, and where it
   * would make a difference to sums, a {@link CostFileError}.
   */
  positionOf(name: string, isSummed = false): number | undefined {
    const wanted = normalName(name);
    const exact = positions(this.#names, wanted);
    const found = exact.length > 0 ? exact : this.#spelledElse(name);
    if (found.length < 2) {
      return found[0];
    }
    const same = found.filter(at => this.#header[at].trim() === name.trim());
    if (same.length === 1) {
      return same[0];
    }
    if (isSummed) {
      throw new CostFileError(
        `The file '${this.#path}' has ${
          found.length
        } columns named '${name}', and nobody can tell which one is meant; rename or remove the others`,
      );
    }
    this.#notes.add(
      `There are ${found.length} columns named '${name}'; the first one counts`,
    );
    return found[0];
  }

  /** Those of the names that there are, in their order. */
  present(names: readonly string[] = [], isSummed = false): number[] {
    return names
      .map(name => this.positionOf(name, isSummed))
      .filter(at => at !== undefined);
  }

  /** All columns whose names begin so, with the rest of their names. */
  withPrefix(prefix: string): { at: number; key: string }[] {
    const starts = [
      normalName(prefix),
      ...(this.#spelling === 'snake' ? [snakeName(prefix)] : []),
    ].filter(start => start !== '');
    return this.#names.flatMap((name, at) => {
      const start = starts.find(
        each => name.startsWith(each) && name.length > each.length,
      );
      return start === undefined
        ? []
        : [{ at, key: this.#header[at].trim().slice(start.length) }];
    });
  }

  #spelledElse(name: string): number[] {
    return this.#spelling === 'snake'
      ? positions(this.#names, snakeName(name))
      : positions(this.#translated, normalName(name));
  }
}

function normalName(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}

/** `reservation/ReservationARN` is `reservation_reservation_a_r_n`. */
function snakeName(name: string): string {
  return normalName(
    name
      .trim()
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/(?<=[A-Za-z0-9])(?=[A-Z])/g, '_'),
  );
}

function positions(names: readonly string[], wanted: string): number[] {
  return names.flatMap((name, at) => (name === wanted ? [at] : []));
}
