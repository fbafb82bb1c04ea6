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

import {
  amountOf,
  type ConvertedMoney,
} from '@backstage-stewardship/plugin-stewardship-common';
import Big from 'big.js';
import type { Sums } from '../book/CostBook';
import type { CostRate } from '../CostSettings';
import { addTo, toMoney } from './moneys';
import { endOfMonth } from './months';

/** Amounts of some months, each with its own rate. */
export type MonthlySums = Iterable<{
  /** `YYYY-MM` */
  month: string;
  sums: ReadonlyMap<string, bigint>;
}>;

/** What came of converting. */
export type Conversion = {
  /** Rounded once, at the end. */
  micros: bigint;
  rates: ConvertedMoney['rates'];
  /** What there is no rate for. */
  without: Sums;
};

/** Converts by dated rates: that of a month is the latest one since its last day or earlier. Only the rates as they are written
 * count, and none that would follow from them. */
export class CostRates {
  readonly #rates = new Map<string, CostRate[]>();

  constructor(options: { rates: readonly CostRate[] }) {
    for (const rate of options.rates) {
      const id = idOf(rate.from, rate.to);
      this.#rates.set(id, [...(this.#rates.get(id) ?? []), rate]);
    }
    for (const rates of this.#rates.values()) {
      rates.sort((a, b) => (a.since < b.since ? 1 : -1));
    }
  }

  /** Exact until the end. What is in the currency already needs no rate. */
  convert(amounts: MonthlySums, to: string): Conversion {
    let sum = new Big(0);
    const used = new Map<string, CostRate>();
    const without: Sums = new Map();
    for (const { month, sums } of amounts) {
      for (const [from, micros] of sums) {
        const rate = from === to ? undefined : this.#find(from, to, month);
        if (rate) {
          used.set(`${idOf(from, to)} ${rate.since}`, rate);
          sum = sum.plus(new Big(micros.toString()).times(rate.rate));
        } else if (from === to) {
          sum = sum.plus(micros.toString());
        } else {
          addTo(without, from, micros);
        }
      }
    }
    const rates = [...used.values()]
      .sort((a, b) => compare(a.from, b.from) || compare(a.since, b.since))
      .map(({ from, rate, since }) => ({ from, rate, since }));
    return { micros: toMicros(sum), rates, without };
  }

  /** As it is answered; absent where nothing had to be converted. */
  toConverted(amounts: MonthlySums, to: string): ConvertedMoney | undefined {
    const all = [...amounts];
    const currencies = new Set(all.flatMap(({ sums }) => [...sums.keys()]));
    if (currencies.size < 2) {
      return undefined;
    }
    const { micros, rates, without } = this.convert(all, to);
    return {
      money: toMoney(to, micros),
      rates,
      without: [...without.keys()].sort(),
    };
  }

  #find(from: string, to: string, month: string): CostRate | undefined {
    const end = endOfMonth(month);
    return this.#rates.get(idOf(from, to))?.find(({ since }) => since <= end);
  }
}

/** Whole millionths of a number of them, rounded half away from zero. */
export function toMicros(exact: Big): bigint {
  return BigInt(exact.round(0, Big.roundHalfUp).toFixed(0));
}

/** Millionths as a decimal that can be calculated with. */
export function toBig(micros: bigint): Big {
  return new Big(amountOf(micros));
}

function idOf(from: string, to: string): string {
  return `${from} ${to}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
