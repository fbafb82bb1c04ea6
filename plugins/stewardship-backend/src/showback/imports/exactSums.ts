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

import type { ExactAmount } from '../reading/CostLine';

/** Of `rest`, in one micro. */
const WHOLE = 1_000_000_000;
const HALF = WHOLE / 2;
const WHOLE_BIG = BigInt(WHOLE);

/** A sum that grows; exact, whatever is added. */
export type ExactSum = { micros: number | bigint; rest: number };

/** Adds to a sum. Most amounts fit in what a number holds, and `bigint` takes over where they do not. */
export function addExact(sum: ExactSum, amount: ExactAmount): void {
  let rest = sum.rest + amount.rest;
  let carry = 0;
  if (rest >= WHOLE) {
    rest -= WHOLE;
    carry = 1;
  } else if (rest <= -WHOLE) {
    rest += WHOLE;
    carry = -1;
  }
  sum.rest = rest;
  if (typeof sum.micros === 'number' && typeof amount.micros === 'number') {
    const micros = sum.micros + amount.micros + carry;
    if (Number.isSafeInteger(micros)) {
      sum.micros = micros;
      return;
    }
  }
  sum.micros = BigInt(sum.micros) + BigInt(amount.micros) + BigInt(carry);
}

/** In units of 10^-15. */
export function unitsOf({ micros, rest }: ExactAmount): bigint {
  return BigInt(micros) * WHOLE_BIG + BigInt(rest);
}

/** Millionths, half a millionth rounded away from zero. */
export function roundUnits(units: bigint): bigint {
  const half = units < 0n ? -WHOLE_BIG / 2n : WHOLE_BIG / 2n;
  return (units + half) / WHOLE_BIG;
}

/**
 * Rounds amounts one after the other so that what was rounded adds up to their exact sum, rounded once: what rounding takes
 * from one is given to the next.
 */
export class CarriedRounding {
  /** In units of 10^-15, from minus half a millionth to just below half of one. */
  #carried = 0;
  #total = 0n;

  /** Exact, in units of 10^-15. */
  get total(): bigint {
    return this.#total;
  }

  /** `units` are those of the amount. */
  round(amount: ExactAmount, units: bigint): number | bigint {
    this.#total += units;
    const rest = this.#carried + amount.rest;
    const up = Math.floor((rest + HALF) / WHOLE);
    this.#carried = rest - up * WHOLE;
    if (typeof amount.micros === 'number') {
      const micros = amount.micros + up;
      if (Number.isSafeInteger(micros)) {
        return micros;
      }
    }
    return BigInt(amount.micros) + BigInt(up);
  }

  /** What is still to be added to the last one: half a millionth below zero was rounded up so far, and goes down. */
  finish(): number {
    return this.#carried === -HALF && this.#total < 0n ? -1 : 0;
  }
}
