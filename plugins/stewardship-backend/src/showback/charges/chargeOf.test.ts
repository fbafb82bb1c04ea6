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

import { makeBook, bookEntity } from '../book/__testUtils__/makeBook';
import type { ChargePolicy } from '../CostSettings';
import { ChargeDesk } from './ChargeDesk';
import { chargeOf, toCharge } from './chargeOf';

const shared = { id: 'p', title: 'Price list', appliesTo: {} };
const cores: ChargePolicy = {
  ...{ ...shared, method: 'fixed', price: '4.505', currency: 'EUR' },
  ...{ quantity: { fact: 'usage.cores' }, unit: 'cores' },
};

function calculate(
  policy: ChargePolicy,
  more: { cost?: [string, bigint][]; quantity?: number } = {},
) {
  return chargeOf({
    policy,
    costOf: () => new Map(more.cost ?? []),
    quantityOf: () => more.quantity,
  });
}

describe('chargeOf', () => {
  it('charges a fixed price for each unit, to the millionth', () => {
    expect(calculate(cores, { quantity: 12.3 })).toEqual({
      status: 'charged',
      sums: new Map([['EUR', 55_411_500n]]),
      explanation: '12.3 cores at 4.505 EUR',
    });
    expect(calculate(cores, { quantity: 0.1 })).toMatchObject({
      sums: new Map([['EUR', 450_500n]]),
    });
  });

  it('charges cost plus a part of it, in each currency by itself', () => {
    const policy: ChargePolicy = {
      ...{ ...shared, method: 'costPlus', percent: '7.5', metric: 'billed' },
    };
    expect(
      calculate(policy, {
        cost: [
          ['USD', 9_223_372_036_854_775_807n],
          ['EUR', -3n],
        ],
      }),
    ).toEqual({
      status: 'charged',
      sums: new Map([
        // 9223372036854775807 * 1.075 = 9915124939618883992.525
        ['USD', 9_915_124_939_618_883_993n],
        // -3.225
        ['EUR', -3n],
      ]),
      base: new Map([
        ['USD', 9_223_372_036_854_775_807n],
        ['EUR', -3n],
      ]),
      explanation:
        'Billed cost of -0.000003 EUR and 9223372036854.775807 USD plus 7.5 %',
    });
  });

  it('charges each tier for the units within it', () => {
    const policy: ChargePolicy = {
      ...{ ...shared, method: 'tiered', currency: 'EUR', unit: 'GB' },
      quantity: { fixed: 130 },
      tiers: [
        { upTo: 10, price: '0' },
        { upTo: 100, price: '0.5' },
        { price: '0.25' },
      ],
    };
    expect(calculate(policy)).toEqual({
      status: 'charged',
      sums: new Map([['EUR', 52_500_000n]]),
      explanation: '10 GB at 0 EUR, 90 GB at 0.5 EUR, 30 GB at 0.25 EUR',
    });
    expect(calculate({ ...policy, quantity: { fixed: 0 } })).toMatchObject({
      sums: new Map([['EUR', 0n]]),
      explanation: '0 GB',
    });
    expect(calculate({ ...policy, tiers: policy.tiers.slice(0, 2) })).toEqual({
      status: 'unknown',
      reason: 'No tier has a price for more than 100 GB',
    });
  });

  it('is unknown where something that it needs is', () => {
    expect(calculate(cores)).toEqual({
      status: 'unknown',
      reason: "The fact 'usage.cores' is not known for that month",
    });
    expect(calculate(cores, { quantity: -1 })).toMatchObject({
      status: 'unknown',
    });
    expect(
      calculate({
        ...{ ...shared, method: 'costPlus', percent: '5' },
        metric: 'effective',
      }),
    ).toEqual({
      status: 'unknown',
      reason: 'Nothing is known of what it costs in that month',
    });
  });

  it('says the difference in currencies that both have', () => {
    const charge = toCharge(
      cores,
      calculate(cores, { quantity: 2 }),
      new Map([
        ['EUR', 10_000_000n],
        ['USD', 1n],
      ]),
    );
    expect(charge).toMatchObject({
      policy: { id: 'p', title: 'Price list' },
      money: [{ currency: 'EUR', amount: '9.01' }],
      difference: [{ currency: 'EUR', amount: '-0.99' }],
    });
  });

  it('says no difference of cost plus that is calculated by another cost than the one that is shown', () => {
    const policy: ChargePolicy = {
      ...{ ...shared, method: 'costPlus', percent: '10', metric: 'billed' },
    };
    const calculation = calculate(policy, {
      cost: [
        ['EUR', 1_200_000_000n],
        ['USD', 10_000_000n],
      ],
    });
    expect(
      toCharge(
        policy,
        calculation,
        new Map([
          ['EUR', 100_000_000n],
          ['USD', 10_000_000n],
        ]),
      ),
    ).toMatchObject({
      money: [
        { currency: 'EUR', amount: '1320' },
        { currency: 'USD', amount: '11' },
      ],
      difference: [{ currency: 'USD', amount: '1' }],
    });
  });
});

