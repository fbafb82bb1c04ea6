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

import { setTimeout as sleep } from 'node:timers/promises';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import allowAllPolicyModule from '@backstage/plugin-permission-backend-module-allow-all-policy';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import stewardshipPlugin from '../../plugins/stewardship-backend/src';
import { createDatabase, type Engine } from '../shared/databases';
import { findFreePort } from '../shared/startStewardship';
import { staticComponents } from './staticComponents';

const COMPONENTS = 2_000;
const POLL_MS = 100;

/** How fast the catalog was. */
export type Processing = {
  perSecond: number;
  cpuSeconds: number;
  /** How many entities the plugin had mirrored at the end. */
  mirrored: number;
};

/** A real catalog that gets all entities at once from a provider, until it has processed and stitched them. */
async function processCatalog(options: {
  engine: Engine;
  withPlugin: boolean;
}): Promise<Processing> {
  const database = await createDatabase(options.engine);
  const port = await findFreePort();
  const knexOf: Record<string, Knex> = {};
  const entities = staticComponents(COMPONENTS);
  let provide: () => Promise<void> = async () => {};

  const provider = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: {
          database: coreServices.database,
          processing: catalogProcessingExtensionPoint,
        },
        async init(deps) {
          knexOf.catalog = await deps.database.getClient();
          deps.processing.addEntityProvider({
            getProviderName: () => 'bench',
            connect: async connection => {
              provide = async () =>
                await connection.applyMutation({
                  type: 'full',
                  entities: entities.map(entity => ({ entity })),
                });
            },
          });
        },
      });
    },
  });
  const probe = createBackendModule({
    pluginId: 'stewardship',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: { database: coreServices.database },
        async init(deps) {
          knexOf.stewardship = await deps.database.getClient();
        },
      });
    },
  });

  const backend = createBackend();
  for (const feature of [
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(createConfig(port, database.config)),
    }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => quietLogger,
    }),
    catalogPlugin,
    permissionPlugin,
    allowAllPolicyModule,
    provider,
    ...(options.withPlugin ? [stewardshipPlugin, probe] : []),
  ]) {
    backend.add(feature);
  }
  try {
    await backend.start();
    const started = performance.now();
    const cpu = process.cpuUsage();
    await provide();
    await untilStitched(knexOf.catalog);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return {
      perSecond: COMPONENTS / seconds,
      cpuSeconds: (user + system) / 1e6,
      mirrored: await count(knexOf.stewardship, 'mirrored_entities'),
    };
  } finally {
    await backend.stop();
    await database.drop();
  }
}

async function untilStitched(knex: Knex): Promise<void> {
  const deadline = Date.now() + 10 * 60_000;
  while ((await countStitched(knex)) < COMPONENTS) {
    if (Date.now() > deadline) {
      throw new Error('The catalog has not processed everything in time');
    }
    await sleep(POLL_MS);
  }
}

async function countStitched(knex: Knex): Promise<number> {
  const [row] = await knex('final_entities')
    .whereNotNull('final_entity')
    .count({ count: '*' });
  return Number(row.count);
}

async function count(knex: Knex | undefined, table: string): Promise<number> {
  const [row] = knex ? await knex(table).count({ count: '*' }) : [];
  return Number(row?.count ?? 0);
}

function createConfig(port: number, database: object): JsonObject {
  return {
    app: { baseUrl: `http://127.0.0.1:${port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: database as JsonObject,
    },
    permission: { enabled: true },
    events: { useEventBus: 'never' },
    // The plugin with its defaults: a first sync after five seconds, in the middle of the work, then every five minutes.
    stewardship: {},
  };
}

const quietLogger: RootLoggerService = {
  error: message => process.stderr.write(`${message}\n`),
  warn() {},
  info() {},
  debug() {},
  child: () => quietLogger,
};

processCatalog({
  engine: process.env.BENCH_ENGINE as Engine,
  withPlugin: process.env.BENCH_WITH_PLUGIN === 'true',
}).then(
  result => process.send?.(result, () => process.exit(0)),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
