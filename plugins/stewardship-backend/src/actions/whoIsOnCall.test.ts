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

import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { createEscalationHarness } from '../__testUtils__/escalationHarness';
import { createSyncHarness } from '../__testUtils__/syncHarness';
import { EntityVisibility } from '../http/EntityVisibility';
import { OnCallAccess } from '../http/OnCallAccess';
import { registerWhoIsOnCall } from './whoIsOnCall';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function start() {
  const { catalog, knex, reader, sync } = await createSyncHarness({
    knex: await databases.init('SQLITE_3'),
    entities: demoCatalog(),
  });
  await sync();
  const { contacts, refreshAndTest } = createEscalationHarness({
    knex,
    records: reader,
    now: new Date('2026-11-21T09:30:00.000Z'),
  });
  await refreshAndTest();
  const policy = {
    read: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  };
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    authorizeConditional: async () => [{ result: policy.read }],
  });
  const actionsRegistry = actionsRegistryServiceMock();
  registerWhoIsOnCall({
    actionsRegistry,
    contacts,
    onCallAccess: new OnCallAccess({ permissions }),
    visibility: new EntityVisibility({ permissions, catalog: catalog.service }),
  });
  return {
    policy,
    ask: (input: { entityRef?: string; alias?: string }) =>
      actionsRegistry.invoke({
        id: 'test:who-is-on-call',
        input,
        credentials: mockCredentials.user('user:default/ada'),
      }),
  };
}

describe('who-is-on-call', () => {
  it('tells whom to call for an entity, by its reference or by a name that machines know', async () => {
    const { ask } = await start();
    for (const input of [
      { entityRef: 'payments' },
      { entityRef: 'component:default/payments' },
      { alias: 'Payments' },
    ]) {
      expect(await ask(input)).toMatchObject({
        output: {
          contacts: [
            {
              entity: { ref: 'component:default/payments', known: true },
              contacts: [
                { order: 1, who: { ref: 'group:default/service-desk' } },
                {
                  order: 2,
                  who: { title: 'Team Shop' },
                  onCall: [{ level: 1, name: 'ada' }],
                },
                { order: 3 },
              ],
            },
          ],
        },
      });
    }
    expect(await ask({ alias: 'nothing' })).toEqual({
      output: { contacts: [] },
    });
  });

  it('knows nothing that the caller may not read', async () => {
    const { ask, policy } = await start();
    policy.read = AuthorizeResult.DENY;
    await expect(ask({ entityRef: 'payments' })).rejects.toThrow(
      "No contact found for entity 'component:default/payments'",
    );
    expect(await ask({ alias: 'payments' })).toEqual({
      output: { contacts: [] },
    });
  });

  it.each([[{}], [{ entityRef: 'payments', alias: 'payments' }]])(
    'says what to give where it is given %j',
    async input => {
      const { ask } = await start();
      await expect(ask(input)).rejects.toThrow('Give either entityRef');
    },
  );
});
