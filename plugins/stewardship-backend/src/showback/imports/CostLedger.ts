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

import type { CostAttributes, CostLabel, CostLine } from '../reading/CostLine';
import { addExact, type ExactSum } from './exactSums';

const MOST_CELLS = 25_000;
const MOST_DAYS = 10_000;

/** A day of a billing period in a currency. Sums of the same one mostly have the same object. */
export type LedgerDay = {
  /** Of no meaning beyond its ledger. */
  number: number;
  period: string;
  day: string;
  currency: string;
};

/** What rows that cannot be told apart add up to. */
export type LedgerCell = {
  on: LedgerDay;
  attributes: CostAttributes;
  label: CostLabel;
  billed: ExactSum;
  effective: ExactSum;
  rows: number;
};

/** Takes the sums so far, in any order. `isLast` where there are no more rows. */
export type LedgerSink = (
  cells: LedgerCell[],
  isLast: boolean,
) => Promise<void>;

/**
 * Adds up rows by day, currency and everything else that is told apart. It holds so many sums and no more: then it hands them
 * over and begins anew, so there may be several of one day and key.
 */
export class CostLedger {
  readonly #mostCells: number;
  readonly #sink: LedgerSink;
  #cells: LedgerCell[] = [];
  #byAttributes = new Map<CostAttributes, Map<number, LedgerCell>>();
  #labels = new Map<CostLabel, number>();
  #days = new Map<string, LedgerDay[]>();
  #countedDays = 0;

  constructor(options: {
    sink: LedgerSink;
    /** How many sums it holds; 25 000 unless given. */
    mostCells?: number;
  }) {
    this.#mostCells = options.mostCells ?? MOST_CELLS;
    this.#sink = options.sink;
  }

  async add(lines: Iterable<CostLine>): Promise<void> {
    for (const line of lines) {
      const cell = this.#cellOf(line);
      addExact(cell.billed, line.billed);
      addExact(cell.effective, line.effective);
      cell.rows += 1;
      if (this.#cells.length >= this.#mostCells) {
        await this.#handOver(false);
      }
    }
  }

  /** Hands over what it still holds. */
  async finish(): Promise<void> {
    await this.#handOver(true);
  }

  async #handOver(isLast: boolean): Promise<void> {
    const cells = this.#cells;
    this.#cells = [];
    this.#byAttributes = new Map();
    this.#labels = new Map();
    if (this.#countedDays > MOST_DAYS) {
      this.#days = new Map();
      this.#countedDays = 0;
    }
    if (cells.length > 0) {
      await this.#sink(cells, isLast);
    }
  }

  #cellOf(line: CostLine): LedgerCell {
    const { attributes, label } = line;
    let ofAttributes = this.#byAttributes.get(attributes);
    if (!ofAttributes) {
      ofAttributes = new Map();
      this.#byAttributes.set(attributes, ofAttributes);
    }
    let number = this.#labels.get(label);
    if (number === undefined) {
      number = this.#labels.size;
      this.#labels.set(label, number);
    }
    const on = this.#dayOf(line);
    // There are fewer labels than sums.
    const key = on.number * this.#mostCells + number;
    let cell = ofAttributes.get(key);
    if (!cell) {
      cell = {
        on,
        attributes,
        label,
        rows: 0,
        billed: { micros: 0, rest: 0 },
        effective: { micros: 0, rest: 0 },
      };
      ofAttributes.set(key, cell);
      this.#cells.push(cell);
    }
    return cell;
  }

  #dayOf({ period, day, currency }: CostLine): LedgerDay {
    let sameDay = this.#days.get(day);
    if (!sameDay) {
      sameDay = [];
      this.#days.set(day, sameDay);
    }
    for (const each of sameDay) {
      if (each.period === period && each.currency === currency) {
        return each;
      }
    }
    const found = { number: this.#countedDays, period, day, currency };
    this.#countedDays += 1;
    sameDay.push(found);
    return found;
  }
}
