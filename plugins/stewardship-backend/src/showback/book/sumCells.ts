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
import { addHalves, joined, type HalfSums } from './Amounts';
import { monthNumber } from './calendar';
import { CellCursor } from './CellCursor';
import { ORIGINS, type CellColumns } from './CellColumns';
import type { BookQuery, CellView, Sums } from './CostBook';

/** Sums by key and currency, as halves: lists of numbers that may be absent would be boxed, one by one. */
class FoundSums<K> {
  readonly #currencies: readonly string[];
  readonly #places = new Map<K, number>();
  #sums: HalfSums = {
    highs: new Float64Array(256),
    lows: new Float64Array(256),
  };
  #seen = new Uint8Array(256);
  #lastKey: K | undefined;
  #lastPlace = 0;

  constructor(currencies: readonly string[]) {
    this.#currencies = currencies;
  }

  add(key: K, currency: number, high: number, low: number): void {
    if (key !== this.#lastKey) {
      this.#lastPlace = this.#placeOf(key);
      this.#lastKey = key;
    }
    const at = this.#lastPlace + currency;
    addHalves(this.#sums, at, high, low);
    this.#seen[at] = 1;
  }

  toMap(): Map<K, Sums> {
    const sums = new Map<K, Sums>();
    for (const [key, place] of this.#places) {
      const ofKey: Sums = new Map();
      for (const [number, name] of this.#currencies.entries()) {
        const at = place + number;
        if (this.#seen[at]) {
          ofKey.set(name, joined(this.#sums.highs[at], this.#sums.lows[at]));
        }
      }
      sums.set(key, ofKey);
    }
    return sums;
  }

  #placeOf(key: K): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      const width = this.#currencies.length;
      place = this.#places.size * width;
      this.#places.set(key, place);
      if (place + width > this.#seen.length) {
        this.#grow(Math.max(this.#seen.length * 2, place + width));
      }
    }
    return place;
  }

  #grow(length: number): void {
    const { highs, lows } = this.#sums;
    this.#sums = {
      highs: grown(highs, new Float64Array(length)),
      lows: grown(lows, new Float64Array(length)),
    };
    this.#seen = grown(this.#seen, new Uint8Array(length));
  }
}

type Summing<K> = {
  columns: CellColumns;
  labels: ReadonlyMap<number, CostLabel>;
  currencies: readonly string[];
  query: BookQuery;
  keyOf: (cell: CellView) => K | undefined;
};

/** Adds up cells, part by part. Exact: halves of amounts are added as numbers and joined at the end. */
export class CellSum<K> {
  readonly #of: Summing<K>;
  readonly #found: FoundSums<K>;
  readonly #cursor: CellCursor;
  /** As `monthNumber`. */
  readonly #from: number;
  readonly #to: number;
  readonly #wanted: readonly boolean[];

  constructor(of: Summing<K>) {
    const { query, currencies } = of;
    this.#of = of;
    this.#found = new FoundSums<K>(currencies);
    this.#cursor = new CellCursor(of);
    this.#from = monthNumber(query.from);
    this.#to = monthNumber(query.to);
    this.#wanted = ORIGINS.map(
      name => !query.origins || query.origins.includes(name),
    );
  }

  /** Cells from `start` to before `end`. */
  add(start: number, end: number): void {
    const { columns, query, keyOf } = this.#of;
    const { entity, time, origin, currency } = columns;
    const { high, low } = columns[query.metric];
    const { includes } = query;
    const from = this.#from;
    const to = this.#to;
    const wanted = this.#wanted;
    const cursor = this.#cursor;
    let asked = -2;
    let included = true;
    for (let index = start; index < end; index++) {
      if (includes && entity[index] !== asked) {
        asked = entity[index];
        included = asked >= 0 && includes(asked);
      }
      if (
        !included ||
        time[index] < from ||
        time[index] > to ||
        !wanted[origin[index]]
      ) {
        continue;
      }
      cursor.at = index;
      const key = keyOf(cursor);
      if (key === undefined) {
        continue;
      }
      this.#found.add(key, currency[index], high[index], low[index]);
    }
  }

  toMap(): Map<K, Sums> {
    return this.#found.toMap();
  }
}

function grown<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
