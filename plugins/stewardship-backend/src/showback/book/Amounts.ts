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

import type { Micros } from './contents';

const HALF = 2 ** 32;

/**
 * Amounts of 64 bits in two columns, each of which can be added up as plain numbers without losing anything: a column of
 * `bigint` takes ten times as long.
 */
export class Amounts {
  /** Signed, in units of 2^32. */
  high: Float64Array;
  /** Below 2^32, never negative. */
  low: Uint32Array;

  constructor(capacity: number) {
    this.high = new Float64Array(capacity);
    this.low = new Uint32Array(capacity);
  }

  set(index: number, amount: Micros): void {
    if (typeof amount === 'number') {
      const high = Math.floor(amount / HALF);
      this.high[index] = high;
      this.low[index] = amount - high * HALF;
    } else {
      this.high[index] = Number(amount >> 32n);
      this.low[index] = Number(amount & 0xffffffffn);
    }
  }

  add(index: number, from: Amounts, other: number): void {
    const low = this.low[index] + from.low[other];
    const carried = low >= HALF;
    this.high[index] += from.high[other] + (carried ? 1 : 0);
    this.low[index] = carried ? low - HALF : low;
  }

  get(index: number): bigint {
    return joined(this.high[index], this.low[index]);
  }

  /** Overwrites with those of others from `start` to before `end`. */
  copy(at: number, from: Amounts, start: number, end: number): void {
    this.high.set(from.high.subarray(start, end), at);
    this.low.set(from.low.subarray(start, end), at);
  }

  resize(capacity: number): void {
    const { high, low } = this;
    const kept = Math.min(capacity, high.length);
    this.high = new Float64Array(capacity);
    this.high.set(high.subarray(0, kept));
    this.low = new Uint32Array(capacity);
    this.low.set(low.subarray(0, kept));
  }
}

/** Halves that are added up as plain numbers, at some places. */
export type HalfSums = { highs: Float64Array; lows: Float64Array };

/** Four of these can still be added up exactly. */
const MOST_LOW = 2 ** 50;

/** Adds one amount, or the sum of some. Exact, however many there are. */
export function addHalves(
  { highs, lows }: HalfSums,
  at: number,
  high: number,
  low: number,
): void {
  const sum = lows[at] + low;
  if (sum < MOST_LOW) {
    highs[at] += high;
    lows[at] = sum;
  } else {
    const carried = Math.floor(sum / HALF);
    highs[at] += high + carried;
    lows[at] = sum - carried * HALF;
  }
}

/** The amount of a sum of high and one of low halves. */
export function joined(high: number, low: number): bigint {
  const amount = high * HALF + low;
  return Number.isSafeInteger(amount)
    ? BigInt(amount)
    : BigInt(high) * BigInt(HALF) + BigInt(low);
}
