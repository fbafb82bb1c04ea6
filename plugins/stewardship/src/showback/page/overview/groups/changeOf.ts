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
 * What became of a group against the days before. `unknown` where these are not known, which is not the same as no costs; `new`
 * where it cost nothing in them.
 */
export type Change =
  | { status: 'unknown' }
  /** It has no costs in the currency that is compared, now or before. */
  | { status: 'noCosts' }
  | { status: 'unchanged' }
  | { status: 'new' }
  | {
      status: 'changed';
      change: Money;
      /** Of what it was; absent where that was less than nothing. */
      share?: number;
    };

/** Whether there is anything to compare with: days before, and for groups by what a bill says, whole months. */
export function isCompared(
  overview: Pick<CostOverview, 'comparison' | 'items'>,
): boolean {
  const { comparison, items } = overview;
  return (
    comparison !== undefined &&
    (items.length === 0 || items.some(({ before }) => before !== undefined))
  );
}

/** Compares in the currency of the answer. */
export function changeOf(
  group: Pick<CostGroup, 'before' | 'now' | 'figures'>,
  { currency }: Pick<CostOverview, 'currency'>,
): Change {
  if (!group.before || !group.now) {
    return { status: 'unknown' };
  }
  const of = (amounts: readonly Money[]) =>
    microsOf(amounts.find(each => each.currency === currency)?.amount ?? '0') ??
    0n;
  const has = (amounts: readonly { currency: string }[]) =>
    amounts.some(each => each.currency === currency);
  if (![group.before, group.now, group.figures].some(has)) {
    return { status: 'noCosts' };
  }
  const before = of(group.before);
  const now = of(group.now);
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

/** To nine digits, and never nothing of something; both may be beyond what numbers hold exactly. */
function ratio(part: bigint, whole: bigint): number {
  const digits = Number((part * 1_000_000_000n) / whole);
  return (digits || (part > 0n ? 1 : 0)) / 1e9;
}
