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

import type { CostLabel } from '../reading/CostLine';
import { monthText } from './calendar';
import { KINDS, ORIGINS, type CellColumns } from './CellColumns';
import type { CellView } from './CostBook';

const MONTHS = new Map<number, string>();

/** One cell after the other, without an object for each. */
export class CellCursor implements CellView {
  at = 0;
  readonly #columns: CellColumns;
  readonly #labels: ReadonlyMap<number, CostLabel>;
  readonly #currencies: readonly string[];

  constructor(options: {
    columns: CellColumns;
    labels: ReadonlyMap<number, CostLabel>;
    currencies: readonly string[];
  }) {
    this.#columns = options.columns;
    this.#labels = options.labels;
    this.#currencies = options.currencies;
  }

  get entity() {
    return this.#columns.entity[this.at];
  }

  get month() {
    const month = this.#columns.time[this.at];
    let text = MONTHS.get(month);
    if (text === undefined) {
      text = monthText(month);
      MONTHS.set(month, text);
    }
    return text;
  }

  get origin() {
    return ORIGINS[this.#columns.origin[this.at]];
  }

  get kind() {
    return KINDS[this.#columns.kind[this.at]];
  }

  get label() {
    return this.#labels.get(this.#columns.label[this.at]);
  }

  get source() {
    return this.#columns.source[this.at];
  }

  get sharedFrom() {
    return this.entity < 0 ? -1 : this.#columns.link[this.at];
  }

  get unallocated() {
    return this.entity < 0 ? this.#columns.link[this.at] : -1;
  }

  get currency() {
    return this.#currencies[this.#columns.currency[this.at]];
  }
}
