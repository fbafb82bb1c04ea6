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
  type BackendFeature,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import allowAllPolicyModule from '@backstage/plugin-permission-backend-module-allow-all-policy';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { createDatabase, type Engine } from '../shared/databases';
import { findFreePort } from '../shared/startStewardship';
import { CatalogClock, type Took } from './CatalogClock';

const POLL_MS = 100;
const DEADLINE_MS = 5 * 60_000;

/** A real catalog that gets entities from a provider. */
export type RunningCatalog = {
  knex: Knex;
  /** How many entities it has got. */
  size: number;
  /** Hands in more, and returns when all of them are processed and stitched. */
  add(entities: Entity[]): Promise<Took>;
  stop(): Promise<void>;
};

export async function startCatalog(options: {
  engine: Engine;
  features: BackendFeature[];
}): Promise<RunningCatalog> {
  const database = await createDatabase(options.engine);
  const port = await findFreePort();
  const clock = new CatalogClock();
  let knex: Knex | undefined;
  let provide: (entities: Entity[]) => Promise<void> = async () => {};

  const harness = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: {
          database: coreServices.database,
          processing: catalogProcessingExtensionPoint,
        },
        async init(deps) {
          knex = await deps.database.getClient();
          clock.watch(knex);
          deps.processing.addProcessor({
            getProcessorName: () => 'bench',
            preProcessEntity: async entity => {
              clock.began();
              return entity;
            },
          });
          deps.processing.addEntityProvider({
            getProviderName: () => 'bench',
            connect: async connection => {
              provide = async entities =>
                await connection.applyMutation({
                  type: 'delta',
                  added: entities.map(entity => ({ entity })),
                  removed: [],
                });
            },
          });
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
    harness,
    ...options.features,
  ]) {
    backend.add(feature);
  }
  await backend.start();
  if (!knex) {
    throw new Error('The catalog has not started');
  }

  const catalog: RunningCatalog = {
    knex,
    size: 0,
    async add(entities) {
      clock.reset();
      catalog.size += entities.length;
      await provide(entities);
      const deadline = Date.now() + DEADLINE_MS;
      while (
        clock.count < entities.length ||
        !(await isStitched(catalog.knex, catalog.size))
      ) {
        if (Date.now() > deadline) {
          throw new Error('The catalog has not processed everything in time');
        }
        await sleep(POLL_MS);
      }
      return clock.read();
    },
    async stop() {
      await backend.stop();
      await database.drop();
    },
  };
  return catalog;
}

/** True where every entity has been stitched and none waits to be stitched again. */
async function isStitched(knex: Knex, entities: number): Promise<boolean> {
  const [waiting] = await knex('stitch_queue').count({ count: '*' });
  if (Number(waiting.count) > 0) {
    return false;
  }
  const [stitched] = await knex('final_entities')
    .whereNotNull('final_entity')
    .count({ count: '*' });
  return Number(stitched.count) === entities;
}

function createConfig(port: number, database: object): JsonObject {
  return {
    app: { baseUrl: `http://127.0.0.1:${port}` },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: database as JsonObject,
    },
    catalog: {
      // Nothing comes round again while others are measured.
      processingInterval: { hours: 2 },
      // Else it waits up to a second, by chance, before it sees the first of each round.
      stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
    },
    permission: { enabled: true },
    events: { useEventBus: 'never' },
  };
}

const quietLogger: RootLoggerService = {
  error: message => process.stderr.write(`${message}\n`),
  warn() {},
  info() {},
  debug() {},
  child: () => quietLogger,
};
