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

import type { Turns } from '../../tasks/Turns';
import type { CellColumns } from './CellColumns';
import { Cells } from './Cells';
import type { BookContents } from './contents';
import type { BookUnallocated } from './CostBook';
import { ImportReading } from './ImportReading';
import { firstShownMonth } from './shownMonths';

/**
 * Imported costs in columns, apart from all that the catalog says about entities: a new book of the same imports takes them over
 * and reads none of them again. They are as large as what is imported, once more than the book itself where anything is
 * declared or shared.
 */
export class ImportedCosts {
  readonly months: Cells;
  readonly days: Cells;
  readonly currencies: readonly string[];
  readonly unallocated: readonly BookUnallocated[];
  /** The first month of which there is any, as `monthNumber`; infinity where there is none. */
  readonly firstMonth: number;
  /** The last month of which there are days, not after the one of today; 0 where there is none. */
  readonly lastMonth: number;
  readonly #version: string;
  /** By the numbers of `months` and `days`. */
  readonly #uids: readonly string[];
  /** Entities of costs that the catalog did not have. */
  readonly #gone: ReadonlySet<string>;

  private constructor(options: {
    contents: BookContents;
    found: ImportReading;
    months: Cells;
    days: Cells;
  }) {
    const { contents, found } = options;
    this.months = options.months;
    this.days = options.days;
    this.currencies = found.currencies;
    this.unallocated = found.unallocated;
    this.firstMonth = found.firstMonth;
    this.lastMonth = found.lastMonth;
    this.#version = versionOf(contents);
    this.#uids = contents.entities.map(({ uid }) => uid);
    this.#gone = found.gone;
  }

  static async read(options: {
    contents: BookContents;
    /** Numbers of entities by uid. */
    byUid: ReadonlyMap<string, number>;
    turns: Turns;
  }): Promise<ImportedCosts> {
    const { contents, turns } = options;
    const found = new ImportReading(options);
    const entities = contents.entities.length;
    const sorted = async (columns: CellColumns) =>
      await Cells.sort({ columns, entities, turns });
    const months = await sorted(await found.readMonths());
    const days = await sorted(await found.readDays());
    return new ImportedCosts({ contents, found, months, days });
  }

  /** Where they are of the same imports, the number that each entity of the contents has here, -1 for none. */
  numbersFor(
    contents: BookContents,
    byUid: ReadonlyMap<string, number>,
  ): Int32Array | undefined {
    if (this.#version !== versionOf(contents)) {
      return undefined;
    }
    for (const cells of [this.months, this.days]) {
      for (const number of cells.entities()) {
        // Its costs are unallocated now, each under its own key.
        if (!byUid.has(this.#uids[number])) {
          return undefined;
        }
      }
    }
    for (const uid of this.#gone) {
      if (byUid.has(uid)) {
        return undefined;
      }
    }
    const numbers = new Int32Array(contents.entities.length).fill(-1);
    for (const [number, uid] of this.#uids.entries()) {
      const now = byUid.get(uid);
      if (now !== undefined) {
        numbers[now] = number;
      }
    }
    return numbers;
  }
}

/** Of everything that they are made of, but for the entities. */
function versionOf(contents: BookContents): string {
  const { imports, today, sources } = contents;
  return JSON.stringify([
    imports,
    ...[today.slice(0, 7), firstShownMonth(contents)],
    ...sources.map(({ id, kind }) => [id, kind]),
  ]);
}
