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

import { createServer, type AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
  type RootLoggerService,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import authPlugin from '@backstage/plugin-auth-backend';
import guestModule from '@backstage/plugin-auth-backend-module-guest-provider';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import stewardshipPlugin from '../../plugins/stewardship-backend/src';
import type { Database } from './databases';
import { HttpClient } from './HttpClient';
import { PluginDatabase } from './PluginDatabase';
import type { StaticCatalog } from './StaticCatalog';

/** How a sync went, as the plugin logs it. */
export type SyncOutcome = {
  status: string;
  entities: number;
  changed: number;
  records: number;
};

/** How a refresh of who is on call went, as the plugin logs it. */
export type RefreshOutcome = {
  refreshed: { status: string; sources: number; read: number };
  tested: { status: string; ladders: number; changed: number };
};

/** How a reading of runbooks went, as the plugin logs it. */
export type RunbookOutcome = {
  refreshed: { status: string; read: number; unchanged: number };
  /** Absent where nothing that was read was new. */
  shelved?: { status: string; runbooks: number; changed: number };
};

/** How a refresh of technologies went, as the plugin logs it. */
export type TechnologyOutcome = {
  refreshed: { status: string; changed: number };
  /** Absent where nothing that was read was new. */
  matched?: { status: string; sheets: number; changed: number };
};

/** How an evaluation of scorecards went, as the plugin logs it. */
export type EvaluationOutcome = {
  evaluated: number;
  changed: number;
  seconds: number;
};

/**
 * The plugin in a real backend, with real authentication of a user, over a catalog in memory, with a policy and a
 * scheduler that the benchmark holds in its hands.
 */
export async function startStewardship(options: {
  catalog: StaticCatalog;
  database: Database;
  /** What runs beside the plugin. */
  features?: BackendFeature[];
  /** The `stewardship` section of the configuration. */
  settings?: JsonObject;
}) {
  const { catalog, database, features = [], settings = {} } = options;
  const port = await findFreePort();
  const sql = new PluginDatabase();
  const policy: { decision: PolicyDecision } = {
    decision: { result: AuthorizeResult.ALLOW },
  };
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const outcomes = new Map<string, unknown>();

  const logger: RootLoggerService = {
    error: message => process.stderr.write(`${message}\n`),
    warn: message => process.stderr.write(`${message}\n`),
    info: noteOutcome,
    debug: noteOutcome,
    child: () => logger,
  };
  function noteOutcome(message: string, meta?: Error | JsonObject): void {
    outcomes.set(message, meta);
  }

  const backend = createBackend();
  const services = [
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () =>
        new ConfigReader({
          ...createConfig(port, database),
          stewardship: settings,
        }),
    }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
    createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => ({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(() => policy.decision),
      }),
    }),
    createServiceFactory({
      service: coreServices.scheduler,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) => ({
        triggerTask: async () => {},
        cancelTask: async () => {},
        getScheduledTasks: async () => [],
        createScheduledTaskRunner: () => ({ run: async () => {} }),
        scheduleTask: async ({ id, fn }) => {
          if (plugin.getId() === 'stewardship') {
            tasks.set(id, fn);
          }
        },
      }),
    }),
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog.toService(),
    }),
  ];
  for (const feature of [
    ...services,
    authPlugin,
    guestModule,
    stewardshipPlugin,
    sql.toModule(),
    ...features,
  ]) {
    backend.add(feature);
  }
  await backend.start();

  const http = new HttpClient({ port });
  const { backstageIdentity } = await http.json<{
    backstageIdentity: { token: string };
  }>('/api/auth/guest/refresh');
  http.token = backstageIdentity.token;

  async function run(id: string): Promise<void> {
    const task = tasks.get(id);
    if (!task) {
      throw new Error(`The plugin has scheduled no task '${id}'`);
    }
    outcomes.clear();
    await task(new AbortController().signal);
  }

  /** Returns what the task has told of how it went. */
  async function runTask(id: string, message: string): Promise<unknown> {
    await run(id);
    if (!outcomes.has(message)) {
      throw new Error(`The task '${id}' has not told how it went`);
    }
    return outcomes.get(message);
  }

  return {
    http,
    policy,
    sql,
    /** Runs a task that tells nothing. */
    run,
    /** Runs the plugin's own sync once, and all that follows it. */
    async sync(): Promise<SyncOutcome> {
      const outcome = await runTask('catalog-sync', 'Catalog sync ended');
      return outcome as SyncOutcome;
    },
    /** Asks the tools once who is on call, and tests the ladders. */
    async refreshOnCall(): Promise<RefreshOutcome> {
      const outcome = await runTask('on-call-refresh', 'On-call refresh ended');
      return outcome as RefreshOutcome;
    },
    /** Reads the runbooks that are due, and puts them on the shelves. */
    async refreshRunbooks(): Promise<RunbookOutcome> {
      const outcome = await runTask('runbook-refresh', 'Runbook refresh ended');
      return outcome as RunbookOutcome;
    },
    /** Reads the release cycles that are due, and matches technologies to them. */
    async refreshTechnologies(): Promise<TechnologyOutcome> {
      const outcome = await runTask(
        'technology-refresh',
        'Technology refresh ended',
      );
      return outcome as TechnologyOutcome;
    },
    /** Reads scorecards and facts. */
    async refreshScorecards(): Promise<void> {
      await run('scorecard-refresh');
    },
    /** Evaluates all scorecards, one shard after the other, as a process does that gets them all. */
    async evaluateScorecards(shards: number): Promise<EvaluationOutcome> {
      const sum = { evaluated: 0, changed: 0, seconds: 0 };
      for (let shard = 0; shard < shards; shard++) {
        const outcome = (await runTask(
          `scorecard-evaluation-${shard}`,
          'Scorecard evaluation ended',
        )) as EvaluationOutcome;
        sum.evaluated += outcome.evaluated;
        sum.changed += outcome.changed;
        sum.seconds += outcome.seconds;
      }
      return sum;
    },
    async gatherStatistics(): Promise<void> {
      await sql.gatherStatistics();
    },
    async stop(): Promise<void> {
      http.close();
      await backend.stop();
    },
  };
}

export type Stewardship = Awaited<ReturnType<typeof startStewardship>>;

function createConfig(port: number, database: Database): JsonObject {
  return {
    app: { baseUrl: `http://127.0.0.1:${port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: database.config as JsonObject,
    },
    auth: {
      environment: 'development',
      providers: {
        guest: {
          userEntityRef: 'user:default/user-1',
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    events: { useEventBus: 'never' },
  };
}

/** A port that nobody listens on at the moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}
