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
  amountOf,
  type CostDimension,
  type CostFigures,
  type CostRequest,
  type DeclaredCost,
  type Money,
  type SharedCost,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import {
  bookEntity,
  bookSource,
  makeBook,
} from './book/__testUtils__/makeBook';
import { NaiveCosts, type NaiveFleet } from './__testUtils__/naiveCosts';
import { ALL, showbackRoom } from './__testUtils__/showbackRoom';

jest.setTimeout(120_000);

const COUNT = 6;
const CURRENCIES = ['EUR', 'USD'];
const GROUPS = ['group:default/top', 'group:default/below'];
const SYSTEMS = ['system:default/s', 'system:default/t'];
const DOMAIN = 'domain:default/d';
const DIMENSIONS: CostDimension[] = [
  ...(['team', 'system', 'domain', 'service'] as const),
  ...(['product', 'category', 'provider'] as const),
];
/** What parts of parts may be off by, as each is rounded; in millionths. */
const ROUNDED = 200;

const numbers = Array.from({ length: COUNT }, (_, number) => number);
const refOf = (entity: number) => `component:default/e${entity}`;
const dayOf = (today: string, offset: number) =>
  new Date(Date.parse(today) + offset * 24 * 3600_000)
    .toISOString()
    .slice(0, 10);

