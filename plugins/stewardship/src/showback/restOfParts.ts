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
  microsOf,
  type CostFigures,
  type CostPart,
  type Money,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What is in the figures, before anything is passed on, and in none of the parts that are listed. */
export function restOfParts(
  figures: readonly CostFigures[],
  parts: readonly CostPart[],
): Money[] {
  const left = new Map<string, bigint>();
  const add = (currency: string, micros: bigint) =>
    left.set(currency, (left.get(currency) ?? 0n) + micros);
  for (const { currency, direct, sharedIn } of figures) {
    add(currency, microsIn(direct) + microsIn(sharedIn));
  }
  for (const { money } of parts) {
    add(money.currency, -microsIn(money.amount));
  }
  return [...left]
    .filter(([, amount]) => amount !== 0n)
    .map(([currency, amount]) => ({ currency, amount: amountOf(amount) }));
}

function microsIn(amount: string): bigint {
  return microsOf(amount) ?? 0n;
}
