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

const lastDays = new Map(
  ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map(month => [
    month,
    month === '2026-11' ? '2026-11-10' : `${month}-30`,
  ]),
);
const sources = [bookSource('bill', { lastDays })];
const PAY = 'component:default/pay';
const SHOP = 'component:default/shop';
const TEAM = 'group:default/team';
const BELOW = 'group:default/below';

async function start(options: Parameters<typeof makeBook>[0] = {}, more = {}) {
  const book = await makeBook({
    sources,
    entities: [
      ...[bookEntity(TEAM, { title: 'The team' }), BELOW],
      bookEntity(PAY, { ownerRef: TEAM, systemRef: 'system:default/s' }),
      bookEntity(SHOP, { ownerRef: BELOW, domainRef: 'domain:default/d' }),
      'resource:default/orphan',
    ],
    subgroups: [[TEAM, BELOW]],
    ...options,
  });
  return showbackRoom({ book, ...more }).costFleet;
}

const costs: TestCost[] = [
  { of: PAY, on: '2026-09', amount: '40' },
  { of: PAY, on: '2026-10-04', amount: '10' },
  { of: PAY, on: '2026-10-20', amount: '30' },
  { of: PAY, on: '2026-11-04', amount: '25', label: { service: 'Disk' } },
  { of: SHOP, on: '2026-11-05', amount: '100' },
  { of: SHOP, on: '2026-11-05', amount: '7', currency: 'USD' },
  { of: 'resource:default/orphan', on: '2026-11-01', amount: '3' },
];

