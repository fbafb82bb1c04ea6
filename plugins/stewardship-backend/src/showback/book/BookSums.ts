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

import { Turns } from '../../tasks/Turns';
import type { CostLabel } from '../reading/CostLine';
import type { Cells } from './Cells';
import type { BookQuery, CellView, Sums } from './CostBook';
import { CellSum } from './sumCells';

/** Cells that are added up within some milliseconds. */
const SUMMED_AT_ONCE = 10_000;

type Range = [start: number, end: number];

/** Adds up cells of a book, all of them or those of some entities. */
export class BookSums {
  readonly #cells: Cells;
  readonly #labels: ReadonlyMap<number, CostLabel>;
  readonly #currencies: readonly string[];

  constructor(options: {
    cells: Cells;
    labels: ReadonlyMap<number, CostLabel>;
    currencies: readonly string[];
  }) {
    this.#cells = options.cells;
    this.#labels = options.labels;
    this.#currencies = options.currencies;
  }

  all<K>(
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums> {
    return this.#sum(this.#everything, query, keyOf);
  }

  ofEntity<K>(
    entity: number,
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums> {
    return this.#sum(this.#cells.rangeOf(entity), query, keyOf);
  }

  /** Of all unless `entities` are given. */
  async inTurns<K>(
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
    entities?: Iterable<number>,
  ): Promise<Map<K, Sums>> {
    const turns = new Turns();
    const sum = this.#begin(query, keyOf);
    const addRange = async ([start, end]: Range) => {
      for (let from = start; from < end; from += SUMMED_AT_ONCE) {
        sum.add(from, Math.min(end, from + SUMMED_AT_ONCE));
        await turns.giveWay();
      }
    };
    if (!entities) {
      await addRange(this.#everything);
    } else {
      for (const entity of entities) {
        await addRange(this.#cells.rangeOf(entity));
      }
    }
    return sum.toMap();
  }

  get #everything(): Range {
    return [0, this.#cells.columns.length];
  }

  #sum<K>(
    [start, end]: Range,
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums> {
    const sum = this.#begin(query, keyOf);
    sum.add(start, end);
    return sum.toMap();
  }

  #begin<K>(
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): CellSum<K> {
    const { columns } = this.#cells;
    const currencies = this.#currencies;
    return new CellSum({
      ...{ columns, labels: this.#labels, currencies },
      ...{ query, keyOf },
    });
  }
}
