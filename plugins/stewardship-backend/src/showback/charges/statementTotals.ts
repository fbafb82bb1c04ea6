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

import type { CostStatement } from '@backstage-stewardship/plugin-stewardship-common';
import type { Sums } from '../book/CostBook';
import { totalsOf } from '../fleet/figures';
import { addAll, addTo, toMoneys } from '../fleet/moneys';
import { differenceOf } from './chargeOf';
import type { FoundLine } from './CostStatements';

/** Sums of all lines. `difference` is the difference of what is in `compared`, and the sum of those of the lines. */
export function statementTotals(
  lines: readonly FoundLine[],
): Pick<
  CostStatement,
  'cost' | 'charged' | 'difference' | 'compared' | 'unknownCharges'
> {
  const cost: Sums = new Map();
  const charged: Sums = new Map();
  const difference: Sums = new Map();
  const comparedCost: Sums = new Map();
  const comparedCharged: Sums = new Map();
  let unknownCharges = 0;
  for (const { figures, applied } of lines) {
    const totals = totalsOf(figures);
    addAll(cost, totals);
    const calculation = applied?.calculation;
    if (calculation?.status === 'unknown') {
      unknownCharges += 1;
    } else if (calculation) {
      const { sums } = calculation;
      addAll(charged, sums);
      for (const [currency, micros] of differenceOf(calculation, totals)) {
        addTo(difference, currency, micros);
        addTo(comparedCost, currency, totals.get(currency) ?? 0n);
        addTo(comparedCharged, currency, sums.get(currency) ?? 0n);
      }
    }
  }
  return {
    cost: toMoneys(cost),
    charged: toMoneys(charged),
    difference: toMoneys(difference),
    compared: {
      cost: toMoneys(comparedCost),
      charged: toMoneys(comparedCharged),
    },
    unknownCharges,
  };
}
