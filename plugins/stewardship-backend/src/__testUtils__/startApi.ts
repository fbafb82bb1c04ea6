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
  createServiceFactory,
  coreServices,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import stewardshipPlugin from '..';
import { FakeCatalog } from './FakeCatalog';

/** The whole plugin over a catalog and a policy that the test controls; `sync` runs its task once. */
export async function startApi(options: {
  knex: Knex;
  entities: Entity[];
  config?: JsonObject;
}) {
  const { knex, entities, config = {} } = options;
  const catalog = new FakeCatalog(entities);
  const policy: { decide: () => PolicyDecision } = {
    decide: () => ({ result: AuthorizeResult.ALLOW }),
  };
  let task: SchedulerServiceTaskFunction | undefined;

  const { server } = await startTestBackend({
    features: [
      stewardshipPlugin,
      mockServices.rootConfig.factory({ data: { stewardship: config } }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
      mockServices.permissions.mock({
        authorizeConditional: async () => [policy.decide()],
      }).factory,
      mockServices.scheduler.mock({
        scheduleTask: async scheduled => {
          task = scheduled.fn;
        },
      }).factory,
    ],
  });
  const as = (user: string) => ({
    Authorization: mockCredentials.user.header(user),
  });
  const base = '/api/stewardship';
  return {
    catalog,
    policy,
    async sync() {
      await task?.(new AbortController().signal);
    },
    get: (path: string, user = 'user:default/ada') =>
      request(server).get(`${base}${path}`).set(as(user)),
    post: (path: string, body: object, user = 'user:default/ada') =>
      request(server).post(`${base}${path}`).set(as(user)).send(body),
    anonymous: (path: string) =>
      request(server)
        .get(`${base}${path}`)
        .set({ Authorization: mockCredentials.none.header() }),
  };
}
