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

import { TestDatabases } from '@backstage/backend-test-utils';
import {
  amountOf,
  type DeclaredCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import { makeEntity } from '../../__testUtils__/demoCatalog';
import { createSyncHarness } from '../../__testUtils__/syncHarness';
import { DatabaseQuantityStore } from '../allocation/DatabaseQuantityStore';
import { insertCosts, insertKeys } from './__testUtils__/costRows';
import { CachedCostBookReader } from './CachedCostBookReader';
import type { CellView, CostBook } from './CostBook';
import { DatabaseBookSource } from './DatabaseBookSource';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const ALL = { metric: 'effective', from: '0001-01', to: '9999-12' } as const;
const LARGE = '9007199254740993';

const labour: DeclaredCost = {
  ...{ id: 'team', kind: 'labour', amount: 21, currency: 'EUR' },
  ...{ per: 'month', from: '2026-11-01', to: '2026-11-30' },
};

function entities() {
  return [
    makeEntity({
      ...{ kind: 'Component', name: 'pay', uid: 'u-pay', title: 'Payments' },
      spec: {
        ...{ type: 'service', owner: 'group:default/pay', system: 'shop' },
        stewardship: {
          costs: [labour],
          licences: [{ id: 'seats', metric: 'seats', entitled: 5, used: 6 }],
        },
      },
      relations: {
        dependsOn: ['resource:default/db'],
        consumesApi: ['api:default/orders'],
      },
    }),
    makeEntity({
      ...{ kind: 'Component', name: 'web', uid: 'u-web' },
      spec: { type: 'website' },
      relations: { dependsOn: ['resource:default/db'] },
    }),
    makeEntity({
      ...{ kind: 'Resource', name: 'db', uid: 'u-db' },
      spec: {
        type: 'database',
        stewardship: {
          sharedCost: { by: 'fact', fact: 'usage.requests' },
        },
      },
    }),
    makeEntity({
      ...{ kind: 'API', name: 'orders', uid: 'u-orders' },
      relations: { apiProvidedBy: ['component:default/web'] },
    }),
    makeEntity({
      ...{ kind: 'System', name: 'shop', uid: 'u-shop' },
      spec: { domain: 'sales' },
    }),
    makeEntity({
      ...{ kind: 'Group', name: 'pay', uid: 'u-group' },
      spec: { type: 'team', children: ['cards'] },
    }),
  ];
}

function sums(book: CostBook, keyOf: (cell: CellView) => string) {
  return Object.fromEntries(
    [...book.sumBy(ALL, keyOf)].map(([key, amounts]) => [
      key,
      [...amounts].map(([name, sum]) => `${amountOf(sum)} ${name}`).join(),
    ]),
  );
}

describe.each(databases.eachSupportedId())(
  'the book of costs on %s',
  databaseId => {
    async function start() {
      const harness = await createSyncHarness({
        knex: await databases.init(databaseId),
        entities: entities(),
      });
      const { knex } = harness;
      await harness.sync();
      await insertKeys(knex, {
        sources: ['a', 'b'],
        keys: [
          { id: 1, source: 'a', attributes: { account: '1' } },
          { id: 2, source: 'a', attributes: { account: '2' } },
          {
            ...{ id: 3, source: 'b' },
            attributes: { account: '3', accountName: 'Third' },
          },
          { id: 4, source: 'b', attributes: {} },
        ],
      });
      await knex('cost_keys').where({ id: 1 }).update({ entity_uid: 'u-pay' });
      await knex('cost_keys').where({ id: 2 }).update({ entity_uid: 'u-db' });
      await knex('cost_keys')
        .where({ id: 3 })
        .update({ outcome: 'ambiguous', looked: '["tag app: pay"]' });
      await knex('cost_keys').where({ id: 4 }).update({ entity_uid: 'u-gone' });
      const clock = { now: new Date('2026-11-21T23:59:59.000Z') };
      const quantities = new DatabaseQuantityStore({ knex });
      const books = new CachedCostBookReader({
        source: new DatabaseBookSource({
          ...{ knex, quantities, settingsHash: 'settings' },
          now: () => clock.now,
        }),
      });
      return { ...harness, books, clock, quantities };
    }

    it('has what counts of imports, what records declare, and shares along dependsOn alone', async () => {
      const { books, knex, quantities } = await start();
      const of = (source: string, batch: number, key: number, day: string) => ({
        ...{ source, batch, key, day },
      });
      await insertCosts(knex, [
        { ...of('a', 1, 1, '2026-10-03'), billed: '1', effective: '1' },
        { ...of('a', 2, 1, '2026-10-04'), billed: '5', effective: LARGE },
        { ...of('a', 2, 1, '2026-10-04'), billed: '5', effective: LARGE },
        {
          ...of('a', 3, 2, '2026-11-02'),
          ...{ billed: '0', effective: '3000000', label: 2, currency: 'USD' },
        },
        {
          ...of('b', 4, 3, '2026-11-30'),
          ...{ billed: '-7000000', effective: '-7000000', period: '2026-12' },
        },
        { ...of('b', 5, 4, '2026-08-01'), billed: '9', effective: '9' },
        { ...of('b', 5, 9, '2026-08-01'), billed: '9', effective: '9' },
      ]);
      await quantities.put(
        [
          { entityUid: 'u-pay', quantity: 1, month: '2026-11' },
          { entityUid: 'u-web', quantity: 2, month: '2026-11' },
        ].map(one => ({ ...one, fact: 'usage.requests' })),
        '2026-11-21T00:00:00.000Z',
      );
      const book = await books.read();
      expect(book.today).toBe('2026-11-21');
      expect(book.entities.find(({ uid }) => uid === 'u-pay')).toEqual({
        ...{ uid: 'u-pay', ref: 'component:default/pay', kind: 'component' },
        ...{ title: 'Payments', type: 'service' },
        ...{ ownerRef: 'group:default/pay', systemRef: 'system:default/shop' },
        ...{ domainRef: 'domain:default/sales' },
        domainVia: 'system:default/shop',
        declared: [labour],
        licences: [{ id: 'seats', metric: 'seats', entitled: 5, used: 6 }],
      });
      const shop = book.entityNumber('system:default/shop') ?? NaN;
      expect(book.entities[shop].domainRef).toBe('domain:default/sales');
      expect(book.entities[shop].domainVia).toBeUndefined();
      expect(book.sources).toEqual([
        {
          ...{ id: 'a', title: 'Bill a', kind: 'infrastructure' },
          importedAt: '2026-11-21T06:00:00.000Z',
          lastDays: new Map([
            ['2026-10', '2026-10-04'],
            ['2026-11', '2026-11-02'],
          ]),
        },
        {
          ...{ id: 'b', title: 'Bill b', kind: 'infrastructure' },
          importedAt: '2026-11-21T06:00:00.000Z',
          lastDays: new Map([
            ['2026-08', '2026-08-01'],
            ['2026-11', '2026-11-30'],
          ]),
        },
      ]);
      expect(book.unallocated).toEqual([
        {
          ...{ keyId: 3, source: 1, account: '3', accountName: 'Third' },
          ...{ looked: ['tag app: pay'], reason: 'ambiguous' },
        },
        {
          ...{ keyId: 4, source: 1, account: '', accountName: '' },
          ...{ looked: [], reason: 'entityGone' },
        },
      ]);
      expect(
        sums(book, ({ entity, month, origin, label }) =>
          [
            book.entities[entity]?.uid,
            ...[month, origin, label?.service ?? ''],
          ].join(' '),
        ),
      ).toEqual({
        'u-pay 2026-10 imported Service 1': '18014398509.481986 EUR',
        'u-pay 2026-11 declared ': '14.7 EUR',
        'u-pay 2026-11 sharedIn Service 2': '1 USD',
        'u-web 2026-11 sharedIn Service 2': '2 USD',
        'u-db 2026-11 imported Service 2': '3 USD',
        'u-db 2026-11 sharedOut Service 2': '-3 USD',
        ' 2026-11 imported Service 1': '-7 EUR',
        ' 2026-08 imported Service 1': '0.000009 EUR',
      });
      const number = (ref: string) => book.entityNumber(ref) ?? NaN;
      const pay = number('component:default/pay');
      const days = book.daysOf(pay, 'effective');
      expect(days.get('2026-10-04')).toEqual(
        new Map([['EUR', BigInt(LARGE) * 2n]]),
      );
      expect(days.get('2026-11-02')).toEqual(
        new Map([
          ['EUR', 700_000n],
          ['USD', 1_000_000n],
        ]),
      );
      expect(book.daysOf(-1, 'billed')).toEqual(
        new Map([['2026-11-30', new Map([['EUR', -7_000_000n]])]]),
      );
      expect(book.dependenciesOf(pay)).toEqual(
        new Set([number('resource:default/db')]),
      );
      expect(book.quantityOf('u-web', 'usage.requests', '2026-11')).toBe(2);
      expect([...book.groupsBelow('group:default/pay')]).toEqual([
        'group:default/pay',
        'group:default/cards',
      ]);
    });

    it('knows how far a bill has come that has a row of a month to come', async () => {
      const { books, knex } = await start();
      const of = (day: string, period: string) => ({
        ...{ source: 'a', batch: Number(period.slice(5)), key: 1, day, period },
        ...{ billed: '1', effective: '1' },
      });
      await insertCosts(knex, [
        of('2026-10-31', '2026-10'),
        of('2026-11-02', '2026-11'),
        of('2026-11-19', '2026-11'),
        // Paid in advance, for the next year.
        of('2027-01-01', '2026-11'),
        of('2027-02-01', '2027-02'),
      ]);
      await knex('cost_periods')
        .where({ period: '2026-11' })
        .update({ first_day: '2026-11-02' });
      const { sources } = await books.read();
      expect(sources[0].lastDays).toEqual(
        new Map([
          ['2026-10', '2026-10-31'],
          ['2026-11', '2026-11-19'],
          ['2027-01', '2027-01-01'],
          ['2027-02', '2027-02-01'],
        ]),
      );
    });

    it('knows days of the month before the last one, whatever is dated later', async () => {
      const { books, knex } = await start();
      const of = (day: string, period: string) => ({
        ...{ source: 'a', batch: Number(period.slice(5)), key: 1, day, period },
        ...{ billed: '1', effective: '1' },
      });
      await insertCosts(knex, [
        of('2026-09-15', '2026-09'),
        of('2026-10-20', '2026-10'),
        of('2027-01-01', '2026-10'),
      ]);
      await knex('cost_periods')
        .where({ period: '2026-10' })
        .update({ first_day: '2026-10-20' });
      const book = await books.read();
      const pay = book.entityNumber('component:default/pay') ?? NaN;
      const days = [...book.daysOf(pay, 'billed').keys()];
      // Others are of what is declared.
      expect(days.filter(day => day < '2026-11-01')).toEqual([
        '2026-09-15',
        '2026-10-20',
      ]);
    });

    it('is built anew where costs, entities or the day have changed, and only then', async () => {
      const { books, catalog, clock, knex, quantities, sync } = await start();
      expect(await books.readAtHand()).toBeUndefined();
      const first = await books.read();
      expect(await books.readAtHand()).toBe(first);
      expect(await books.read()).toBe(first);

      await knex('cost_state').increment('version', 1);
      const second = await books.read();
      expect(second).not.toBe(first);
      const quantity = { entityUid: 'u-web', fact: 'a.b', month: '2026-11' };
      const put = async (count: number) =>
        await quantities.put(
          [{ ...quantity, quantity: count }],
          '2026-11-21T00:00:00.000Z',
        );
      expect(await put(2.5)).toBe(1);
      const third = await books.read();
      expect(third.quantityOf('u-web', 'a.b', '2026-11')).toBe(2.5);
      expect(await put(2.5)).toBe(0);
      expect(await books.read()).toBe(third);

      clock.now = new Date('2026-11-22T00:00:00.000Z');
      expect((await books.read()).today).toBe('2026-11-22');
      catalog.entities.pop();
      await sync();
      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      expect((await books.readNewest()).entityNumber('group:default/pay')).toBe(
        undefined,
      );
      expect(statements.some(sql => sql.includes('records'))).toBe(true);
      expect(
        statements.filter(sql => /cost_(months|days|keys)/.test(sql)),
      ).toEqual([]);
    });
  },
);
