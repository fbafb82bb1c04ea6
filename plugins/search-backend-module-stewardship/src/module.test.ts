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
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import type { RunbookText } from '@backstage-stewardship/plugin-stewardship-common';
import type { JsonObject } from '@backstage/types';
import { runbook } from './__testUtils__/startStewardship';
import searchModuleStewardship from '.';

let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;

afterEach(async () => {
  await backend?.stop();
  backend = undefined;
});

/** A backend with the search, and a stewardship backend that tells its runbooks to other backends only. */
async function start(options: {
  runbooks: RunbookText[];
  readable: string[];
  config?: JsonObject;
}) {
  const { runbooks, readable, config = {} } = options;
  const asked: string[] = [];
  const schedules: SchedulerServiceTaskScheduleDefinition[] = [];
  const tasks: (() => Promise<void>)[] = [];
  const stewardship = createBackendPlugin({
    pluginId: 'stewardship',
    register(env) {
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          http.use(async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['service'],
            });
            asked.push(principal.subject);
            response.json({ items: runbooks, pageInfo: {} });
          });
        },
      });
    },
  });
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(({ permission }) => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: permission.name,
        conditions: { rule: 'ANY', resourceType: 'any', params: {} },
      })),
    authorize: async requests =>
      requests.map(request => ({
        result:
          request.permission.name === catalogEntityReadPermission.name &&
          readable.includes(String(request.resourceRef))
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
  });
  backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleStewardship,
      stewardship,
      permissions.factory,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true }, ...config },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () =>
          mockServices.scheduler.mock({
            createScheduledTaskRunner(schedule) {
              schedules.push(schedule);
              return {
                async run({ fn }) {
                  tasks.push(async () => fn(new AbortController().signal));
                },
              };
            },
          }),
      }),
    ],
  });
  const address = `http://localhost:${backend.server.port()}/api/search/query`;
  return {
    asked,
    schedules,
    async index() {
      await Promise.all(tasks.map(async task => task()));
    },
    async find(
      term: string,
      filters?: Record<string, string>,
    ): Promise<{ results: { document: unknown }[] }> {
      const query = new URLSearchParams({
        ...{ term, 'types[0]': 'runbooks' },
        ...filters,
      });
      const response = await fetch(`${address}?${query}`, {
        headers: { Authorization: mockCredentials.user.header() },
      });
      return await response.json();
    },
  };
}

describe('searchModuleStewardship', () => {
  it('lets those find a runbook who may read the entity that has it', async () => {
    const { asked, index, find } = await start({
      runbooks: [
        runbook('a', { title: 'Free the disk' }),
        runbook('b', {
          title: 'Free the vault',
          home: { ref: 'component:default/vault', known: true },
        }),
      ],
      readable: ['component:default/checkout'],
    });
    await index();

    expect(asked).toEqual(['plugin:search']);
    const found = await find('free');
    expect(found.results).toMatchObject([
      {
        type: 'runbooks',
        document: {
          title: 'Free the disk',
          location: '/catalog/default/component/checkout/ownership?runbook=a',
          entity: 'component:default/checkout',
        },
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('vault');
    expect((await find('vault')).results).toEqual([]);
    expect((await find('CheckoutDiskFull')).results).toHaveLength(1);
    const own = { 'filters[entity]': 'component:default/checkout' };
    expect((await find('free', own)).results).toHaveLength(1);
    const others = { 'filters[entity]': 'component:default/till' };
    expect((await find('free', others)).results).toEqual([]);
  });

  it('takes the schedule and where results lead from the configuration', async () => {
    const { schedules, index, find } = await start({
      runbooks: [runbook('a')],
      readable: ['component:default/checkout'],
      config: {
        search: {
          collators: {
            runbooks: {
              schedule: { frequency: 'PT1H', timeout: 'PT2M', scope: 'local' },
              locationTemplate: '/runbooks/:name/:id',
            },
          },
        },
      },
    });
    await index();

    expect(schedules).toEqual([
      {
        frequency: { hours: 1 },
        timeout: { minutes: 2 },
        initialDelay: { seconds: 30 },
        scope: 'local',
      },
    ]);
    expect((await find('disk')).results).toMatchObject([
      { document: { location: '/runbooks/checkout/a' } },
    ]);
  });
});
