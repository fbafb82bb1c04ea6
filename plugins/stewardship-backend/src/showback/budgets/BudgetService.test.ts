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
  bookEntity,
  bookSource,
  makeBook,
  type TestCost,
} from '../book/__testUtils__/makeBook';
import { ALL, showbackRoom, some } from '../__testUtils__/showbackRoom';
import type { BookSourceState } from '../book/CostBook';
import type { BudgetSettings } from '../CostSettings';
import { forecastSum } from './forecast';

const TEAM = 'group:default/team';
const PAY = 'component:default/pay';
const SHOP = 'component:default/shop';

const budget: BudgetSettings = {
  ...{ id: 'b', owner: TEAM, amount: '300', currency: 'EUR', per: 'month' },
  ...{ metric: 'effective', notifyAt: [0.5, 1] },
};

function daily(
  month: string,
  amounts: readonly (number | string)[],
  of = PAY,
): TestCost[] {
  return amounts.map((amount, day) => ({
    ...{ of, amount: String(amount) },
    on: `${month}-${String(day + 1).padStart(2, '0')}`,
  }));
}

async function stateOf(options: {
  costs: TestCost[];
  until: string;
  more?: Partial<BudgetSettings>;
  readable?: typeof ALL;
  today?: string;
  /** Others besides the one of the costs. */
  sources?: BookSourceState[];
}) {
  const [state] = await (
    await roomOf(options)
  ).listBudgets({}, options.readable ?? ALL);
  return state;
}

async function roomOf(
  options: Omit<Parameters<typeof stateOf>[0], 'readable'>,
) {
  const month = options.until.slice(0, 7);
  const own = options.costs.filter(({ source }) => source === undefined);
  const before = [...new Set(own.map(({ on }) => on.slice(0, 7)))];
  const lastDays = new Map([
    ...before.map((each): [string, string] => [each, `${each}-31`]),
    [month, options.until],
  ]);
  const book = await makeBook({
    sources: [bookSource('bill', { lastDays }), ...(options.sources ?? [])],
    today: options.today ?? '2026-11-21',
    entities: [
      TEAM,
      bookEntity(PAY, { ownerRef: TEAM }),
      bookEntity(SHOP, { ownerRef: 'group:default/below' }),
    ],
    subgroups: [[TEAM, 'group:default/below']],
    costs: options.costs,
  });
  const { budgets } = showbackRoom({
    book,
    budgets: [{ ...budget, ...options.more }],
    rates: [{ from: 'USD', to: 'EUR', rate: '0.5', since: '2026-01-01' }],
  });
  return budgets;
}