const entity = fc.nat({ max: COUNT - 1 });
const currency = fc.constantFrom(...CURRENCIES);
const offset = fc.oneof(
  fc.integer({ min: -70, max: 0 }),
  fc.integer({ min: -70, max: 45 }),
  fc.integer({ min: -900, max: 400 }),
);
const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n });
const sharedCost: fc.Arbitrary<SharedCost> = fc.oneof(
  fc.constant({ by: 'even' } as const),
  fc.record({
    by: fc.constant('weights' as const),
    weights: fc.dictionary(
      entity.map(refOf),
      fc.constantFrom(0, 1, 3, 0.1, 33.33),
    ),
  }),
  fc.constant({ by: 'fact', fact: 'usage.requests' } as const),
);
const world = fc.record({
  today: fc.constantFrom(
    ...['2026-11-21', '2024-02-29', '2024-03-01', '2026-01-01', '2025-12-31'],
  ),
  rows: fc.array(
    fc.record({
      of: fc.integer({ min: -1, max: COUNT - 1 }),
      offset,
      currency,
      billed: amount,
      effective: amount,
      service: fc.constantFrom('vm', 'disk'),
    }),
    { maxLength: 15 },
  ),
  declared: fc.array(
    fc.record({
      of: entity,
      per: fc.constantFrom('once', 'month', 'quarter', 'year'),
      cents: fc.integer({ min: -1_000, max: 1_000_000 }),
      currency,
      kind: fc.constantFrom('labour', 'licence', 'coffee'),
      from: fc.option(offset, { nil: undefined }),
      to: fc.option(offset, { nil: undefined }),
    }),
    { maxLength: 4 },
  ),
  dependencies: fc.uniqueArray(fc.tuple(entity, entity), {
    maxLength: 10,
    selector: pair => pair.join(),
  }),
  shared: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), sharedCost),
  quantities: fc.uniqueArray(
    fc.record({
      of: entity,
      offset: fc.integer({ min: -60, max: 0 }),
      quantity: fc.constantFrom(0, 1, 2.5, 1000),
    }),
    { maxLength: 8, selector: ({ of }) => of },
  ),
  owners: fc.array(fc.constantFrom('', ...GROUPS), {
    ...{ minLength: COUNT, maxLength: COUNT },
  }),
  systems: fc.array(fc.constantFrom('', ...SYSTEMS), {
    ...{ minLength: COUNT, maxLength: COUNT },
  }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function fleetOf(of: World): NaiveFleet {
  const { today, dependencies } = of;
  const day = (at: number | undefined) =>
    at === undefined ? undefined : dayOf(today, at);
  return {
    ...{ today, dependencies, refOf },
    rows: of.rows.map(({ offset: at, ...row }) => ({
      ...row,
      day: dayOf(today, at),
    })),
    declared: of.declared.map(
      ({ of: owner, cents, from, to, ...cost }, id) => ({
        of: owner,
        cost: {
          ...{ ...cost, id: `c${id}`, amount: cents / 100 },
          ...(from !== undefined && { from: day(from) }),
          ...(to !== undefined && { to: day(to) }),
        } satisfies DeclaredCost,
      }),
    ),
    shared: new Map(
      Object.entries(of.shared).map(([from, how]) => [Number(from), how]),
    ),
    quantities: of.quantities.map(({ offset: at, ...one }) => ({
      ...one,
      month: dayOf(today, at).slice(0, 7),
    })),
  };
}

async function roomOf(of: World, fleet: NaiveFleet) {
  const lastDays = new Map<string, string>();
  for (const { day } of fleet.rows) {
    const month = day.slice(0, 7);
    lastDays.set(month, max(day, lastDays.get(month) ?? ''));
  }
  const book = await makeBook({
    today: of.today,
    sources: [bookSource('bill', { lastDays })],
    entities: [
      ...[...GROUPS, DOMAIN].map(ref => bookEntity(ref)),
      ...SYSTEMS.map(ref => bookEntity(ref, { domainRef: DOMAIN })),
      ...of.owners.map((ownerRef, number) =>
        bookEntity(refOf(number), {
          ...{ ownerRef, systemRef: of.systems[number] },
          ...(of.systems[number] === SYSTEMS[0] && {
            ...{ domainRef: DOMAIN, domainVia: SYSTEMS[0] },
          }),
          declared: fleet.declared
            .filter(one => one.of === number)
            .map(({ cost }) => cost),
        }),
      ),
    ],
    costs: fleet.rows.map((row, index) => ({
      ...{ on: row.day, currency: row.currency },
      ...(row.of >= 0 && { of: refOf(row.of) }),
      ...{ amount: amountOf(row.effective), billed: amountOf(row.billed) },
      label: { service: of.rows[index].service },
    })),
    dependencies: of.dependencies.map(([on, by]) => [refOf(on), refOf(by)]),
    subgroups: [[GROUPS[0], GROUPS[1]]],
    shared: Object.fromEntries(
      [...fleet.shared].map(([from, how]) => [refOf(from), how]),
    ),
    quantities: fleet.quantities.map(({ of: owner, ...one }) => ({
      ...{ ...one, fact: 'usage.requests', entityUid: refOf(owner) },
    })),
  });
  return {
    book,
    ...showbackRoom({
      book,
      policies: [
        {
          ...{ id: 'p', title: 'P', appliesTo: { systems: [SYSTEMS[0]] } },
          ...{ method: 'costPlus', percent: '7.5', metric: 'effective' },
        },
        {
          ...{ id: 'f', title: 'F', appliesTo: {}, method: 'fixed', unit: 'x' },
          ...{ price: '10', currency: 'EUR', quantity: { fixed: 1 } },
        },
      ],
    }),
  };
}
type Room = Awaited<ReturnType<typeof roomOf>>;

function max(a: string, b: string): string {
  return a > b ? a : b;
}

function inCurrency(money: readonly Money[], name: string): bigint {
  const sums = money.filter(one => one.currency === name);
  return sums.reduce(
    (sum, one) => sum + (microsOf(one.amount) ?? notAnAmount()),
    0n,
  );
}

function notAnAmount(): never {
  throw new Error('An amount is none');
}

function totalsIn(figures: readonly CostFigures[]): Money[] {
  return figures.map(({ currency: name, total }) => ({
    ...{ currency: name, amount: total },
  }));
}

/** All groups, page after page. */
async function allItems(room: Room, request: CostRequest) {
  const first = await room.costFleet.getCosts({ ...request, limit: 2 }, ALL);
  const items = [...first.items];
  let { nextCursor } = first.pageInfo;
  while (nextCursor) {
    const page = await room.costFleet.getCosts(
      { ...request, limit: 2, cursor: nextCursor },
      ALL,
    );
    items.push(...page.items);
    nextCursor = page.pageInfo.nextCursor;
  }
  expect(items).toHaveLength(first.totalItems);
  return { ...first, items };
}

describe('what things cost', () => {
  it('adds up to the bill and what is declared, however it is grouped, on pages, cards, statements and in files', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.constantFrom('billed' as const, 'effective' as const),
        async (of, metric) => {
          const fleet = fleetOf(of);
          const room = await roomOf(of, fleet);
          const naive = CURRENCIES.map(name => ({
            name,
            costs: new NaiveCosts(fleet, name, metric),
          }));
          const thisMonth = of.today.slice(0, 7);
          const months = [
            ...new Set([...room.book.months.slice(-4), thisMonth]),
          ];
          for (const month of months) {
            const asked = { from: month, to: month, metric };
            const whole = room.book.sumBy(asked, () => 'all').get('all');
            for (const { name, costs } of naive) {
              const direct = [-1, ...numbers].map(number =>
                costs.directOf(number, month),
              );
              expect(whole?.get(name) ?? 0n).toBe(
                direct.reduce((sum, one) => sum + one, 0n),
              );
            }
            await checkOverviews(room, asked, naive);
            await checkEntities(room, asked, naive);
            if (month <= thisMonth) {
              await checkStatements(room, asked);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

type Naive = readonly { name: string; costs: NaiveCosts }[];
type Asked = { from: string; to: string; metric: 'billed' | 'effective' };

async function checkOverviews(room: Room, asked: Asked, naive: Naive) {
  for (const by of DIMENSIONS) {
    const found = await allItems(room, { by, ...asked });
    const csv = await room.costFleet.exportCsv({ by, ...asked }, ALL);
    const rows = csv.split('\r\n').map(row => row.split(','));
    for (const { name, costs } of naive) {
      const direct = numbers.reduce(
        (sum, number) => sum + costs.directOf(number, asked.from),
        0n,
      );
      const rest = costs.directOf(-1, asked.from);
      expect(inCurrency(found.allocated, name)).toBe(direct);
      expect(inCurrency(found.unallocated.money, name)).toBe(rest);
      expect(inCurrency(found.trend[0].money, name)).toBe(direct);
      const items = found.items.flatMap(({ figures }) => totalsIn(figures));
      expect(inCurrency(items, name)).toBe(direct);
      const inFile = rows
        .filter(row => row[6] === `"${name}"`)
        .map(row => ({ currency: name, amount: row[10].replaceAll('"', '') }));
      expect(inCurrency(inFile, name)).toBe(direct + rest);
    }
  }
}

async function checkEntities(room: Room, asked: Asked, naive: Naive) {
  const { items } = await allItems(room, { by: 'service', ...asked });
  for (const number of numbers) {
    const ref = refOf(number);
    const row = items.find(({ key }) => key === ref);
    const reading = await room.showback.readOf({
      ...{ entityRef: ref, readable: ALL },
      ...{ metric: asked.metric, month: asked.from },
    });
    const card = reading.status === 'ready' ? reading : undefined;
    const entityNumber = room.book.entityNumber(ref) ?? NaN;
    for (const { name, costs } of naive) {
      const of = row?.figures.find(one => one.currency === name);
      const total = microsOf(of?.total ?? '0') ?? notAnAmount();
      expect(microsOf(of?.direct ?? '0')).toBe(
        costs.directOf(number, asked.from),
      );
      const exact = costs.totalOf(number, asked.from);
      expect(Math.abs(Number(total) - exact)).toBeLessThan(ROUNDED);
      const shown = card?.figures.find(one => one.currency === name);
      expect(shown?.total ?? '0').toBe(of?.total ?? '0');
      const out = microsOf(shown?.sharedOut ?? '0') ?? notAnAmount();
      const parts = (card?.parts ?? []).map(({ money }) => money);
      expect(inCurrency(parts, name)).toBe(total + out);
      const borne = card?.consumers?.items.flatMap(({ money }) => money) ?? [];
      expect(inCurrency(borne, name)).toBe(out);
      if (asked.from === room.book.today.slice(0, 7)) {
        let days = 0;
        for (const [day, sums] of room.book.daysOf(
          entityNumber,
          asked.metric,
        )) {
          days += day.startsWith(asked.from) ? Number(sums.get(name) ?? 0n) : 0;
        }
        expect(Math.abs(days - exact)).toBeLessThan(31 * ROUNDED);
      }
    }
  }
}

async function checkStatements(room: Room, asked: Asked) {
  const { from: month, metric } = asked;
  for (const owner of GROUPS) {
    const statement = await room.statements.getStatement(
      { owner, month, metric },
      ALL,
    );
    const { items } = await allItems(room, {
      ...{ by: 'service', owner: [owner], ...asked },
    });
    for (const { key, figures } of items) {
      const line = statement.lines.find(one => one.entity.ref === key);
      expect(line?.figures).toEqual(figures);
    }
    const rows = items.flatMap(({ figures }) => totalsIn(figures));
    const charges = statement.lines.flatMap(({ charge }) =>
      charge?.status === 'charged' ? [charge] : [],
    );
    for (const name of CURRENCIES) {
      expect(inCurrency(statement.cost, name)).toBe(inCurrency(rows, name));
      const charged = charges.flatMap(({ money }) => money);
      expect(inCurrency(statement.charged, name)).toBe(
        inCurrency(charged, name),
      );
      const differences = charges.flatMap(({ difference }) => difference);
      expect(inCurrency(statement.difference, name)).toBe(
        inCurrency(differences, name),
      );
      expect(inCurrency(statement.difference, name)).toBe(
        inCurrency(statement.compared.charged, name) -
          inCurrency(statement.compared.cost, name),
      );
    }
  }
}