describe('CostFleetService', () => {
  it('adds up the latest month by team, beside the same days of the one before', async () => {
    const fleet = await start({ costs });
    const found = await fleet.getCosts({ by: 'team' }, ALL);
    expect(found).toMatchObject({
      ...{ from: '2026-11', to: '2026-11', until: '2026-11-10' },
      comparison: {
        ...{ from: '2026-10-01', until: '2026-10-10', nowUntil: '2026-11-10' },
      },
      ...{ currency: 'EUR', currencies: ['EUR', 'USD'] },
      availableMonths: ['2026-09', '2026-10', '2026-11'],
      allocated: [
        { currency: 'EUR', amount: '128' },
        { currency: 'USD', amount: '7' },
      ],
      trend: [{ month: '2026-11', complete: false }],
      changes: [
        { entity: { ref: SHOP }, change: { amount: '100' } },
        {
          entity: { ref: PAY, known: true },
          before: { amount: '10' },
          now: { amount: '25' },
          change: { amount: '15' },
        },
        { change: { amount: '3' } },
      ],
      items: [
        {
          ...{ key: BELOW, services: 1, months: ['100'], before: [] },
          now: [{ amount: '100' }, { currency: 'USD', amount: '7' }],
          figures: [
            { currency: 'EUR', total: '100' },
            { currency: 'USD', total: '7' },
          ],
        },
        {
          ...{ key: TEAM, entity: { title: 'The team' }, services: 1 },
          ...{ months: ['25'], before: [{ amount: '10' }] },
          now: [{ amount: '25' }],
        },
        { key: '', services: 1, months: ['3'] },
      ],
      totalItems: 3,
    });
    expect(found.items[2].entity).toBeUndefined();
  });

  it('compares whole months with as many before, and finds changes in those that are over', async () => {
    const fleet = await start({ costs });
    const request = { by: 'service' as const, from: '2026-10', to: '2026-10' };
    expect(await fleet.getCosts(request, ALL)).toMatchObject({
      items: [
        {
          ...{ key: PAY, months: ['40'] },
          ...{ before: [{ amount: '40' }], now: [{ amount: '40' }] },
        },
      ],
      comparison: {
        ...{ from: '2026-09-01', until: '2026-09-30', nowUntil: '2026-10-31' },
      },
      changes: [],
      trend: [{ complete: true }],
    });
    const range = await fleet.getCosts(
      { by: 'service', from: '2026-10', to: '2026-11' },
      ALL,
    );
    // November is not over, so October is compared alone.
    expect(range).toMatchObject({
      until: '2026-11-10',
      comparison: {
        ...{ from: '2026-09-01', until: '2026-09-30', nowUntil: '2026-10-31' },
      },
    });
    expect(range.items[0]).toMatchObject({
      ...{ key: SHOP, months: ['0', '100'], before: [], now: [] },
    });
    expect(range.items[1]).toMatchObject({
      ...{ key: PAY, months: ['40', '25'] },
      ...{ before: [{ amount: '40' }], now: [{ amount: '40' }] },
    });
    await expect(
      fleet.getCosts({ by: 'team', from: '2026-11', to: '2026-10' }, ALL),
    ).rejects.toThrow("'from' is '2026-11', which is after 'to', '2026-10'");
  });

  it('says nothing of before where nothing is known of it', async () => {
    const fleet = await start({ costs });
    for (const request of [
      // There are no three months before, nor as many that are over.
      { by: 'team' as const, from: '2026-08', to: '2026-10' },
      { by: 'provider' as const, from: '2026-08', to: '2026-11' },
    ]) {
      const found = await fleet.getCosts(request, ALL);
      expect(found.comparison).toBeUndefined();
      expect(found.changes).toEqual([]);
      expect(found.items.length).toBeGreaterThan(0);
      for (const item of found.items) {
        expect('before' in item || 'now' in item).toBe(false);
      }
    }
  });

  it('compares what a bill says by whole months alone', async () => {
    const fleet = await start({ costs });
    for (const by of ['product', 'category', 'provider'] as const) {
      const days = await fleet.getCosts({ by, currency: 'EUR' }, ALL);
      // Services are compared by days, and what they are of is not known of these.
      expect(days.comparison?.nowUntil).toBe('2026-11-10');
      expect(days.changes).toHaveLength(3);
      expect(days.items.map(item => 'before' in item || 'now' in item)).toEqual(
        days.items.map(() => false),
      );
      const { items } = await fleet.getCosts(
        { by, from: '2026-10', to: '2026-11' },
        ALL,
      );
      expect(items[0]).toMatchObject({
        ...{ before: [{ amount: '40' }], now: [{ amount: '40' }] },
      });
    }
  });

  it('compares the same days of both months, whatever came after them', async () => {
    const fleet = await start({
      sources: [
        bookSource('bill', { lastDays }),
        bookSource('ahead', {
          lastDays: new Map([...lastDays, ['2026-11', '2026-11-20']]),
        }),
      ],
      costs: [
        { of: PAY, on: '2026-10-04', amount: '10', source: 'ahead' },
        { of: PAY, on: '2026-11-04', amount: '10', source: 'ahead' },
        { of: PAY, on: '2026-11-18', amount: '500', source: 'ahead' },
        { of: PAY, on: '2026-10-03', amount: '90' },
        { of: PAY, on: '2026-11-03', amount: '90' },
      ],
    });
    expect(await fleet.getCosts({ by: 'team' }, ALL)).toMatchObject({
      until: '2026-11-10',
      items: [
        {
          figures: [{ total: '600' }],
          ...{ before: [{ amount: '100' }], now: [{ amount: '100' }] },
        },
      ],
      changes: [],
    });
  });

  it('compares the days that are known of what each caller may read, whoever has asked before', async () => {
    const fleet = await start({
      sources: [
        bookSource('bill', { lastDays }),
        bookSource('ahead', {
          lastDays: new Map([...lastDays, ['2026-11', '2026-11-20']]),
        }),
      ],
      costs: [
        { of: PAY, on: '2026-10-04', amount: '10', source: 'ahead' },
        { of: PAY, on: '2026-11-04', amount: '10', source: 'ahead' },
        { of: PAY, on: '2026-11-18', amount: '500', source: 'ahead' },
        { of: SHOP, on: '2026-10-03', amount: '90' },
        { of: SHOP, on: '2026-11-03', amount: '90' },
      ],
    });
    const own = { by: 'service' as const, owner: [TEAM] };
    expect(await fleet.getCosts(own, ALL)).toMatchObject({
      comparison: { nowUntil: '2026-11-10' },
      changes: [],
    });
    expect(await fleet.getCosts(own, some(PAY, TEAM))).toMatchObject({
      comparison: { until: '2026-10-20', nowUntil: '2026-11-20' },
      items: [{ before: [{ amount: '10' }], now: [{ amount: '510' }] }],
      changes: [{ change: { amount: '500' } }],
    });
  });

  it('compares no days where a large part of them has not come yet', async () => {
    const fleet = await start({
      sources: [
        bookSource('bill', { lastDays }),
        bookSource('late', {
          lastDays: new Map(
            [...lastDays].filter(([month]) => month < '2026-11'),
          ),
        }),
      ],
      costs: [
        { of: PAY, on: '2026-09-04', amount: '10' },
        { of: PAY, on: '2026-10-04', amount: '10' },
        { of: PAY, on: '2026-11-04', amount: '10' },
        { of: SHOP, on: '2026-09-03', amount: '90', source: 'late' },
        { of: SHOP, on: '2026-10-03', amount: '90', source: 'late' },
      ],
    });
    const found = await fleet.getCosts({ by: 'service' }, ALL);
    // Of November, nobody knows what the shop costs: it did not become cheaper.
    expect(found).toMatchObject({ from: '2026-11', changes: [] });
    expect(found.comparison).toBeUndefined();
    expect('before' in found.items[0]).toBe(false);
    // To whom that matters not, days are compared.
    const own = await fleet.getCosts({ by: 'service' }, some(PAY));
    expect(own.comparison).toMatchObject({ nowUntil: '2026-11-10' });
  });

  it('stays in the month of today, whatever is dated later', async () => {
    const fleet = await start({
      sources: [
        bookSource('bill', {
          lastDays: new Map([
            ...lastDays,
            ['2026-11', '2026-11-30'],
            ['2027-03', '2027-03-01'],
          ]),
        }),
      ],
      costs: [
        { of: PAY, on: '2026-10-04', amount: '10' },
        { of: PAY, on: '2026-11-05', amount: '25' },
        { of: PAY, on: '2026-11-30', amount: '5' },
        { of: SHOP, on: '2027-03-01', amount: '1' },
      ],
    });
    const found = await fleet.getCosts({ by: 'service' }, ALL);
    expect(found).toMatchObject({
      ...{ from: '2026-11', to: '2026-11', until: '2026-11-21' },
      availableMonths: ['2026-10', '2026-11', '2027-03'],
      trend: [{ complete: false }],
      items: [
        {
          ...{ key: PAY, figures: [{ total: '30' }] },
          ...{ before: [{ amount: '10' }], now: [{ amount: '25' }] },
        },
      ],
    });
    const later = await fleet.getCosts(
      { by: 'service', from: '2027-03', to: '2027-03' },
      ALL,
    );
    expect(later).toMatchObject({
      ...{ until: '2027-03-01', items: [{ key: SHOP, months: ['1'] }] },
      trend: [{ complete: false }],
    });
    expect(later.comparison).toBeUndefined();
    // Only of October, all is known.
    const wide = await fleet.getCosts(
      { by: 'service', from: '2026-10', to: '2027-03' },
      ALL,
    );
    expect(wide.comparison).toBeUndefined();
  });

  it('filters by owners with the groups below, systems, domains and the text of titles', async () => {
    const fleet = await start({ costs });
    const keys = async (filter: object) =>
      (await fleet.getCosts({ by: 'service', ...filter }, ALL)).items.map(
        ({ key }) => key,
      );
    expect(await keys({ owner: [TEAM] })).toEqual([SHOP, PAY]);
    expect(await keys({ owner: [BELOW] })).toEqual([SHOP]);
    expect(await keys({ system: ['system:default/s'] })).toEqual([PAY]);
    expect(
      await keys({ owner: [BELOW], system: ['system:default/s'] }),
    ).toEqual([]);
    expect(await keys({ domain: ['domain:default/d'] })).toEqual([SHOP]);
    expect(await keys({ text: ' PaY' })).toEqual([PAY]);
    // Of a group that the caller may not read, nobody knows what is below it.
    const hidden = some(PAY, SHOP);
    const below = await fleet.getCosts(
      { by: 'service', owner: [TEAM] },
      hidden,
    );
    expect(below.items.map(({ key }) => key)).toEqual([PAY]);
    const { allocated } = await fleet.getCosts(
      { by: 'team', text: 'THE' },
      ALL,
    );
    // Totals are of all groups that the filters leave, whatever is searched for.
    expect(allocated[0].amount).toBe('128');
  });

  it('adds up by what a bill says, with parts of shared costs where they are borne', async () => {
    const cluster = 'resource:default/cluster';
    const fleet = await start({
      costs: [
        ...costs,
        { of: cluster, on: '2026-11', amount: '10', label: { service: 'K8s' } },
      ],
      dependencies: [[cluster, PAY]],
      shared: { [cluster]: { by: 'even' } },
    });
    const { items } = await fleet.getCosts(
      { by: 'product', currency: 'EUR', owner: [TEAM] },
      ALL,
    );
    expect(items).toMatchObject([
      { key: 'Compute', figures: [{ total: '100' }, { total: '7' }] },
      { key: 'Disk', services: 1, figures: [{ total: '25' }] },
      { key: 'K8s', figures: [{ direct: '0', sharedIn: '10', total: '10' }] },
    ]);
    const all = await fleet.getCosts({ by: 'provider' }, ALL);
    expect(all.items).toMatchObject([
      { key: 'Cloud', figures: [{ total: '138' }, { total: '7' }] },
    ]);
    const [service] = (
      await fleet.getCosts({ by: 'service', text: 'pay' }, ALL)
    ).items;
    expect(service.figures[0]).toMatchObject({
      ...{ direct: '25', sharedIn: '10', total: '35', dependent: '10' },
    });
  });

  it('always shows what is unallocated, once for each cause, the largest first', async () => {
    const sandbox = {
      ...{ reason: 'noEntity' as const, looked: ['tag app: old'] },
      ...{ account: '4711', accountName: 'Sandbox' },
    };
    const fleet = await start({
      costs: [
        ...costs,
        { on: '2026-11', amount: '50' },
        {
          ...{ on: '2026-11', amount: '-60', label: { service: 'Credit' } },
          unallocated: sandbox,
        },
        // The same cause, by keys of their own.
        { on: '2026-11', amount: '-5', unallocated: sandbox },
        {
          ...{ on: '2026-11', amount: '2.000001', currency: 'USD' },
          ...{ label: { service: 'Credit' }, unallocated: sandbox },
        },
      ],
    });
    const eur = (amount: string) => ({ currency: 'EUR', amount });
    const usd = (amount: string) => ({ currency: 'USD', amount });
    const found = await fleet.getCosts({ by: 'team', owner: [BELOW] }, ALL);
    expect(found.unallocated).toEqual({
      money: [eur('-15'), usd('2.000001')],
      items: [
        {
          ...{ source: 'bill', provider: 'Cloud', service: 'Credit' },
          ...{ account: '4711', accountName: 'Sandbox', reason: 'noEntity' },
          looked: ['tag app: old'],
          money: [eur('-65'), usd('2.000001')],
          products: [
            {
              ...{ provider: 'Cloud', service: 'Credit' },
              money: [eur('-60'), usd('2.000001')],
            },
            { provider: 'Cloud', service: 'Compute', money: [eur('-5')] },
          ],
          totalProducts: 2,
        },
        {
          ...{ source: 'bill', provider: 'Cloud', service: 'Compute' },
          ...{ reason: 'noRule', looked: [] },
          money: [eur('50')],
          products: [
            { provider: 'Cloud', service: 'Compute', money: [eur('50')] },
          ],
          totalProducts: 1,
        },
      ],
      totalItems: 2,
    });
  });

  it('pages through groups, each on one page, whatever their amounts', async () => {
    const amounts = ['-5', '0', '0', '9223372036854.775807', '7', '7', '1'];
    const fleet = await start({
      costs: amounts.map((amount, index) => ({
        ...{ of: `component:default/c${index}`, on: '2026-11', amount },
      })),
    });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await fleet.getCosts(
        { by: 'service', limit: 2, ...(cursor && { cursor }) },
        ALL,
      );
      seen.push(...page.items.map(({ key }) => key.slice(-2)));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['c3', 'c4', 'c5', 'c6', 'c1', 'c2', 'c0']);
  });

  it('exports all groups and what is unallocated as plain decimals, safe to open', async () => {
    const fleet = await start({
      entities: [bookEntity(PAY, { title: '=HYPERLINK("x")' })],
      costs: [
        { of: PAY, on: '2026-11', amount: '-12.500001' },
        { of: PAY, on: '2026-11', amount: '3', currency: 'USD' },
        { on: '2026-11', amount: '4' },
      ],
    });
    const text = await fleet.exportCsv({ by: 'service' }, ALL);
    expect(text.split('\r\n')).toEqual([
      '"from","to","metric","by","key","title","currency","direct","sharedIn","sharedOut","total","services"',
      `"2026-11","2026-11","effective","service","${PAY}","'=HYPERLINK(""x"")","EUR","-12.500001","0","0","-12.500001","1"`,
      `"2026-11","2026-11","effective","service","${PAY}","'=HYPERLINK(""x"")","USD","3","0","0","3","1"`,
      '"2026-11","2026-11","effective","unallocated","","","EUR","4","0","0","4","0"',
      '',
    ]);
  });

  it('says nothing of what there is nothing of', async () => {
    const fleet = await start({ sources: [], costs: [] }, { currency: 'EUR' });
    expect(await fleet.getCosts({ by: 'team' }, ALL)).toMatchObject({
      ...{ from: '2026-11', to: '2026-11', currency: 'EUR', currencies: [] },
      ...{ availableMonths: [], allocated: [], items: [], changes: [] },
      unallocated: { money: [], items: [], totalItems: 0 },
    });
  });
});
