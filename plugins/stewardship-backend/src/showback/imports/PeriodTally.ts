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

import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  CarriedRounding,
  roundUnits,
  unitsOf,
  type ExactSum,
} from './exactSums';

/** A little less than what a column of 64 bits holds, as sums of sizes are rounded. */
const LIMIT = 9.2e18;

/** 2^127 - 1, a prime. */
const PRIME = 2n ** 127n - 1n;

/** Sums of one currency in one billing period. */
type CurrencyTally = {
  billed: CarriedRounding;
  effective: CarriedRounding;
  /** Of all amounts without their signs, in millionths: no sum over some of them is larger. */
  size: number;
  rows: number;
};

/** What a period says of itself once it is stored. */
export type PeriodTotals = {
  currency: string;
  /** Decimals with all that they have below a millionth, in units of 10^-15. */
  billed: bigint;
  effective: bigint;
  rows: number;
};

/** Adds up one billing period while its rows are stored. */
export class PeriodTally {
  readonly period: string;
  readonly #currencies = new Map<string, CurrencyTally>();
  #firstDay = '9999-12-31';
  #lastDay = '0000-01-01';
  #content = 0n;

  constructor(period: string) {
    this.period = period;
  }

  get firstDay(): string {
    return this.#firstDay;
  }

  get lastDay(): string {
    return this.#lastDay;
  }

  /**
   * Takes a sum, and says what is stored of it. `weight` stands for what the sum is of, see `weightOf`. Throws an
   * `InputError` where it is more than can be stored.
   */
  add(options: {
    on: { day: string; currency: string };
    weight: bigint;
    billed: ExactSum;
    effective: ExactSum;
    rows: number;
  }): { billed: number | bigint; effective: number | bigint } {
    const { weight, billed, effective, rows } = options;
    const { day, currency } = options.on;
    const tally = this.#of(currency);
    if (day < this.#firstDay) {
      this.#firstDay = day;
    }
    if (day > this.#lastDay) {
      this.#lastDay = day;
    }
    tally.rows += rows;
    tally.size +=
      Math.abs(Number(billed.micros)) + Math.abs(Number(effective.micros)) + 2;
    if (tally.size > LIMIT) {
      throw new InputError(
        `The amounts in '${currency}' of ${this.period} are more than can be stored: they must stay below 9.2 million millions`,
      );
    }
    // Whatever is added first, and in how many parts, the sum of the products is the same.
    const billedUnits = unitsOf(billed);
    const effectiveUnits = unitsOf(effective);
    const content = billedUnits + effectiveUnits * 3n + BigInt(rows) * 5n;
    this.#content = (this.#content + weight * content) % PRIME;
    return {
      billed: tally.billed.round(billed, billedUnits),
      effective: tally.effective.round(effective, effectiveUnits),
    };
  }

  /** What is still to be stored for each currency, so that sums are as if rounded once. */
  finish(): { currency: string; billed: number; effective: number }[] {
    return [...this.#currencies]
      .map(([currency, { billed, effective }]) => ({
        currency,
        billed: billed.finish(),
        effective: effective.finish(),
      }))
      .filter(({ billed, effective }) => billed !== 0 || effective !== 0);
  }

  get totals(): PeriodTotals[] {
    return [...this.#currencies]
      .map(([currency, { billed, effective, rows }]) => ({
        ...{ currency, rows },
        billed: billed.total,
        effective: effective.total,
      }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1));
  }

  /** Of the content, whatever order its rows have. */
  get checksum(): string {
    const content = (this.#content + PRIME) % PRIME;
    return createHash('sha256')
      .update(
        [
          this.period,
          content,
          ...this.totals.flatMap(({ currency, billed, effective, rows }) => [
            ...[currency, billed, effective, rows],
          ]),
        ].join('\n'),
      )
      .digest('hex');
  }

  #of(currency: string): CurrencyTally {
    let tally = this.#currencies.get(currency);
    if (!tally) {
      tally = {
        billed: new CarriedRounding(),
        effective: new CarriedRounding(),
        size: 0,
        rows: 0,
      };
      this.#currencies.set(currency, tally);
    }
    return tally;
  }
}

/** A number that stands for a text, so that products of such numbers stand for several texts at once. */
export function weightOf(text: string): bigint {
  const digest = createHash('sha256').update(text).digest('hex');
  return BigInt(`0x${digest.slice(0, 31)}`) + 1n;
}

/** The product of weights. */
export function productOf(one: bigint, other: bigint, third: bigint): bigint {
  return (((one * other) % PRIME) * third) % PRIME;
}

/** Exact sums over several periods, for each currency, rounded once. */
export function sumTotals(periods: Iterable<PeriodTally>): {
  currency: string;
  billed: bigint;
  effective: bigint;
  rows: number;
}[] {
  const sums = new Map<string, PeriodTotals>();
  for (const { totals } of periods) {
    for (const { currency, billed, effective, rows } of totals) {
      const sum = sums.get(currency);
      sums.set(currency, {
        currency,
        billed: (sum?.billed ?? 0n) + billed,
        effective: (sum?.effective ?? 0n) + effective,
        rows: (sum?.rows ?? 0) + rows,
      });
    }
  }
  return [...sums.values()]
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
    .map(({ currency, billed, effective, rows }) => ({
      ...{ currency, rows },
      billed: roundUnits(billed),
      effective: roundUnits(effective),
    }));
}
