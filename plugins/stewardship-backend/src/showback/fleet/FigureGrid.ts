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

import type { CostKind } from '@backstage-stewardship/plugin-stewardship-common';
import {
  addHalves,
  joined,
  type Amounts,
  type HalfSums,
} from '../book/Amounts';
import { KINDS, ORIGINS } from '../book/CellColumns';
import type { Sums } from '../book/CostBook';
import { totalsOf, type Figures, type FiguresByCurrency } from './figures';

/** In the order of `ORIGINS`. */
export type FigureColumns = readonly [Amounts, Amounts, Amounts, Amounts];

const WIDTH = ORIGINS.length;

/**
 * Figures added up at places, with what was seen there. Halves of amounts are added as plain numbers, which is exact, and joined
 * when somebody asks.
 */
export class FigureGrid {
  readonly currencies: readonly string[];
  /** By place, currency and origin. */
  readonly #sums: HalfSums;
  /** By place and currency. */
  readonly #seen: Uint8Array;
  readonly #kinds: Uint8Array;

  constructor(options: { places: number; currencies: readonly string[] }) {
    const { places, currencies } = options;
    const size = places * currencies.length;
    this.currencies = currencies;
    this.#sums = {
      highs: new Float64Array(size * WIDTH),
      lows: new Float64Array(size * WIDTH),
    };
    this.#seen = new Uint8Array(size);
    this.#kinds = new Uint8Array(places);
  }

  /** Adds one row of columns. */
  add(
    place: number,
    currency: number,
    columns: FigureColumns,
    row: number,
    kinds: number,
  ): void {
    const at = place * this.currencies.length + currency;
    for (let origin = 0; origin < WIDTH; origin++) {
      const { high, low } = columns[origin];
      addHalves(this.#sums, at * WIDTH + origin, high[row], low[row]);
    }
    this.#seen[at] = 1;
    this.#kinds[place] |= kinds;
  }

  /** Adds a place of another grid of the same currencies. */
  addPlace(place: number, other: FigureGrid, from: number): void {
    const width = this.currencies.length;
    const { highs, lows } = other.#sums;
    for (let currency = 0; currency < width; currency++) {
      const source = from * width + currency;
      if (other.#seen[source]) {
        const at = place * width + currency;
        this.#seen[at] = 1;
        for (let origin = 0; origin < WIDTH; origin++) {
          const added = source * WIDTH + origin;
          addHalves(this.#sums, at * WIDTH + origin, highs[added], lows[added]);
        }
      }
    }
    this.#kinds[place] |= other.#kinds[from];
  }

  /** Only currencies in which there is anything, be it 0. */
  at(place: number): FiguresByCurrency {
    const figures: FiguresByCurrency = new Map();
    for (const [column, currency] of this.currencies.entries()) {
      if (this.hasIn(place, column)) {
        figures.set(currency, this.#figuresAt(place, column));
      }
    }
    return figures;
  }

  totalsAt(place: number): Sums {
    return totalsOf(this.at(place));
  }

  /** `column` is the place of a currency in `currencies`. */
  totalIn(place: number, column: number): bigint {
    const at = (place * this.currencies.length + column) * WIDTH;
    const { highs, lows } = this.#sums;
    let high = 0;
    let low = 0;
    for (let origin = 0; origin < WIDTH; origin++) {
      high += highs[at + origin];
      low += lows[at + origin];
    }
    return joined(high, low);
  }

  hasIn(place: number, column: number): boolean {
    return this.#seen[place * this.currencies.length + column] === 1;
  }

  has(place: number): boolean {
    return this.currencies.some((_, column) => this.hasIn(place, column));
  }

  kindsAt(place: number): Set<CostKind> {
    const bits = this.#kinds[place];
    return new Set(KINDS.filter((_, kind) => bits & (1 << kind)));
  }

  #figuresAt(place: number, column: number): Figures {
    const at = (place * this.currencies.length + column) * WIDTH;
    const { highs, lows } = this.#sums;
    const amountOf = (origin: number) =>
      joined(highs[at + origin], lows[at + origin]);
    return {
      imported: amountOf(0),
      declared: amountOf(1),
      sharedIn: amountOf(2),
      // Those cells are what is passed on, as negative amounts.
      sharedOut: -amountOf(3),
    };
  }
}
