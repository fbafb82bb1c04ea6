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
import { makeEntity } from '../../__testUtils__/demoCatalog';
import { createSyncHarness } from '../../__testUtils__/syncHarness';
import { DatabaseFactReader } from '../../scorecards/facts/DatabaseFactReader';
import { DatabaseFactStore } from '../../scorecards/facts/DatabaseFactStore';
import { CostQuantities } from './CostQuantities';
import { DatabaseMeasuredEntities } from './DatabaseMeasuredEntities';
import { DatabaseQuantityStore } from './DatabaseQuantityStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('quantities on %s', databaseId => {
  it('are the last ones of each month, of facts that policies and records name', async () => {
    const { knex, sync } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: [
        makeEntity({
          ...{ kind: 'Resource', name: 'db', uid: 'u-db' },
          spec: {
            stewardship: {
              sharedCost: { by: 'fact', fact: 'usage.requests' },
            },
          },
        }),
        makeEntity({ kind: 'Component', name: 'pay', uid: 'u-pay' }),
        makeEntity({ kind: 'Component', name: 'web', uid: 'u-web' }),
      ],
    });
    await sync();
    const facts = new DatabaseFactStore({ knex });
    const say = async (at: string, requests: number | string) =>
      await facts.replace({
        ...{ source: 'usage', at },
        rows: [
          { uid: 'u-pay', facts: { requests, other: 7 }, measuredAt: at },
          { uid: 'u-web', facts: { other: 8 }, measuredAt: at },
        ],
      });
    const scope = { appliesTo: {}, currency: 'EUR', unit: 'cores' };
    const store = new DatabaseQuantityStore({ knex });
    const quantities = new CostQuantities({
      store,
      facts: new DatabaseFactReader({ knex }),
      entities: new DatabaseMeasuredEntities({ knex }),
      policies: [
        {
          ...{ ...scope, id: 'cores', title: 'Cores', method: 'fixed' },
          ...{ price: '4.5', quantity: { fact: 'capacity.cores' } },
        },
        {
          ...{ ...scope, id: 'flat', title: 'Flat', method: 'fixed' },
          ...{ price: '9', quantity: { fixed: 1 } },
        },
      ],
    });
    const refresh = async (at: string) =>
      (await quantities.refresh({ now: new Date(at) })).written;
    const all = async () =>
      (await store.read({ from: '2026-01', to: '2026-12' }))
        .map(({ entityUid, fact, month, quantity }) =>
          [entityUid, fact, month, quantity].join(' '),
        )
        .sort();
    const version = async () =>
      Number((await knex('cost_state').first()).version);

    expect(await refresh('2026-10-01T00:00:00.000Z')).toBe(0);
    await say('2026-10-01T00:00:00.000Z', 5);
    await facts.replace({
      ...{ source: 'capacity', at: '2026-10-01T00:00:00.000Z' },
      rows: [
        {
          ...{ uid: 'u-web', facts: { cores: 0.1 } },
          measuredAt: '2026-10-01T00:00:00.000Z',
        },
      ],
    });
    expect(await refresh('2026-10-31T23:59:59.000Z')).toBe(2);
    expect(await version()).toBe(1);
    expect(await refresh('2026-10-31T23:59:59.500Z')).toBe(0);
    expect(await version()).toBe(1);
    await say('2026-11-01T00:00:00.000Z', 6);
    expect(await refresh('2026-11-01T00:00:00.000Z')).toBe(2);
    await say('2026-11-02T00:00:00.000Z', 'many');
    expect(await refresh('2026-11-02T00:00:00.000Z')).toBe(0);
    expect(await all()).toEqual([
      'u-pay usage.requests 2026-10 5',
      'u-pay usage.requests 2026-11 6',
      'u-web capacity.cores 2026-10 0.1',
      'u-web capacity.cores 2026-11 0.1',
    ]);
    expect(
      await store.read({
        ...{ from: '2026-10', to: '2026-10' },
        facts: ['usage.requests'],
      }),
    ).toHaveLength(1);
  });
});
