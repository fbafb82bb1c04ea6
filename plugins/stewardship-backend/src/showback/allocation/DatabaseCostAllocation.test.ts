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
import { insertKeys } from '../book/__testUtils__/costRows';
import { DatabaseCostAllocation } from './DatabaseCostAllocation';
import { defaultAllocationRules } from './defaultAllocationRules';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('allocation on %s', databaseId => {
  async function start() {
    const harness = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: [
        makeEntity({
          ...{ kind: 'Component', name: 'pay', uid: 'u-pay' },
          annotations: {
            'stewardship.dev/cost-selector': 'account=4711; tag:Team = x',
          },
        }),
        makeEntity({ kind: 'Component', name: 'web', uid: 'u-web' }),
      ],
    });
    const { knex } = harness;
    await harness.sync();
    await insertKeys(knex, {
      sources: ['a', 'b'],
      keys: [
        { id: 1, source: 'a', attributes: { account: '4711' } },
        { id: 2, source: 'a', attributes: { tags: { app: 'web' } } },
        { id: 3, source: 'b', attributes: { tags: { app: "o'ld\n" } } },
      ],
    });
    const rules = defaultAllocationRules;
    return {
      ...harness,
      allocation: new DatabaseCostAllocation({ knex, rules }),
      keys: async () =>
        (await knex('cost_keys').orderBy('id')).map(row =>
          [row.id, row.outcome, row.entity_ref, row.entity_uid, row.looked]
            .map(value => value ?? '-')
            .join(' '),
        ),
      state: async () => {
        const row = await knex('cost_state').first();
        return { version: Number(row.version), allocated: row.allocated };
      },
    };
  }

  const OLD = '3 noEntity - - ["tag app: o\'ld"]';

  it('finds entities, writes what differs, and raises the version with it', async () => {
    const { allocation, keys, knex, state } = await start();
    expect(await allocation.refresh({})).toEqual({ keys: 3, changed: 3 });
    expect(await keys()).toEqual([
      '1 allocated component:default/pay u-pay ["account: 4711"]',
      '2 allocated component:default/web u-web ["tag app: web"]',
      OLD,
    ]);
    expect((await state()).version).toBe(1);
    expect(await allocation.refresh({})).toEqual({ keys: 0, changed: 0 });
    expect((await state()).version).toBe(1);

    await knex('cost_keys').update({ outcome: null });
    expect(await allocation.refresh({ source: 'b' })).toEqual({
      ...{ keys: 1, changed: 1 },
    });
    expect(await keys()).toContain(OLD);
    expect((await state()).version).toBe(2);
  });

  it('allocates anew where entities or rules have changed, and keeps the name of one that is gone', async () => {
    const { allocation, catalog, keys, knex, state, sync } = await start();
    await allocation.refresh({});
    const [pay, web] = catalog.entities;
    catalog.entities = [web];
    await sync('2026-11-21T10:00:00.000Z');
    await knex('mirrored_entities')
      .where({ uid: 'u-pay' })
      .update({ removed_at: '2026-11-21T10:00:00.000Z' });
    await knex('mirror_state').increment('resolved_version', 1);
    expect(await allocation.refresh({ source: 'b' })).toEqual({
      ...{ keys: 3, changed: 1 },
    });
    expect(await keys()).toEqual([
      '1 entityGone component:default/pay - []',
      '2 allocated component:default/web u-web ["tag app: web"]',
      OLD,
    ]);
    await knex('cost_keys').where({ id: 1 }).update({ looked: '["x"]' });
    await knex('mirror_state').increment('resolved_version', 1);
    expect(await allocation.refresh({})).toEqual({ keys: 3, changed: 1 });
    expect((await keys())[0]).toBe('1 entityGone component:default/pay - []');

    catalog.entities = [pay, web];
    await sync('2026-11-21T11:00:00.000Z');
    await allocation.refresh({});
    expect((await keys())[0]).toMatch('1 allocated component:default/pay');

    const before = await state();
    const other = new DatabaseCostAllocation({
      knex,
      rules: [
        {
          ...{ kind: 'value', looked: { kind: 'account' } },
          to: { by: 'entity', entityRef: 'component:default/web' },
        },
      ],
    });
    expect(await other.refresh({})).toEqual({ keys: 3, changed: 3 });
    expect(await keys()).toEqual([
      '1 allocated component:default/web u-web ["account: 4711"]',
      '2 noRule - - []',
      '3 noRule - - []',
    ]);
    expect((await state()).version).toBe(before.version + 1);
    expect((await state()).allocated).not.toBe(before.allocated);
  });

  it('changes nothing where it is stopped', async () => {
    const { allocation, keys, state } = await start();
    await expect(
      allocation.refresh({ signal: AbortSignal.abort() }),
    ).rejects.toThrow('aborted');
    expect((await keys())[0]).toBe('1 - - - -');
    expect(await state()).toEqual({ version: 0, allocated: null });
  });

  it('says what selectors and rules look at', async () => {
    const { allocation, catalog, sync } = await start();
    const selection = await allocation.readSelection();
    expect(selection.tags.has('team')).toBe(true);
    expect(selection.tags.has('app')).toBe(true);
    expect(selection.resourceId).toBe(false);
    catalog.entities.push(
      makeEntity({
        ...{ kind: 'Component', name: 'db', uid: 'u-db' },
        annotations: { 'stewardship.dev/cost-selector': 'resourceId=arn:*' },
      }),
    );
    await sync('2026-11-21T10:00:00.000Z');
    const next = await allocation.readSelection();
    expect(next.resourceId).toBe(true);
    expect(next.hash).not.toBe(selection.hash);
  });
});
