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
  type Money,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Sums } from '../book/CostBook';

/** One amount for each currency, in the order of their names. */
export function toMoneys(sums: ReadonlyMap<string, bigint>): Money[] {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, micros]) => toMoney(currency, micros));
}

export function toMoney(currency: string, micros: bigint): Money {
  return { currency, amount: amountOf(micros) };
}

export function addTo(sums: Sums, currency: string, micros: bigint): void {
  sums.set(currency, (sums.get(currency) ?? 0n) + micros);
}

export function addAll(sums: Sums, more: ReadonlyMap<string, bigint>): void {
  for (const [currency, micros] of more) {
    addTo(sums, currency, micros);
  }
}

/** What the first has more than the second, in all currencies of either. */
export function changeOf(
  now: ReadonlyMap<string, bigint>,
  before: ReadonlyMap<string, bigint>,
): Sums {
  const change: Sums = new Map(now);
  for (const [currency, micros] of before) {
    addTo(change, currency, -micros);
  }
  return change;
}

/** Without its sign. */
export function sizeOf(micros: bigint): bigint {
  return micros < 0n ? -micros : micros;
}

/** Part of a whole as a number between 0 and 1; amounts may be larger than numbers hold exactly. */
export function shareOf(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;
}
