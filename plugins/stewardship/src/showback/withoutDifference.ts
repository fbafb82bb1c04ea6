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

import type {
  Charge,
  CostFigures,
} from '@backstage-stewardship/plugin-stewardship-common';
import { signOf } from './money';

/** A currency in which cost and charge are not compared. */
export type Uncompared = {
  currency: string;
  /** `apart` where one of them has no amount in it; `other` where it is charged by another cost than the one that is shown. */
  why: 'apart' | 'other';
};

/** In which currencies there is a cost or a charge, and no difference. */
export function withoutDifference(
  figures: readonly CostFigures[],
  charge: Extract<Charge, { status: 'charged' }>,
): Uncompared[] {
  const costs = new Set(
    figures
      .filter(({ total }) => signOf({ amount: total }) !== 0)
      .map(({ currency }) => currency),
  );
  const charges = new Set(charge.money.map(({ currency }) => currency));
  const compared = new Set(charge.difference.map(({ currency }) => currency));
  return [...new Set([...costs, ...charges])]
    .filter(currency => !compared.has(currency))
    .map(currency => ({
      currency,
      why: costs.has(currency) && charges.has(currency) ? 'other' : 'apart',
    }));
}
