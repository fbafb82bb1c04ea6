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
} from '@backstage-stewardship/plugin-stewardship-common';
import { costOverview } from '../../__fixtures__/costOverview';
import { stackMonths } from './stackMonths';

const { items, trend, currency } = costOverview;

const sum = (amounts: readonly bigint[]) =>
  amounts.reduce((total, amount) => total + amount, 0n);

const group = (key: string, ...months: string[]): CostGroup => ({
  ...{ key, months, before: [], figures: [], services: 1 },
});

describe('stackMonths', () => {
  it('adds up to the total of each month, with all others as one', () => {
    const { series, bars } = stackMonths({ groups: items, trend, currency });
    expect(series.map(({ group: { key } = { key: 'others' } }) => key)).toEqual(
      ['group:default/team-payments', '', 'others'],
    );
    expect(series.map(({ pattern }) => pattern)).toEqual([0, 1, 7]);
    expect(series[2].amounts).toEqual([20_250_000n, 20_000_000n, 20_000_000n]);
    for (const [at, { total }] of bars.entries()) {
      expect(sum(series.map(({ amounts }) => amounts[at]))).toBe(total);
    }
    expect(bars.map(({ total }) => total)).toEqual([
      420_250_000n,
      670_000_000n,
      370_000_000n,
    ]);
    expect(bars.map(({ complete }) => complete)).toEqual([true, true, false]);
  });

  it('hangs what is negative below the line, and stacks the rest above it', () => {
    const { bars, top, bottom } = stackMonths({
      groups: items,
      trend,
      currency,
    });
    expect(bars[2].parts).toEqual([
      { series: 0, from: 0, to: 500 },
      { series: 1, from: 0, to: -150 },
      { series: 2, from: 500, to: 520 },
    ]);
    expect([top, bottom]).toEqual([670, -150]);
  });

  it('draws seven groups, and no others where nothing is left', () => {
    const groups = Array.from({ length: 9 }, (_, at) =>
      group(`team-${at}`, '1.000001'),
    );
    const month = (amount: string) => [
      { month: '2026-11', complete: true, money: [{ currency, amount }] },
    ];
    const { series } = stackMonths({
      groups,
      trend: month('9.000009'),
      currency,
    });
    expect(series).toHaveLength(8);
    expect(series[7]).toEqual({
      ...{ index: 7, pattern: 7 },
      amounts: [microsOf('2.000002')],
      total: microsOf('2.000002'),
    });
    expect(
      stackMonths({
        groups: groups.slice(0, 7),
        trend: month('7.000007'),
        currency,
      }).series,
    ).toHaveLength(7);
  });

  it('keeps digits that numbers lose', () => {
    const { bars, series } = stackMonths({
      groups: [group('a', '9007199254740.993001')],
      trend: [
        {
          month: '2026-11',
          complete: true,
          money: [{ currency, amount: '9007199254740.993002' }],
        },
      ],
      currency,
    });
    expect(series.map(({ total }) => total)).toEqual([
      9007199254740993001n,
      1n,
    ]);
    expect(bars[0].total).toBe(9007199254740993002n);
  });

  it('has nothing to draw where a currency has no costs', () => {
    const { top, bottom, bars } = stackMonths({
      groups: [],
      trend,
      currency: 'CHF',
    });
    expect({ top, bottom }).toEqual({ top: 0, bottom: 0 });
    expect(bars.flatMap(({ parts }) => parts)).toEqual([]);
  });
});
