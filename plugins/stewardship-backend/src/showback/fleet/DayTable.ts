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

import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import { Turns } from '../../tasks/Turns';
import { addHalves, Amounts, joined, type HalfSums } from '../book/Amounts';
import { dayNumber, dayText } from '../book/calendar';
import type { CostBook, Sums } from '../book/CostBook';

/** By day and currency. */
type DaySum = HalfSums & { seen: Uint8Array };

/**
 * What all entities cost on single days, in rows of numbers, so that a sum over many of them is one pass. It is of the whole
 * book: whoever answers a caller passes entities that the caller may read.
 */
export class DayTable {
  readonly book: CostBook;
  readonly metric: CostMetric;
  /** Rows of entity `n` are those from `starts[n]` to before `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #amounts = new Amounts(1024);
  #days = new Uint16Array(1024);
  #currencies = new Uint16Array(1024);
  #length = 0;
  #first = Infinity;
  #last = -Infinity;

  private constructor(book: CostBook, metric: CostMetric) {
    this.book = book;
    this.metric = metric;
    this.#starts = new Uint32Array(book.entities.length + 1);
  }

  /** Gives way to others while it works. */
  static async build(book: CostBook, metric: CostMetric): Promise<DayTable> {
    const turns = new Turns();
    const table = new DayTable(book, metric);
    const numbers = new Map(book.currencies.map((name, at) => [name, at]));
    for (let entity = 0; entity < book.entities.length; entity++) {
      for (const [day, sums] of book.daysOf(entity, metric)) {
        const number = dayNumber(day);
        for (const [currency, micros] of sums) {
          table.#add(number, numbers.get(currency) ?? 0, micros);
        }
      }
      table.#starts[entity + 1] = table.#length;
      await turns.giveWay();
    }
    return table;
  }

  /** By day, `YYYY-MM-DD`, the first one first; only those on which there is anything. */
  sumsOf(entity: number): Map<string, Sums> {
    const sum = this.#newSum();
    this.#addTo(sum, entity);
    return this.#toDays(sum);
  }

  /** The same of many, giving way to others meanwhile. */
  async sumInTurns(entities: Iterable<number>): Promise<Map<string, Sums>> {
    const turns = new Turns();
    const sum = this.#newSum();
    let added = 0;
    for (const entity of entities) {
      this.#addTo(sum, entity);
      added += 1;
      if (added % 100 === 0) {
        await turns.giveWay();
      }
    }
    return this.#toDays(sum);
  }

  #newSum(): DaySum {
    const days = this.#length === 0 ? 0 : this.#last - this.#first + 1;
    const size = days * this.book.currencies.length;
    return {
      highs: new Float64Array(size),
      lows: new Float64Array(size),
      seen: new Uint8Array(size),
    };
  }

  #addTo(sum: DaySum, entity: number): void {
    const width = this.book.currencies.length;
    const first = this.#first;
    const { high, low } = this.#amounts;
    const end = this.#starts[entity + 1] ?? 0;
    for (let row = this.#starts[entity] ?? 0; row < end; row++) {
      const at = (this.#days[row] - first) * width + this.#currencies[row];
      addHalves(sum, at, high[row], low[row]);
      sum.seen[at] = 1;
    }
  }

  #toDays({ highs, lows, seen }: DaySum): Map<string, Sums> {
    const { currencies } = this.book;
    const width = currencies.length;
    const first = this.#first;
    const days = new Map<string, Sums>();
    for (let at = 0; at < seen.length; at++) {
      if (seen[at]) {
        const day = dayText(first + Math.floor(at / width));
        const sums: Sums = days.get(day) ?? new Map();
        days.set(day, sums);
        sums.set(currencies[at % width], joined(highs[at], lows[at]));
      }
    }
    return days;
  }

  #add(day: number, currency: number, micros: bigint): void {
    if (this.#length === this.#days.length) {
      this.#grow(this.#length * 2);
    }
    this.#days[this.#length] = day;
    this.#currencies[this.#length] = currency;
    this.#amounts.set(this.#length, micros);
    this.#length += 1;
    this.#first = Math.min(this.#first, day);
    this.#last = Math.max(this.#last, day);
  }

  #grow(capacity: number): void {
    const days = new Uint16Array(capacity);
    days.set(this.#days);
    this.#days = days;
    const currencies = new Uint16Array(capacity);
    currencies.set(this.#currencies);
    this.#currencies = currencies;
    this.#amounts.resize(capacity);
  }
}
