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
  type Charge,
  type CostMetric,
} from '@backstage-stewardship/plugin-stewardship-common';
import Big from 'big.js';
import type { Sums } from '../book/CostBook';
import type { ChargePolicy, UnitQuantity } from '../CostSettings';
import { toMicros } from '../fleet/CostRates';
import { toMoneys } from '../fleet/moneys';

const MICROS = 1_000_000;

/** What a policy charges, exactly as written; rounded to the millionth once, at its end. */
export type Calculation =
  | {
      status: 'charged';
      sums: Sums;
      /** Of cost plus: the cost that it is calculated by. */
      base?: Sums;
      explanation: string;
    }
  | { status: 'unknown'; reason: string };

/** What a policy that applies charges for an entity and month. */
export function chargeOf(options: {
  policy: ChargePolicy;
  /** Of the month, before anything is passed on to those who share it. */
  costOf: (metric: CostMetric) => Sums;
  /** What a fact says; absent where that is not known. */
  quantityOf: (fact: string) => number | undefined;
}): Calculation {
  const { policy, costOf } = options;
  if (policy.method === 'costPlus') {
    return costPlus(policy, costOf(policy.metric));
  }
  const quantity = quantityIn(policy.quantity, options.quantityOf);
  if (typeof quantity === 'string') {
    return { status: 'unknown', reason: quantity };
  }
  return policy.method === 'fixed'
    ? fixed(policy, quantity)
    : tiered(policy, quantity);
}

/** As it is answered, beside what it costs. */
export function toCharge(
  policy: ChargePolicy,
  calculation: Calculation,
  cost: ReadonlyMap<string, bigint>,
): Charge {
  const { id, title } = policy;
  if (calculation.status === 'unknown') {
    return { ...calculation, policy: { id, title } };
  }
  const { explanation } = calculation;
  return {
    status: 'charged',
    policy: { id, title },
    money: toMoneys(calculation.sums),
    difference: toMoneys(differenceOf(calculation, cost)),
    explanation,
  };
}

/**
 * Charged minus the cost that is shown, in the currencies that both have. Of cost plus, only where it is calculated by the cost
 * that is shown, and not by one of the other metric, or by what is passed on.
 */
export function differenceOf(
  calculation: Calculation,
  cost: ReadonlyMap<string, bigint>,
): Sums {
  const difference: Sums = new Map();
  if (calculation.status === 'charged') {
    const { sums, base = cost } = calculation;
    for (const [currency, micros] of sums) {
      const shown = cost.get(currency);
      if (shown !== undefined && shown === base.get(currency)) {
        difference.set(currency, micros - shown);
      }
    }
  }
  return difference;
}

/** Why it is not known, in a sentence, where it is not. */
function quantityIn(
  quantity: UnitQuantity,
  quantityOf: (fact: string) => number | undefined,
): Big | string {
  if ('fixed' in quantity) {
    return new Big(quantity.fixed);
  }
  const { fact } = quantity;
  const found = quantityOf(fact);
  if (found === undefined) {
    return `The fact '${fact}' is not known for that month`;
  }
  return Number.isFinite(found) && found >= 0
    ? new Big(found)
    : `The fact '${fact}' is '${found}', which is no quantity`;
}

function costPlus(
  policy: ChargePolicy & { method: 'costPlus' },
  cost: Sums,
): Calculation {
  if (cost.size === 0) {
    return {
      status: 'unknown',
      reason: 'Nothing is known of what it costs in that month',
    };
  }
  const factor = new Big(policy.percent).div(100).plus(1);
  const sums: Sums = new Map(
    [...cost].map(([currency, micros]) => [
      currency,
      toMicros(new Big(micros.toString()).times(factor)),
    ]),
  );
  const metric = policy.metric === 'billed' ? 'Billed' : 'Effective';
  const parts = [...cost]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, micros]) => `${amountOf(micros)} ${currency}`);
  return {
    ...{ status: 'charged', sums, base: cost },
    explanation: `${metric} cost of ${parts.join(' and ')} plus ${
      policy.percent
    } %`,
  };
}

function fixed(
  policy: ChargePolicy & { method: 'fixed' },
  quantity: Big,
): Calculation {
  const { price, currency, unit } = policy;
  const micros = toMicros(quantity.times(price).times(MICROS));
  return {
    status: 'charged',
    sums: new Map([[currency, micros]]),
    explanation: `${units(quantity, unit)} at ${price} ${currency}`,
  };
}

function tiered(
  policy: ChargePolicy & { method: 'tiered' },
  quantity: Big,
): Calculation {
  const { tiers, currency, unit } = policy;
  let sum = new Big(0);
  let from = new Big(0);
  const parts: string[] = [];
  for (const { upTo, price } of tiers) {
    const end = upTo === undefined || quantity.lt(upTo) ? quantity : upTo;
    const within = new Big(end).minus(from);
    if (within.gt(0)) {
      sum = sum.plus(within.times(price));
      parts.push(`${units(within, unit)} at ${price} ${currency}`);
      from = new Big(end);
    }
  }
  if (from.lt(quantity)) {
    return {
      status: 'unknown',
      reason: `No tier has a price for more than ${units(from, unit)}`,
    };
  }
  return {
    status: 'charged',
    sums: new Map([[currency, toMicros(sum.times(MICROS))]]),
    explanation: parts.length > 0 ? parts.join(', ') : units(quantity, unit),
  };
}

function units(quantity: Big, unit: string): string {
  return `${quantity.toFixed()} ${unit}`;
}
