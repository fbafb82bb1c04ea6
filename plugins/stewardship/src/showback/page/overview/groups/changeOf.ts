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
  type CostGroup,
  type CostOverview,
  type Money,
} from '@backstage-stewardship/plugin-stewardship-common';

/**
 * What became of a group against the months before. `unknown` where there are no months before; `new` where it cost nothing in
 * them.
 */
export type Change =
  | { status: 'unknown' }
  | { status: 'unchanged' }
  | { status: 'new' }
  | {
      status: 'changed';
      change: Money;
      /** Of what it was; absent where that was less than nothing. */
      share?: number;
    };

/** Compares in the currency of the answer. */
export function changeOf(group: CostGroup, overview: CostOverview): Change {
  const { currency, availableMonths, from } = overview;
  if (!hasBefore({ availableMonths, from })) {
    return { status: 'unknown' };
  }
  const of = (amounts: readonly { currency: string; amount: string }[]) =>
    microsOf(amounts.find(each => each.currency === currency)?.amount ?? '0') ??
    0n;
  const before = of(group.before);
  const now = of(
    group.figures.map(figure => ({ ...figure, amount: figure.total })),
  );
  if (now === before) {
    return { status: 'unchanged' };
  }
  if (before === 0n) {
    return { status: 'new' };
  }
  const change = now - before;
  return {
    status: 'changed',
    change: { currency, amount: amountOf(change) },
    share: before > 0n ? ratio(change, before) : undefined,
  };
}

/** Which part of the total of a currency an amount is; absent where the total is not more than nothing. */
export function shareOf(
  amount: string,
  total: string | undefined,
): number | undefined {
  const whole = microsOf(total ?? '0') ?? 0n;
  return whole > 0n ? ratio(microsOf(amount) ?? 0n, whole) : undefined;
}

/** True where there are costs of earlier months to compare with. */
export function hasBefore(
  overview: Pick<CostOverview, 'availableMonths' | 'from'>,
): boolean {
  return overview.availableMonths.some(month => month < overview.from);
}

/** To nine digits; both may be beyond what numbers hold exactly. */
function ratio(part: bigint, whole: bigint): number {
  return Number((part * 1_000_000_000n) / whole) / 1e9;
}
