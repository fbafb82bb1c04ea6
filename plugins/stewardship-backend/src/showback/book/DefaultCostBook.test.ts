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

import { amountOf } from '@backstage-stewardship/plugin-stewardship-common';
import { bookEntity, bookSource, makeBook } from './__testUtils__/makeBook';
import type { CellView, Sums } from './CostBook';

const ALL = { metric: 'effective', from: '0001-01', to: '9999-12' } as const;

function readable<K>(sums: Map<K, Sums>) {
  return Object.fromEntries(
    [...sums].map(([key, amounts]) => [
      key,
      [...amounts].map(
        ([currency, amount]) => `${amountOf(amount)} ${currency}`,
      ),
    ]),
  );
}

const byOrigin = ({ origin, sharedFrom }: CellView) =>
  `${origin} ${sharedFrom}`;

describe('a book', () => {
  it('adds up by whatever is asked, each currency by itself', async () => {
    const book = await makeBook({
      costs: [
        { of: 'component:default/pay', on: '2026-10', amount: '10.5' },
        { of: 'component:default/pay', on: '2026-11', amount: '-0.000001' },
        {
          ...{ of: 'component:default/pay', on: '2026-11', amount: '7' },
          ...{ currency: 'USD', billed: '0' },
        },
        {
          ...{ on: '2026-11', amount: '3', source: 'second' },
          unallocated: { looked: ['tag app: old'], reason: 'noEntity' },
        },
      ],
      sources: [bookSource('bill'), bookSource('second', { kind: 'licence' })],
    });
    expect(readable(book.sumBy(ALL, ({ month }) => month))).toEqual({
      '2026-10': ['10.5 EUR'],
      '2026-11': ['2.999999 EUR', '7 USD'],
    });
    expect(
      readable(book.sumBy({ ...ALL, from: '2026-11' }, cell => cell.entity)),
    ).toEqual({ '0': ['-0.000001 EUR', '7 USD'], '-1': ['3 EUR'] });
    expect(
      readable(
        book.sumBy({ ...ALL, includes: () => true }, ({ kind }) => kind),
      ),
    ).toEqual({ infrastructure: ['10.499999 EUR', '7 USD'] });
    expect(
      readable(
        book.sumOfEntity(
          -1,
          { ...ALL, metric: 'billed' },
          ({ unallocated, kind, source, label }) =>
            `${book.unallocated[unallocated].looked} ${kind} ${book.sources[source].id} ${label?.service}`,
        ),
      ),
    ).toEqual({ 'tag app: old licence second Compute': ['3 EUR'] });
    expect(book.unallocated).toMatchObject([{ reason: 'noEntity', source: 1 }]);
    expect(book.months).toEqual(['2026-10', '2026-11']);
    expect(book.currencies).toEqual(['EUR', 'USD']);
    expect(book.sumBy(ALL, () => undefined).size).toBe(0);
  });

  it('loses no millionth of amounts of 64 bits', async () => {
    const most = '9223372036854.775807';
    const book = await makeBook({
      costs: [most, most, most, '-0.000001', `-${most}`].map(
        (amount, index) => ({
          ...{ of: 'component:default/pay', on: '2026-11', amount },
          label: { service: `Service ${index % 2}` },
        }),
      ),
    });
    expect(
      book
        .sumBy(ALL, () => 'all')
        .get('all')
        ?.get('EUR'),
    ).toBe(2n * (2n ** 63n - 1n) - 1n);
  });

  it('counts declared costs of each month until today, and says nothing of those that are 0', async () => {
    const declared = { currency: 'EUR', per: 'month' } as const;
    const book = await makeBook({
      entities: [
        bookEntity('component:default/pay', {
          declared: [
            {
              ...{ ...declared, id: 'a', kind: 'labour', amount: 300.1 },
              from: '2026-09-16',
            },
            { ...declared, id: 'b', kind: 'licence', amount: 0 },
            { ...declared, id: 'c', kind: 'beer', amount: 1, to: '2025-11-15' },
          ],
        }),
      ],
    });
    expect(
      readable(
        book.sumBy(
          { ...ALL, metric: 'billed' },
          ({ month, origin, kind, label, source }) =>
            `${month} ${origin} ${kind} ${label} ${source}`,
        ),
      ),
    ).toEqual({
      '2025-11 declared other undefined -1': ['0.500005 EUR'],
      '2026-09 declared labour undefined -1': ['150.049995 EUR'],
      '2026-10 declared labour undefined -1': ['300.1 EUR'],
      '2026-11 declared labour undefined -1': ['210.070003 EUR'],
    });
    const days = book.daysOf(0, 'effective');
    expect([...days.keys()].at(0)).toBe('2026-10-01');
    expect([...days.keys()].at(-1)).toBe('2026-11-21');
    expect(days.get('2026-11-21')?.get('EUR')).toBe(10_003_333n);
  });

  it('passes shared costs on along chains, and keeps what nobody bears', async () => {
    const book = await makeBook({
      costs: [
        { of: 'resource:default/cluster', on: '2026-11-02', amount: '100' },
        { of: 'resource:default/db', on: '2026-11-03', amount: '10' },
        { of: 'component:default/a', on: '2026-11-04', amount: '1' },
        { of: 'resource:default/idle', on: '2026-11-04', amount: '5' },
      ],
      entities: ['component:default/b', 'component:default/c'],
      dependencies: [
        ['resource:default/cluster', 'resource:default/db'],
        ['resource:default/cluster', 'component:default/c'],
        ['resource:default/db', 'component:default/a'],
        ['resource:default/db', 'component:default/b'],
        ['resource:default/db', 'component:default/gone'],
      ],
      shared: {
        'resource:default/cluster': { by: 'even' },
        'resource:default/db': {
          by: 'weights',
          weights: { 'component:default/a': 2, 'Component:default/b': 1 },
        },
        'resource:default/idle': { by: 'even' },
      },
    });
    const number = (ref: string) => book.entityNumber(ref) ?? NaN;
    const cluster = number('resource:default/cluster');
    const db = number('resource:default/db');
    const of = (ref: string) =>
      readable(book.sumOfEntity(number(ref), ALL, byOrigin));
    expect(of('resource:default/cluster')).toEqual({
      'imported -1': ['100 EUR'],
      [`sharedOut ${cluster}`]: ['-100 EUR'],
    });
    expect(of('resource:default/db')).toEqual({
      'imported -1': ['10 EUR'],
      [`sharedIn ${cluster}`]: ['50 EUR'],
      [`sharedOut ${db}`]: ['-60 EUR'],
    });
    expect(of('component:default/a')).toEqual({
      'imported -1': ['1 EUR'],
      [`sharedIn ${db}`]: ['40 EUR'],
    });
    expect(of('component:default/b')).toEqual({
      [`sharedIn ${db}`]: ['20 EUR'],
    });
    expect(of('resource:default/idle')).toEqual({ 'imported -1': ['5 EUR'] });
    expect(readable(book.sumBy(ALL, () => 'all'))).toEqual({
      all: ['116 EUR'],
    });
    expect(
      book.splits.find(({ from }) => from === number('resource:default/idle')),
    ).toEqual({
      ...{ from: number('resource:default/idle'), by: 'even', parts: [] },
      problem: 'No entity of the catalog depends on it',
    });
    const days = book.daysOf(number('component:default/a'), 'effective');
    expect([...days].map(([day, sums]) => [day, sums.get('EUR')])).toEqual([
      ['2026-11-04', 1_000_000n],
      ['2026-11-03', 6_666_666n],
      ['2026-11-02', 33_333_333n],
    ]);
    expect(book.daysOf(cluster, 'effective').size).toBe(0);
    expect(book.dependenciesOf(number('component:default/a'))).toEqual(
      new Set([db, cluster]),
    );
  });

  it('divides by what a fact said in that month, and not where it said nothing', async () => {
    const quantity = { fact: 'usage.requests', month: '2026-10' };
    const book = await makeBook({
      costs: [
        { of: 'resource:default/db', on: '2026-09', amount: '1' },
        { of: 'resource:default/db', on: '2026-10', amount: '1' },
      ],
      entities: ['component:default/a', 'component:default/b'],
      dependencies: [
        ['resource:default/db', 'component:default/a'],
        ['resource:default/db', 'component:default/b'],
      ],
      shared: { 'resource:default/db': { by: 'fact', fact: 'usage.requests' } },
      quantities: [
        { ...quantity, entityUid: 'component:default/a', quantity: 33.3 },
        { ...quantity, entityUid: 'component:default/b', quantity: 66.7 },
        { ...quantity, entityUid: 'component:default/c', quantity: 100 },
      ],
    });
    const a = book.entityNumber('component:default/a') ?? NaN;
    expect(
      readable(book.sumOfEntity(a, ALL, ({ month, origin }) => month + origin)),
    ).toEqual({ '2026-10sharedIn': ['0.333 EUR'] });
    expect(book.splits).toMatchObject([
      { by: 'fact', months: new Set(['2026-10']) },
    ]);
    expect(book.splits[0].parts).toHaveLength(2);
  });

  it('passes nothing around in a circle, and says so', async () => {
    const book = await makeBook({
      costs: [
        { of: 'resource:default/a', on: '2026-11', amount: '9' },
        { of: 'resource:default/b', on: '2026-11', amount: '1' },
      ],
      entities: ['component:default/x'],
      dependencies: [
        ['resource:default/a', 'resource:default/b'],
        ['resource:default/b', 'resource:default/a'],
        ['resource:default/a', 'component:default/x'],
      ],
      shared: {
        'resource:default/a': { by: 'even' },
        'resource:default/b': { by: 'even' },
      },
    });
    const x = book.entityNumber('component:default/x') ?? NaN;
    expect(readable(book.sumBy(ALL, cell => cell.entity))).toEqual({
      [x]: ['9 EUR'],
      [x + 1]: ['0 EUR'],
      [x + 2]: ['1 EUR'],
    });
    expect(book.splits.map(({ problem }) => problem)).toEqual([
      "It is shared in a circle with 'resource:default/b'; these bear nothing of it",
      "It is shared in a circle with 'resource:default/a'; these bear nothing of it",
    ]);
  });

  it('knows groups below a group, also in circles', async () => {
    const book = await makeBook({
      subgroups: [
        ['group:default/a', 'group:default/b'],
        ['group:default/b', 'group:default/c'],
        ['group:default/c', 'group:default/a'],
      ],
    });
    expect([...book.groupsBelow('group:default/b')].sort()).toEqual([
      'group:default/a',
      'group:default/b',
      'group:default/c',
    ]);
    expect([...book.groupsBelow('group:default/z')]).toEqual([
      'group:default/z',
    ]);
    const below = (hidden: string) => [
      ...book.groupsBelow('group:default/a', ref => ref !== hidden),
    ];
    expect(below('group:default/c')).toEqual([
      ...['group:default/a', 'group:default/b'],
    ]);
    expect(below('group:default/a')).toEqual(['group:default/a']);
  });

  it('goes back 36 months, whatever month a single row or what is declared is of', async () => {
    const declared = { currency: 'EUR', per: 'month', amount: 31 } as const;
    const entities = [
      bookEntity('component:default/pay', {
        declared: [
          { ...declared, id: 'a', kind: 'labour', from: '1970-01-01' },
          { ...declared, id: 'b', kind: 'licence' },
          { ...declared, id: 'c', kind: 'purchase', per: 'once' },
        ],
      }),
    ];
    const bill = (...months: string[]) => [
      bookSource('bill', {
        lastDays: new Map(months.map(month => [month, `${month}-20`])),
      }),
    ];
    const cost = (on: string) => ({
      ...{ of: 'component:default/pay', on, amount: '1' },
    });
    const odd = await makeBook({
      entities,
      sources: bill('1970-01', '2026-11'),
      costs: [cost('1970-01'), cost('2026-11')],
    });
    expect([odd.months.at(0), odd.months.length]).toEqual(['2025-11', 13]);
    const long = await makeBook({
      entities,
      sources: bill('2023-10', '2023-11', '2026-11'),
      costs: [cost('2023-10'), cost('2023-11'), cost('2026-11')],
    });
    expect([long.months.at(0), long.months.length]).toEqual(['2023-11', 37]);
    // Bills that ended long ago are still there.
    const old = await makeBook({
      sources: bill('2014-01', '2015-03', '2019-02'),
      costs: [cost('2014-01'), cost('2016-02'), cost('2019-02')],
    });
    expect(old.months).toEqual(['2016-02', '2019-02']);
  });
});