describe('BudgetService', () => {
  it('adds up what a team and those below it have spent, and says when a threshold was reached', async () => {
    const state = await stateOf({
      costs: [
        ...daily('2026-11', Array(10).fill(16)),
        { of: SHOP, on: '2026-11-03', amount: '40', currency: 'USD' },
        { of: SHOP, on: '2026-11-03', amount: '9', currency: 'credits' },
      ],
      until: '2026-11-10',
    });
    expect(state).toMatchObject({
      ...{ period: '2026-11', until: '2026-11-10', share: 0.6 },
      spent: { currency: 'EUR', amount: '180' },
      without: [{ currency: 'credits', amount: '9' }],
      // 16 a day, and 20 more on the third: 148 on the eighth, 164 on the ninth.
      thresholds: [{ at: 0.5, reachedOn: '2026-11-09' }, { at: 1 }],
      ...{ standing: 'atRisk', partial: false },
      forecast: { status: 'known', days: 10, money: { amount: '540' } },
    });
  });

  it('is held back by no invoice of a single day, and counts it', async () => {
    const invoice = (amount: string) => ({
      costs: [
        ...daily('2026-10', Array(31).fill(1)),
        ...daily('2026-11', Array(20).fill(16)),
        { of: SHOP, on: '2026-11-03', amount, source: 'invoice' },
      ],
      until: '2026-11-20',
      sources: [
        bookSource('invoice', {
          lastDays: new Map([['2026-11', '2026-11-03']]),
        }),
      ],
    });
    expect(await stateOf(invoice('25'))).toMatchObject({
      ...{ until: '2026-11-20', spent: { amount: '345' }, standing: 'over' },
    });
    expect(await stateOf(invoice('2000'))).toMatchObject({
      ...{ until: '2026-11-20', spent: { amount: '2320' } },
    });
  });

  it('stands as its own costs do, whatever other sources have', async () => {
    const next: [string, string] = ['2026-12', '2026-12-01'];
    const ahead = bookSource('ahead', {
      lastDays: new Map([['2026-11', '2026-11-30'], next]),
    });
    const state = await stateOf({
      costs: [
        ...daily('2026-11', Array(20).fill(10)),
        {
          ...{ of: 'component:default/other', on: '2026-12-01' },
          ...{ amount: '1', source: 'ahead' },
        },
      ],
      ...{ until: '2026-11-20', today: '2026-12-02', sources: [ahead] },
    });
    // The ten days to come are not days on which nothing was spent.
    expect(state).toMatchObject({
      ...{ period: '2026-11', until: '2026-11-20', spent: { amount: '200' } },
      forecast: { status: 'known', days: 20, money: { amount: '300' } },
      standing: 'within',
    });
  });

  it('looks at the period before as long as costs of it may come, and at no days after those that are covered', async () => {
    const next: [string, string] = ['2026-12', '2026-12-09'];
    const ahead = bookSource('ahead', {
      lastDays: new Map([['2026-11', '2026-11-30'], next]),
    });
    const of = {
      costs: [
        ...daily('2026-11', Array(29).fill(10)),
        { of: SHOP, on: '2026-11-28', amount: '1', source: 'ahead' },
        { of: SHOP, on: '2026-11-30', amount: '50', source: 'ahead' },
        { of: SHOP, on: '2026-12-02', amount: '2', source: 'ahead' },
      ],
      ...{ until: '2026-11-29', today: '2026-12-20', sources: [ahead] },
    };
    const more = { amount: '295', notifyAt: [1] };
    const open = await (await roomOf({ ...of, more })).listOpenBudgets();
    expect(open).toMatchObject([
      {
        ...{ period: '2026-11', until: '2026-11-29' },
        ...{ spent: { amount: '291' }, thresholds: [{ at: 1 }] },
      },
      {
        ...{ period: '2026-12', until: '2026-12-09', spent: { amount: '2' } },
      },
    ]);
    expect(open[0].thresholds[0].reachedOn).toBeUndefined();
    // The day that was late comes, together with December.
    const whole = {
      ...{ ...of, until: '2026-12-09' },
      costs: [
        ...of.costs,
        { of: PAY, on: '2026-11-30', amount: '10' },
        { of: PAY, on: '2026-12-01', amount: '10' },
      ],
    };
    const arrived = await (await roomOf({ ...whole, more })).listOpenBudgets();
    expect(arrived).toMatchObject([
      {
        ...{ period: '2026-11', until: '2026-11-30' },
        thresholds: [{ reachedOn: '2026-11-30' }],
        forecast: { reason: 'over' },
      },
      { period: '2026-12' },
    ]);
    const settled = await roomOf({
      ...{ ...whole, more, until: '2026-12-10', sources: [] },
    });
    expect(await settled.listOpenBudgets()).toMatchObject([
      { period: '2026-12', until: '2026-12-10' },
    ]);
    expect(await settled.listBudgets({}, ALL)).toHaveLength(1);
  });

  it('counts until today where nothing is imported for the team any more', async () => {
    const labour = {
      ...{ id: 'l', kind: 'labour' as const, amount: 300, currency: 'EUR' },
      ...{ per: 'month' as const, from: '2026-11-01' },
    };
    const ended = bookSource('ended', {
      lastDays: new Map([['2026-02', '2026-02-28']]),
    });
    const book = await makeBook({
      sources: [bookSource('bill'), ended],
      entities: [TEAM, bookEntity(PAY, { ownerRef: TEAM, declared: [labour] })],
      costs: [{ of: PAY, on: '2026-02', amount: '70', source: 'ended' }],
    });
    const { budgets } = showbackRoom({ book, budgets: [budget] });
    expect(await budgets.listBudgets({}, ALL)).toMatchObject([
      {
        ...{ period: '2026-11', until: '2026-11-21' },
        spent: { amount: '210' },
      },
    ]);
  });

  it('calls nothing within its budget of which a part has no rate', async () => {
    const costs = [
      ...daily('2026-11', Array(20).fill(1)),
      { of: PAY, on: '2026-11-02', amount: '9', currency: 'credits' },
    ];
    const of = { costs, until: '2026-11-20' };
    expect(await stateOf(of)).toMatchObject({
      ...{ standing: 'unknown', without: [{ currency: 'credits' }] },
    });
    expect(await stateOf({ ...of, more: { amount: '25' } })).toMatchObject({
      standing: 'atRisk',
    });
    expect(await stateOf({ ...of, more: { amount: '15' } })).toMatchObject({
      standing: 'over',
    });
  });

  it('expects the rest of the month to be like its days, give or take what these vary by', async () => {
    const even = await stateOf({
      costs: daily('2026-11', Array(20).fill(9)),
      until: '2026-11-20',
    });
    const money = { currency: 'EUR', amount: '270' };
    expect(even).toMatchObject({
      forecast: { status: 'known', money, low: money, high: money, days: 20 },
      standing: 'within',
    });
    const uneven = await stateOf({
      costs: daily(
        '2026-11',
        Array.from({ length: 20 }, (_, day) => (day % 2 ? 14 : 4)),
      ),
      until: '2026-11-20',
    });
    expect(uneven).toMatchObject({
      ...{ standing: 'within', spent: { amount: '180' } },
      forecast: { money: { amount: '270' }, days: 20 },
    });
    const { forecast } = uneven;
    const high = forecast.status === 'known' ? Number(forecast.high.amount) : 0;
    // s = 5.1299, t = 1.3277: 5.1299 * sqrt(10 * 1.5) * 1.3277 = 26.379
    expect(high).toBeCloseTo(296.379, 2);
  });

  it('borrows days of the month before where there are few, and says so where even these are not enough', async () => {
    const few = daily('2026-11', [10, 10, 10]);
    expect(await stateOf({ costs: few, until: '2026-11-03' })).toMatchObject({
      forecast: { status: 'unknown', reason: 'fewDays' },
    });
    expect(
      await stateOf({
        costs: [...daily('2026-10', Array(31).fill(5)), ...few],
        until: '2026-11-03',
      }),
    ).toMatchObject({ forecast: { status: 'known', days: 28 } });
    expect(
      await stateOf({
        costs: [{ on: '2026-11-20', amount: '5' }],
        until: '2026-11-20',
      }),
    ).toMatchObject({ forecast: { status: 'unknown', reason: 'noCosts' } });
    expect(
      await stateOf({
        costs: daily('2026-11', Array(30).fill(20)),
        until: '2026-11-30',
        today: '2026-12-02',
      }),
    ).toMatchObject({
      ...{ standing: 'over', spent: { amount: '600' } },
      forecast: { status: 'unknown', reason: 'over' },
      thresholds: [{ reachedOn: '2026-11-08' }, { reachedOn: '2026-11-15' }],
    });
  });

  it('takes months for a year, and the end of those whose days are not known any more', async () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];
    const state = await stateOf({
      costs: [
        ...months.map((month): TestCost => {
          return { of: PAY, on: `2026-${month}`, amount: '30' };
        }),
        ...daily('2026-10', Array(31).fill(1)),
        ...daily('2026-11', Array(20).fill(1)),
      ],
      until: '2026-11-20',
      more: { per: 'year', notifyAt: [0.5, 0.97, 1] },
    });
    expect(state).toMatchObject({
      ...{ period: '2026', spent: { amount: '321' }, standing: 'over' },
      forecast: { status: 'known', days: 324 },
      thresholds: [
        { reachedOn: '2026-05-31' },
        { reachedOn: '2026-10-21' },
        { reachedOn: '2026-10-30' },
      ],
    });
    const { forecast } = state;
    const end = forecast.status === 'known' ? Number(forecast.money.amount) : 0;
    // 41 days are left, at about 1 a day.
    expect(end).toBeGreaterThan(360);
    expect(end).toBeLessThan(364);
  });

  it('tells of teams that may be read alone, and counts only services that may', async () => {
    const costs = [...daily('2026-11', [100]), ...daily('2026-11', [50], SHOP)];
    const of = { costs, until: '2026-11-01' };
    expect(await stateOf({ ...of, readable: some(PAY) })).toBeUndefined();
    expect(
      await stateOf({
        ...of,
        readable: some(TEAM, 'group:default/below', SHOP),
      }),
    ).toMatchObject({
      spent: { amount: '50' },
      partial: true,
    });
  });
});

describe('forecastSum', () => {
  it('covers what comes 8 times of 10, where it is like what was', () => {
    // A small generator, the same numbers each time.
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const normal = () =>
      Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    let within = 0;
    const rounds = 4_000;
    for (let round = 0; round < rounds; round++) {
      const samples = Array.from({ length: 8 }, () => 100 + 20 * normal());
      const actual = Array.from({ length: 12 }, () => 100 + 20 * normal());
      const sum = actual.reduce((a, b) => a + b, 0);
      const { low, high } = forecastSum(samples, 12);
      within += sum >= low && sum <= high ? 1 : 0;
    }
    expect(within / rounds).toBeGreaterThan(0.78);
    expect(within / rounds).toBeLessThan(0.82);
  });
});
