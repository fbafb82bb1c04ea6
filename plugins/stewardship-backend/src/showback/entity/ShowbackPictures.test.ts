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

import type {
  ShowbackPicture,
  SharedCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  bookEntity,
  bookSource,
  makeBook,
  type TestCost,
} from '../book/__testUtils__/makeBook';
import { ALL, showbackRoom, some } from '../__testUtils__/showbackRoom';

const PAY = 'component:default/pay';
const SHOP = 'component:default/shop';
const TEAM = 'group:default/team';
const DB = 'resource:default/db';
const CLUSTER = 'resource:default/cluster';

const lastDays = new Map([
  ['2026-09', '2026-09-30'],
  ['2026-10', '2026-10-31'],
  ['2026-11', '2026-11-20'],
]);
const sources = [bookSource('bill', { lastDays })];

/** An amount on each of some days. */
function daily(of: string, month: string, days: number, amount: string) {
  return Array.from({ length: days }, (_, day): TestCost => {
    const on = `${month}-${String(day + 1).padStart(2, '0')}`;
    return { of, on, amount };
  });
}

async function start(
  options: Parameters<typeof makeBook>[0] = {},
  more: Partial<Parameters<typeof showbackRoom>[0]> = {},
) {
  const book = await makeBook({ sources, ...options });
  return showbackRoom({ book, ...more });
}

function ready(picture: ShowbackPicture) {
  if (picture.status !== 'ready') {
    throw new Error(`The picture is '${picture.status}'`);
  }
  return picture;
}

