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
  microsOf,
  type CostGroup,
  type CostMonth,
} from '@backstage-stewardship/plugin-stewardship-common';
import { DRAWN_GROUPS } from './drawnGroups';

/** A group in the chart, or all that are not drawn on their own. */
export type Series = {
  /** Place among the series. */
  index: number;
  /** Number of its pattern; all others always have the same one. */
  pattern: number;
  /** Absent for the others. */
  group?: CostGroup;
  /** Millionths, of each month in the order of the bars. */
  amounts: bigint[];
  total: bigint;
};

/** A month as a stack. */
export type Bar = {
  month: string;
  complete: boolean;
  /** Millionths; the parts add up to it exactly. */
  total: bigint;
  /** In units of the currency, from the line of nothing outwards: only for drawing. */
  parts: { series: number; from: number; to: number }[];
};

/** The costs of the largest groups and of all others, month by month. */
export type Stack = {
  series: Series[];
  bars: Bar[];
  top: number;
  bottom: number;
};

/**
 * Stacks the largest groups over each other, and on top of them what all others cost, which is what is left of the total of
 * the month. What is negative, such as a credit, hangs below the line of nothing.
 */
export function stackMonths(options: {
  groups: readonly CostGroup[];
  trend: readonly CostMonth[];
  currency: string;
}): Stack {
  const { groups, trend, currency } = options;
  const totals = trend.map(({ money }) =>
    micros(money.find(each => each.currency === currency)?.amount),
  );
  const drawn = groups.slice(0, DRAWN_GROUPS).map(({ months }, index) => {
    const amounts = trend.map((_, at) => micros(months[at]));
    return {
      ...{ index, pattern: index, group: groups[index] },
      ...{ amounts, total: sum(amounts) },
    };
  });
  const left = totals.map(
    (total, at) => total - sum(drawn.map(({ amounts }) => amounts[at])),
  );
  const series: Series[] = left.some(amount => amount !== 0n)
    ? [
        ...drawn,
        {
          ...{ index: drawn.length, pattern: DRAWN_GROUPS },
          ...{ amounts: left, total: sum(left) },
        },
      ]
    : drawn;

  const bars = trend.map(({ month, complete }, at) => {
    let [above, below] = [0, 0];
    const parts = series
      .map(({ index, amounts }) => {
        const size = drawnSize(amounts[at]);
        const from = size < 0 ? below : above;
        const to = from + size;
        if (size < 0) {
          below = to;
        } else {
          above = to;
        }
        return { series: index, from, to };
      })
      .filter(({ from, to }) => from !== to);
    return { month, complete, total: totals[at], parts };
  });
  const ends = bars.flatMap(({ parts }) => parts.map(({ to }) => to));
  return {
    series,
    bars,
    top: Math.max(0, ...ends),
    bottom: Math.min(0, ...ends),
  };
}

/** How long to draw it; numbers lose digits, so nothing is to be added up with it. */
export function drawnSize(amount: bigint): number {
  return Number(amount) / 1e6;
}

function micros(amount: string | undefined): bigint {
  return microsOf(amount ?? '0') ?? 0n;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