describe('ChargeDesk', () => {
  it('takes the first policy that applies, also to what groups below own, and quantities of that month', async () => {
    const book = await makeBook({
      entities: [
        bookEntity('component:default/a', {
          ...{ ownerRef: 'group:default/below', systemRef: 'system:default/s' },
        }),
        bookEntity('component:default/b', { ownerRef: 'group:default/x' }),
        bookEntity('resource:default/c', { type: 'database' }),
        bookEntity('api:default/d'),
      ],
      subgroups: [['group:default/top', 'group:default/below']],
      quantities: [
        {
          ...{ entityUid: 'component:default/a', fact: 'usage.cores' },
          ...{ month: '2026-10', quantity: 2 },
        },
      ],
    });
    const desk = new ChargeDesk({
      policies: [
        {
          ...{ ...cores, id: 'top' },
          appliesTo: { owners: ['group:default/top'], kinds: ['component'] },
        },
        { ...cores, id: 'databases', appliesTo: { types: ['database'] } },
        {
          ...{ ...cores, id: 'named', quantity: { fixed: 1 } },
          appliesTo: { entities: ['component:default/b'] },
        },
      ],
    });
    const idOf = (ref: string) =>
      desk.policyFor(book, book.entityNumber(ref) ?? -1)?.id;
    expect(book.entities.map(({ ref }) => [ref, idOf(ref)])).toEqual([
      ['component:default/a', 'top'],
      ['component:default/b', 'named'],
      ['resource:default/c', 'databases'],
      ['api:default/d', undefined],
    ]);
    const of = { book, entity: 0, costOf: () => new Map() };
    expect(desk.apply({ ...of, month: '2026-10' })).toMatchObject({
      calculation: { sums: new Map([['EUR', 9_010_000n]]) },
    });
    expect(desk.apply({ ...of, month: '2026-11' })).toMatchObject({
      calculation: { status: 'unknown' },
    });
  });

  it('charges for groups, users, systems and domains only where they or their kind are named, and nothing of months to come', async () => {
    const refs = [
      ...['component:default/a', 'group:default/g', 'user:default/u'],
      ...['system:default/s', 'domain:default/d'],
    ];
    const book = await makeBook({ entities: refs });
    const charged = (appliesTo: ChargePolicy['appliesTo'], month: string) => {
      const desk = new ChargeDesk({
        policies: [{ ...cores, quantity: { fixed: 1 }, appliesTo }],
      });
      return refs.filter((_, entity) =>
        desk.apply({ book, entity, month, costOf: () => new Map() }),
      );
    };
    expect(charged({}, '2026-11')).toEqual(['component:default/a']);
    expect(charged({ kinds: ['group', 'system'] }, '2026-11')).toEqual([
      ...['group:default/g', 'system:default/s'],
    ]);
    expect(charged({ entities: ['domain:default/d'] }, '2026-11')).toEqual([
      'domain:default/d',
    ]);
    expect(charged({}, '2026-12')).toEqual([]);
  });
});