describe('ShowbackPictures', () => {
  it('compares the month with the same days of the last, and says what is complete', async () => {
    const { picture } = await start({
      costs: [
        { of: PAY, on: '2026-09', amount: '70' },
        ...daily(PAY, '2026-10', 31, '2'),
        ...daily(PAY, '2026-11', 20, '3'),
      ],
    });
    const found = ready(await picture(PAY));
    expect(found).toMatchObject({
      ...{ metric: 'effective', month: '2026-11', until: '2026-11-20' },
      figures: [{ currency: 'EUR', direct: '60', total: '60' }],
      before: {
        ...{ month: '2026-10', until: '2026-10-20' },
        money: [{ currency: 'EUR', amount: '40' }],
        change: [{ currency: 'EUR', amount: '20' }],
      },
      trend: [
        { month: '2026-09', complete: true, money: [{ amount: '70' }] },
        { month: '2026-10', complete: true, money: [{ amount: '62' }] },
        { month: '2026-11', complete: false, money: [{ amount: '60' }] },
      ],
      parts: [{ origin: 'imported', category: 'Compute' }],
    });
    const october = ready(await picture(PAY, ALL, { month: '2026-10' }));
    expect(october).toMatchObject({
      until: '2026-10-31',
      before: {
        ...{ month: '2026-09', until: '2026-09-30' },
        change: [{ amount: '-8' }],
      },
    });
    expect(ready(await picture(PAY, ALL, { month: '2026-09' })).before).toBe(
      undefined,
    );
  });

  it('compares no days where a large part of what is in a group has not come yet', async () => {
    const owned = { ownerRef: TEAM };
    const behind = new Map([['2026-10', '2026-10-31']]);
    const { picture } = await start({
      sources: [...sources, bookSource('late', { lastDays: behind })],
      entities: [TEAM, bookEntity(PAY, owned), bookEntity(SHOP, owned)],
      costs: [
        ...daily(PAY, '2026-10', 31, '2'),
        ...daily(PAY, '2026-11', 20, '3'),
        ...daily(SHOP, '2026-10', 31, '7').map(one => ({
          ...one,
          source: 'late',
        })),
      ],
    });
    expect(ready(await picture(TEAM)).before).toBeUndefined();
    expect(ready(await picture(PAY)).before).toMatchObject({
      change: [{ amount: '20' }],
    });
    // Of what is behind itself, the latest month is the one before.
    expect(ready(await picture(SHOP)).month).toBe('2026-10');
    // What is a small part holds nothing back.
    const small = await start({
      sources: [...sources, bookSource('late', { lastDays: behind })],
      entities: [TEAM, bookEntity(PAY, owned), bookEntity(SHOP, owned)],
      costs: [
        ...daily(PAY, '2026-10', 31, '200'),
        ...daily(PAY, '2026-11', 20, '300'),
        { of: SHOP, on: '2026-10-30', amount: '7', source: 'late' },
      ],
    });
    expect(ready(await small.picture(TEAM)).before).toMatchObject({
      change: [{ amount: '2000' }],
    });
  });

  it('says what it costs nothing now that did so before, and that nothing is known where it never did', async () => {
    const { picture } = await start({
      entities: [bookEntity(SHOP)],
      costs: [{ of: PAY, on: '2026-10', amount: '70' }],
    });
    expect(ready(await picture(PAY)).figures).toEqual([
      {
        ...{ currency: 'EUR', direct: '0', sharedIn: '0', sharedOut: '0' },
        ...{ total: '0', dependent: '0' },
      },
    ]);
    expect(await picture(SHOP)).toMatchObject({
      status: 'none',
      completeness: { sources: [{ id: 'bill' }], partial: false },
    });
    expect(await picture('component:default/new')).toMatchObject({
      status: 'none',
    });
  });

  it('keeps direct, shared and dependent cost apart, to whom and from what', async () => {
    const shared: Record<string, SharedCost> = {
      [CLUSTER]: { by: 'weights', weights: { [PAY]: 3, [SHOP]: 1 } },
    };
    const room = await start({
      costs: [
        { of: CLUSTER, on: '2026-11', amount: '100' },
        { of: PAY, on: '2026-11', amount: '10' },
        { of: DB, on: '2026-11', amount: '4.5' },
        { of: SHOP, on: '2026-11', amount: '1' },
      ],
      dependencies: [
        [CLUSTER, PAY],
        [CLUSTER, SHOP],
        [DB, PAY],
      ],
      shared,
    });
    expect(ready(await room.picture(PAY))).toMatchObject({
      figures: [
        {
          ...{ direct: '10', sharedIn: '75', sharedOut: '0', total: '85' },
          dependent: '104.5',
        },
      ],
      parts: [
        {
          ...{ origin: 'sharedIn', category: 'cluster' },
          from: { ref: CLUSTER, known: true },
          money: { amount: '75' },
        },
        { origin: 'imported', money: { amount: '10' } },
      ],
    });
    expect(ready(await room.picture(CLUSTER))).toMatchObject({
      figures: [{ direct: '100', sharedOut: '100', total: '0' }],
      consumers: {
        items: [
          { entity: { ref: PAY }, money: [{ amount: '75' }], share: 0.75 },
          { entity: { ref: SHOP }, money: [{ amount: '25' }], share: 0.25 },
        ],
        ...{ total: 2, by: 'weights', partial: false },
      },
    });
    // What may not be read has no name, no share and no number of its own.
    expect(
      ready(await room.picture(CLUSTER, some(CLUSTER, SHOP))),
    ).toMatchObject({
      consumers: {
        items: [{ entity: { ref: SHOP }, share: 1 }],
        ...{ total: 1, partial: true },
      },
      completeness: { partial: true },
    });
    const hidden = ready(await room.picture(PAY, some(PAY)));
    expect(hidden.figures[0].dependent).toBe('0');
    expect(JSON.stringify(hidden)).not.toContain('cluster');
  });

  it('adds up what is in a system, a domain and a group with those below it', async () => {
    const of = (name: string, amount: string, more: object) => ({
      entity: bookEntity(`component:default/${name}`, more),
      cost: { of: `component:default/${name}`, on: '2026-11', amount },
    });
    const members = [
      of('a', '1', { systemRef: 'system:default/s' }),
      of('b', '2', { domainRef: 'domain:default/d' }),
      of('c', '4', { ownerRef: 'group:default/below' }),
      of('d', '8', {
        ...{ ownerRef: 'group:default/g', systemRef: 'system:default/s' },
        domainRef: 'domain:default/d',
      }),
    ];
    const room = await start({
      entities: [
        bookEntity('system:default/s', { domainRef: 'domain:default/d' }),
        ...['domain:default/d', 'group:default/g', 'group:default/below'],
        ...members.map(({ entity }) => entity),
      ],
      costs: members.map(({ cost }) => cost),
      subgroups: [['group:default/g', 'group:default/below']],
    });
    const totalOf = async (ref: string, readable = ALL) =>
      ready(await room.picture(ref, readable)).figures[0].total;
    expect(await totalOf('system:default/s')).toBe('9');
    expect(await totalOf('domain:default/d')).toBe('10');
    expect(await totalOf('group:default/g')).toBe('12');
    expect(
      await totalOf(
        'group:default/g',
        some('group:default/g', 'component:default/d'),
      ),
    ).toBe('8');
  });

  it('says which kinds of cost are in it, which are not, and of which nobody says anything', async () => {
    const { picture } = await start({
      entities: [
        bookEntity(PAY, {
          declared: [
            {
              ...{ id: 'a', kind: 'licence', amount: 0, currency: 'EUR' },
              per: 'year',
            },
            {
              ...{ id: 'b', kind: 'labour', amount: 30, currency: 'EUR' },
              ...{ per: 'month', from: '2026-11-01' },
            },
            {
              ...{ id: 'c', kind: 'purchase', amount: 0, currency: 'EUR' },
              ...{ per: 'year', to: '2026-10-01' },
            },
          ],
          licences: [{ id: 'db', metric: 'cores', entitled: 1, used: 2 }],
        }),
      ],
      costs: [
        { of: PAY, on: '2026-11', amount: '30' },
        { on: '2026-11', amount: '10' },
      ],
    });
    const { completeness, figures, licences } = ready(await picture(PAY));
    // Until today, not until the last day that the bill covers.
    expect(figures).toMatchObject([{ direct: '51', total: '51' }]);
    expect(
      Object.fromEntries(
        completeness.kinds.map(({ kind, state }) => [kind, state]),
      ),
    ).toEqual({
      ...{ infrastructure: 'present', labour: 'present', licence: 'absent' },
      ...{ purchase: 'unknown', supportContract: 'unknown', other: 'unknown' },
      ...{ capacity: 'unknown', shared: 'absent' },
    });
    expect(completeness.unallocated).toEqual([
      { currency: 'EUR', share: 0.25 },
    ]);
    expect(completeness.sources).toEqual([
      {
        ...{ id: 'bill', title: 'bill', coveredUntil: '2026-11-20' },
        ...{ importedAt: '2026-11-21T06:00:00.000Z', stale: false },
      },
    ]);
    expect(licences).toMatchObject([{ id: 'db', overUsed: true }]);
  });

  it('converts by a dated rate, says what is left out, and charges beside the cost', async () => {
    const { picture } = await start(
      {
        costs: [
          { of: PAY, on: '2026-11', amount: '10', billed: '7' },
          { of: PAY, on: '2026-11', amount: '20', currency: 'USD' },
          { of: PAY, on: '2026-11', amount: '5', currency: 'credits' },
        ],
      },
      {
        currency: 'EUR',
        rates: [{ from: 'USD', to: 'EUR', rate: '0.5', since: '2026-11-30' }],
        policies: [
          {
            ...{ id: 'plus', title: 'Cost plus', appliesTo: {} },
            ...{ method: 'costPlus', percent: '10', metric: 'billed' },
          },
        ],
      },
    );
    expect(ready(await picture(PAY))).toMatchObject({
      converted: {
        money: { currency: 'EUR', amount: '20' },
        rates: [{ from: 'USD', rate: '0.5', since: '2026-11-30' }],
        without: ['credits'],
      },
      charge: {
        status: 'charged',
        money: [
          { currency: 'EUR', amount: '7.7' },
          { currency: 'USD', amount: '22' },
          { currency: 'credits', amount: '5.5' },
        ],
        // None in euros, as it is calculated by another cost than the one that is shown.
        difference: [
          { currency: 'USD', amount: '2' },
          { currency: 'credits', amount: '0.5' },
        ],
      },
    });
    expect(
      ready(await picture(PAY, ALL, { metric: 'billed' })).figures[0].total,
    ).toBe('7');
  });

  it('says what is wrong with the division of a cost, unless that names what may not be read', async () => {
    const room = await start({
      costs: [
        { of: PAY, on: '2026-11', amount: '1' },
        { of: SHOP, on: '2026-11', amount: '1' },
      ],
      dependencies: [
        [PAY, SHOP],
        [SHOP, PAY],
      ],
      shared: { [PAY]: { by: 'even' }, [SHOP]: { by: 'even' } },
    });
    expect(ready(await room.picture(PAY)).problems).toMatchObject([
      {
        ...{ kind: 'costNotSplit', entityRef: PAY },
        path: 'spec.stewardship.sharedCost',
        message: expect.stringContaining(SHOP),
      },
    ]);
    expect(ready(await room.picture(PAY, some(PAY))).problems).toEqual([]);
  });

  it('says that nothing is divided in a month of which the fact is not known', async () => {
    const quantity = { entityUid: PAY, fact: 'usage.calls', quantity: 3 };
    const room = await start({
      costs: [
        { of: DB, on: '2026-10', amount: '300' },
        { of: DB, on: '2026-11', amount: '300' },
      ],
      entities: [PAY],
      dependencies: [[DB, PAY]],
      shared: { [DB]: { by: 'fact', fact: 'usage.calls' } },
      quantities: [{ ...quantity, month: '2026-11' }],
    });
    expect(ready(await room.picture(DB))).toMatchObject({
      ...{ figures: [{ sharedOut: '300' }], problems: [] },
    });
    expect(
      ready(await room.picture(DB, ALL, { month: '2026-10' })),
    ).toMatchObject({
      figures: [{ sharedOut: '0', total: '300' }],
      consumers: { items: [] },
      problems: [
        {
          ...{ kind: 'costNotSplit', entityRef: DB },
          message: expect.stringContaining('is not known of 2026-10'),
        },
      ],
    });
  });

  it('adds to a domain only what the caller can see in it', async () => {
    const domain = 'domain:default/d';
    const system = 'system:default/s';
    const room = await start({
      entities: [
        ...[domain, system],
        bookEntity(PAY, {
          ...{ systemRef: system, domainRef: domain, domainVia: system },
        }),
        bookEntity(SHOP, { domainRef: domain }),
      ],
      costs: [
        { of: PAY, on: '2026-11', amount: '10' },
        { of: SHOP, on: '2026-11', amount: '1' },
      ],
    });
    const totalOf = async (readable = ALL) =>
      ready(await room.picture(domain, readable)).figures[0].total;
    expect(await totalOf()).toBe('11');
    expect(await totalOf(some(domain, PAY, SHOP))).toBe('1');
    expect(await totalOf(some(domain, system, PAY, SHOP))).toBe('11');
    const keys = async (more: object, ...refs: string[]) =>
      (
        await room.costFleet.getCosts(
          { by: 'domain', ...more },
          some(PAY, SHOP, ...refs),
        )
      ).items.map(({ key }) => key);
    expect(await keys({})).toEqual(['']);
    expect(await keys({}, domain)).toEqual(['', domain]);
    expect(await keys({ domain: [domain] })).toEqual([]);
    expect(await keys({ domain: [domain] }, domain)).toEqual([domain]);
  });

  it('says that a selector is wrong, also where nothing is found', async () => {
    const { showback } = await start({ entities: [PAY] });
    const reading = await showback.read({
      ...{ entityRef: PAY, readable: ALL, mayRead: true },
    });
    const annotations = { 'stewardship.dev/cost-selector': 'app=pay' };
    expect(
      showback.getPicture({
        reading,
        entity: {
          ref: PAY,
          filterable: {
            ...{ kind: 'Component', metadata: { annotations } },
            ...{ spec: {}, relations: [] },
          },
        },
        name: ref => ({ ref, known: false }),
      }),
    ).toMatchObject({
      status: 'none',
      problems: [{ kind: 'wrongSelector', value: 'app=pay' }],
    });
  });

  it('never shows costs to whoever may not know them, and never waits for a book', async () => {
    const { showback } = await start({
      costs: [{ of: PAY, on: '2026-11', amount: '1' }],
    });
    const of = { entityRef: PAY, readable: ALL };
    expect(await showback.read({ ...of, mayRead: false })).toEqual({
      status: 'notPermitted',
    });
    expect(await showback.read({ ...of, mayRead: true })).toMatchObject({
      status: 'ready',
    });
  });

  it('is small for an entity that has much', async () => {
    const categories = ['Compute', 'Storage', 'Databases', 'Networking', 'AI'];
    const months = ['07', '08', '09', '10', '11'].map(month => `2026-${month}`);
    const { picture } = await start({
      costs: months.flatMap(on =>
        categories.map(category => ({
          ...{ of: PAY, on, amount: '1234.567891', label: { category } },
        })),
      ),
    });
    const size = JSON.stringify(await picture(PAY)).length;
    expect(size).toBeLessThan(4_096);
  });

  it('gives way to others while it adds up what thousands of members cost', async () => {
    const team = 'group:default/pay';
    const members = Array.from({ length: 2_000 }, (_, number) =>
      bookEntity(`component:default/of-pay-${number}`, { ownerRef: team }),
    );
    const { picture } = await start({
      entities: [team, ...members],
      costs: members.flatMap(({ ref: of }) => [
        { of, on: '2026-10-10', amount: '1' },
        { of, on: '2026-11-10', amount: '2' },
      ]),
    });
    await picture(team);
    // Each look at the clock finds that others have waited long enough.
    let now = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) {
        setImmediate(count);
      }
    };
    setImmediate(count);
    const found = ready(await picture(team));
    isDone = true;
    jest.restoreAllMocks();
    expect(found.figures).toMatchObject([{ currency: 'EUR', total: '4000' }]);
    expect(found.before).toMatchObject({ change: [{ amount: '2000' }] });
    // Some for each hundred of them, in each of the passes over them.
    expect(turns).toBeGreaterThan((3 * members.length) / 100);
  });
});
