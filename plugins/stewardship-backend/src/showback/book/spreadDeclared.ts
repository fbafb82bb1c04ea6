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

import type { DeclaredCost } from '@backstage-stewardship/plugin-stewardship-common';
import { dayNumber, firstDayOf, lastDayOf, monthOfDay } from './calendar';
import { scaledNumber } from './scaledNumber';

const LIMIT = 2n ** 63n;

const MONTHS_OF = { month: 1, quarter: 3, year: 12 };

/** A declared cost that can be asked for the amount of any days. */
export type DaySpread = {
  currency: string;
  kind: string;
  /** Millionths of the days from the first to the last one, both included, as days since 1970. */
  between(first: number, last: number): bigint;
};

/**
 * Spreads a declared cost over the days that it is for. The days of a month, quarter or year add up to its amount exactly; the
 * first ones bear what does not divide. Absent where its amount or its days cannot be read.
 */
export function spreadDeclared(
  cost: DeclaredCost,
  /** Where a cost begins that does not say since when. */
  shownFrom: number,
): DaySpread | undefined {
  const { currency, kind, per } = cost;
  const amount = scaledNumber(cost.amount, 6);
  const from = cost.from === undefined ? shownFrom : dayNumber(cost.from);
  const to = cost.to === undefined ? Infinity : dayNumber(cost.to);
  if (
    amount === undefined ||
    amount >= LIMIT ||
    amount <= -LIMIT ||
    Number.isNaN(from) ||
    Number.isNaN(to)
  ) {
    return undefined;
  }
  if (per === 'once') {
    const both = cost.from !== undefined && cost.to !== undefined;
    const until = both ? to : from;
    return {
      ...{ currency, kind },
      between: (first, last) =>
        from > to ? 0n : partOf(amount, { from, until }, { first, last }),
    };
  }
  return {
    ...{ currency, kind },
    between: (first, last) =>
      recurring(
        { amount, months: MONTHS_OF[per] },
        Math.max(first, from),
        Math.min(last, to),
      ),
  };
}

function recurring(
  cost: { amount: bigint; months: number },
  first: number,
  last: number,
): bigint {
  let sum = 0n;
  let day = first;
  while (day <= last) {
    const month = monthOfDay(day);
    const start = month - (month % cost.months);
    const from = firstDayOf(start);
    const until = lastDayOf(start + cost.months - 1);
    sum += partOf(cost.amount, { from, until }, { first: day, last });
    day = until + 1;
  }
  return sum;
}

/** What of an amount that is spread over a period falls on some of its days. */
function partOf(
  amount: bigint,
  period: { from: number; until: number },
  days: { first: number; last: number },
): bigint {
  const first = Math.max(days.first, period.from);
  const last = Math.min(days.last, period.until);
  if (first > last) {
    return 0n;
  }
  const length = BigInt(period.until - period.from + 1);
  const sign = amount < 0n ? -1n : 1n;
  const each = (amount * sign) / length;
  const left = (amount * sign) % length;
  const before = (count: number) => {
    const passed = BigInt(count);
    return passed * each + (passed < left ? passed : left);
  };
  return sign * (before(last - period.from + 1) - before(first - period.from));
}
