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

import { bookSource, makeBook } from './book/__testUtils__/makeBook';
import { CostRates } from './fleet/CostRates';
import { CostTables } from './fleet/CostTables';
import { monthCosts } from './monthCosts';

const PAY = 'component:default/pay';
const SHOP = 'component:default/shop';
const IDLE = 'component:default/idle';
const CLUSTER = 'resource:default/cluster';
const REFUNDED = 'component:default/refunded';

async function facts(currency?: string) {
  const book = await makeBook({
    sources: [
      bookSource('bill', {
        lastDays: new Map([
          ['2026-10', '2026-10-31'],
          ['2026-11', '2026-11-10'],
        ]),
      }),
    ],
    entities: [IDLE],
    costs: [
      { of: PAY, on: '2026-10-05', amount: '10' },
      { of: PAY, on: '2026-10-25', amount: '99' },
      { of: PAY, on: '2026-11-05', amount: '12' },
      { of: SHOP, on: '2026-11-05', amount: '3' },
      { of: SHOP, on: '2026-11-05', amount: '4', currency: 'USD' },
      { of: CLUSTER, on: '2026-11-05', amount: '8' },
      { of: REFUNDED, on: '2026-11-05', amount: '9' },
      { of: REFUNDED, on: '2026-11-06', amount: '-9' },
    ],
    dependencies: [[CLUSTER, PAY]],
    shared: { [CLUSTER]: { by: 'even' } },
  });
  const rates = new CostRates({
    rates: [{ from: 'USD', to: 'EUR', rate: '0.5', since: '2026-01-01' }],
  });
  return await monthCosts({
    ...{ book, rates, tables: new CostTables(), currency },
    refs: [PAY, SHOP, IDLE, REFUNDED, 'component:default/new'],
  });
}

describe('monthCosts', () => {
  it('knows the latest month, its part of what is shared, and what became of the same days', async () => {
    const found = await facts('EUR');
    expect(found.get(PAY)).toEqual({
      ...{ monthCost: 20, monthCostChange: 1, sharedIn: 8 },
      hasImportedCost: true,
    });
    expect(found.get(SHOP)).toMatchObject({ monthCost: 5, sharedIn: 0 });
    expect(found.get(IDLE)).toEqual({
      ...{ monthCost: undefined, sharedIn: undefined, hasImportedCost: false },
    });
    // Rows that add up to nothing are rows.
    expect(found.get(REFUNDED)).toMatchObject({
      ...{ monthCost: 0, hasImportedCost: true },
    });
    expect(found.has('component:default/new')).toBe(false);
  });

  it('knows nothing of the month of what comes from a source that is behind, also of what is shared', async () => {
    const book = await makeBook({
      sources: [
        bookSource('bill', {
          lastDays: new Map([
            ['2026-10', '2026-10-31'],
            ['2026-11', '2026-11-10'],
          ]),
        }),
        bookSource('late', { lastDays: new Map([['2026-10', '2026-10-31']]) }),
        bookSource('ended', { lastDays: new Map([['2026-08', '2026-08-31']]) }),
      ],
      costs: [
        { of: PAY, on: '2026-11-05', amount: '12' },
        { of: PAY, on: '2026-08-05', amount: '1', source: 'ended' },
        { of: SHOP, on: '2026-11-05', amount: '3' },
        { of: CLUSTER, on: '2026-10-05', amount: '8', source: 'late' },
        { of: CLUSTER, on: '2026-11-05', amount: '8' },
      ],
      dependencies: [[CLUSTER, SHOP]],
      shared: { [CLUSTER]: { by: 'even' } },
    });
    const found = await monthCosts({
      ...{ book, rates: new CostRates({ rates: [] }) },
      ...{ tables: new CostTables(), currency: 'EUR' },
      refs: [PAY, SHOP, CLUSTER],
    });
    expect(found.get(PAY)).toMatchObject({ monthCost: 12 });
    expect(found.get(SHOP)).toEqual({});
    expect(found.get(CLUSTER)).toEqual({});
  });

  it('adds up no currencies, and leaves out what cannot be converted', async () => {
    const asItIs = await facts();
    expect(asItIs.get(PAY)).toMatchObject({ monthCost: 20 });
    expect(asItIs.get(SHOP)?.monthCost).toBeUndefined();
    const inDollars = await facts('USD');
    expect(inDollars.get(PAY)).toMatchObject({
      ...{ monthCost: undefined, hasImportedCost: true },
    });
  });
});
