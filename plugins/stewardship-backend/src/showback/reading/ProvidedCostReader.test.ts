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

import type { ProvidedCost } from '@backstage-stewardship/plugin-stewardship-node';
import { selectionOf } from './__testUtils__/readBill';
import { ProvidedCostReader } from './ProvidedCostReader';

const COST: ProvidedCost = {
  day: '2026-03-31',
  currency: 'usd',
  billed: '0.00001605990',
  service: 'Machines',
};

describe('ProvidedCostReader', () => {
  it('makes a line of what a source hands over', () => {
    const reader = new ProvidedCostReader({
      selection: selectionOf({
        tags: ['app'],
        columns: ['X_Project', 'service'],
        region: true,
      }),
    });
    const full: ProvidedCost = {
      ...COST,
      ...{
        period: '2026-04',
        effective: '-2',
        charge: 'Credit',
        account: '17',
      },
      ...{ provider: 'Cloud', region: 'north', resourceId: 'r1' },
      tags: { ' App': 'pay', build: '7' },
      columns: { x_project: 'shop', other: 'x' },
    };
    const line = reader.read(full);
    expect(line).toEqual({
      ...{ day: '2026-03-31', period: '2026-04', currency: 'USD' },
      billed: { micros: 16, rest: 59_900_000 },
      effective: { micros: -2_000_000, rest: 0 },
      label: {
        provider: 'Cloud',
        service: 'Machines',
        category: '',
        charge: 'Credit',
      },
      attributes: {
        ...{ account: '17', accountName: '', resourceId: '', resourceName: '' },
        region: 'north',
        tags: new Map([['app', 'pay']]),
        columns: new Map([['X_Project', 'shop']]),
      },
    });
    const other = reader.read({
      ...full,
      tags: { app: 'pay' },
      resourceId: 'r2',
    });
    expect(
      'attributes' in other &&
        'attributes' in line &&
        other.attributes === line.attributes,
    ).toBe(true);
  });

  it('lets one cost count for both where there is only one', () => {
    const reader = new ProvidedCostReader({ selection: selectionOf() });
    const { billed, ...rest } = COST;
    for (const cost of [COST, { ...rest, effective: billed }]) {
      expect(reader.read(cost)).toMatchObject({
        billed: { micros: 16, rest: 59_900_000 },
        effective: { micros: 16, rest: 59_900_000 },
        ...{ period: '2026-03', label: { charge: 'Usage' } },
      });
    }
  });

  it.each<[Partial<Record<keyof ProvidedCost, unknown>>, string, string]>([
    [{ billed: undefined }, 'billed', 'the cost is missing'],
    [{ billed: '1,5' }, 'billed', 'amounts have a decimal point'],
    [{ billed: NaN }, 'billed', 'it is not an amount'],
    [{ currency: '' }, 'currency', 'the currency is missing'],
    [{ day: '2026-02-30' }, 'day', 'it is not a date'],
    [{ day: null }, 'day', 'the day is missing'],
    [{ period: 'March' }, 'period', 'it is not a date'],
  ])('rejects %j', (wrong, column, reason) => {
    const reader = new ProvidedCostReader({ selection: selectionOf() });
    expect(
      reader.read({ ...COST, ...(wrong as Partial<ProvidedCost>) }),
    ).toMatchObject({
      column,
      reason: expect.stringContaining(reason),
    });
  });
});
