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
  createBackendModule,
  createServiceFactory,
  coreServices,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  stewardshipCostReadPermission,
  stewardshipDecisionUpdatePermission,
  stewardshipReviewCreatePermission,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  stewardshipLifecycleExtensionPoint,
  stewardshipOnCallExtensionPoint,
  type LifecycleProvider,
  type OnCallProvider,
} from '@backstage-stewardship/plugin-stewardship-node';
import type { Knex } from 'knex';
import request from 'supertest';
import stewardshipPlugin from '..';
import { CATALOG_SYNC_TASK_ID } from '../catalog/CatalogSyncTask';
import { LIFECYCLE_TASK_ID } from '../lifecycle/LifecycleTask';
import { ON_CALL_TASK_ID } from '../escalation/OnCallTask';
import { RUNBOOK_TASK_ID } from '../runbooks/RunbookTask';
import { evaluationTaskIds } from '../scorecards/evaluation/EvaluationTask';
import { SCORECARD_TASK_ID } from '../scorecards/ScorecardTask';
import { FakeCatalog } from './FakeCatalog';
import { FakeFiles } from './FakeFiles';

/**
 * The whole plugin over a catalog, policies and on-call tools that the test controls; `sync` and `refreshOnCall` run a
 * task once.
 */
export async function startApi(options: {
  knex: Knex;
  entities: Entity[];
  config?: JsonObject;
  onCall?: OnCallProvider[];
  /** Sources of release cycles. */
  lifecycle?: LifecycleProvider[];
  /** Where runbooks are read; nothing is there unless told. */
  files?: FakeFiles;
}) {
  const { knex, entities, config = {}, onCall = [], lifecycle = [] } = options;
  const files = options.files ?? new FakeFiles();
  const catalog = new FakeCatalog(entities);
  const policy: {
    decide: () => PolicyDecision;
    onCall: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    review: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    decision: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    costs: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  } = {
    decide: () => ({ result: AuthorizeResult.ALLOW }),
    onCall: AuthorizeResult.ALLOW,
    review: AuthorizeResult.ALLOW,
    decision: AuthorizeResult.ALLOW,
    costs: AuthorizeResult.ALLOW,
  };
  const resultOf = (permission: Permission) => {
    if (isPermission(permission, stewardshipReviewCreatePermission)) {
      return policy.review;
    }
    // As the framework decides it: by name.
    if (permission.name === stewardshipCostReadPermission.name) {
      return policy.costs;
    }
    return isPermission(permission, stewardshipDecisionUpdatePermission)
      ? policy.decision
      : policy.onCall;
  };
  const auditor = mockServices.auditor.mock();
  const audited = jest.fn();
  auditor.createEvent.mockImplementation(async ({ eventId }) => {
    const end = (outcome: string) => async () => {
      // Each reading of an entity with its costs is one, whatever else a test is about.
      if (eventId !== 'cost-fetch') {
        audited(eventId, outcome);
      }
    };
    return { success: end('succeeded'), fail: end('failed') };
  });
  const notified: NotificationSendOptions[] = [];
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const triggered: string[] = [];
  const actions = actionsRegistryServiceMock();

  const { server } = await startTestBackend({
    features: [
      stewardshipPlugin,
      createBackendModule({
        pluginId: 'stewardship',
        moduleId: 'tools-of-the-test',
        register({ registerInit }) {
          registerInit({
            deps: {
              cycles: stewardshipLifecycleExtensionPoint,
              tools: stewardshipOnCallExtensionPoint,
            },
            async init({ cycles, tools }) {
              cycles.addLifecycleProvider(...lifecycle);
              tools.addOnCallProvider(...onCall);
            },
          });
        },
      }),
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
        authorize: async requests =>
          requests.map(({ permission }) => ({ result: resultOf(permission) })),
        authorizeConditional: async () => [policy.decide()],
      }).factory,
      auditor.factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            notified.push(notification);
          },
        }),
      }),
      mockServices.urlReader.mock(files.urlReader).factory,
      mockServices.scheduler.mock({
        scheduleTask: async scheduled => {
          tasks.set(scheduled.id, scheduled.fn);
        },
        triggerTask: async id => {
          triggered.push(id);
        },
      }).factory,
    ],
  });
  const as = (user: string) => ({
    Authorization: mockCredentials.user.header(user),
  });
  async function run(taskId: string): Promise<void> {
    await tasks.get(taskId)?.(new AbortController().signal);
  }
  const base = '/api/stewardship';
  const ask = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    user = 'user:default/ada',
  ) => request(server)[method](`${base}${path}`).set(as(user));
  return {
    catalog,
    policy,
    audited,
    files,
    notified,
    triggered,
    async sync() {
      await run(CATALOG_SYNC_TASK_ID);
    },
    async refreshOnCall() {
      await run(ON_CALL_TASK_ID);
    },
    async refreshRunbooks() {
      await run(RUNBOOK_TASK_ID);
    },
    async refreshTechnologies() {
      await run(LIFECYCLE_TASK_ID);
    },
    async refreshScorecards() {
      await run(SCORECARD_TASK_ID);
      // As the scheduler does when it is asked for them.
      for (const id of evaluationTaskIds(4)) {
        await run(id);
      }
    },
    /** With the version that was read, unless it was not. */
    write: (written: {
      method: 'put' | 'post';
      path: string;
      body: object;
      version?: string;
      user?: string;
    }) => {
      const { method, path, body, version, user } = written;
      const sent = ask(method, path, user);
      return version === undefined
        ? sent.send(body)
        : sent.set('If-Match', `"${version}"`).send(body);
    },
    decide: (body: object, version: string, user?: string) =>
      ask('put', '/technology-decisions', user)
        .set('If-Match', `"${version}"`)
        .send(body),
    /** A request that the test completes and sends. */
    ask,
    get: (path: string, user?: string) => ask('get', path, user),
    post: (path: string, body: object, user?: string) =>
      ask('post', path, user).send(body),
    act: async (action: string, input: JsonObject, user: string) =>
      await actions.invoke({
        ...{ id: `test:${action}`, input },
        credentials: mockCredentials.user(user),
      }),
    review: (id: string, version: string, body: object = {}, user?: string) =>
      ask('post', `/runbooks/${id}/reviews`, user)
        .set('If-Match', `"${version}"`)
        .send(body),
    anonymous: (path: string) =>
      request(server)
        .get(`${base}${path}`)
        .set({ Authorization: mockCredentials.none.header() }),
  };
}
