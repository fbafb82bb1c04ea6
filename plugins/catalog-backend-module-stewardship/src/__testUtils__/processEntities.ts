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

import { setTimeout as pause } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import catalogModuleStewardship from '..';

type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

/** A real catalog with the module, when it has processed and stitched what a provider hands in. */
export async function processEntities(entities: Entity[]) {
  let knex: Knex | undefined;
  let provide = async () => {};
  const provider = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: {
          database: coreServices.database,
          processing: catalogProcessingExtensionPoint,
        },
        async init({ database, processing }) {
          knex = await database.getClient();
          processing.addEntityProvider({
            getProviderName: () => 'test',
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
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleStewardship,
      provider,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
          },
        },
      }),
    ],
  });
  if (!knex) {
    throw new Error('The catalog has not started');
  }
  const database = knex;
  await provide();
  await untilStitched(database, entities.length);

  return {
    /** The relations of an entity as the catalog tells them, without those that it makes itself. */
    async relationsOf(ref: string): Promise<string[]> {
      const { relations = [] } = await readEntity(ref);
      return relations.map(({ type, targetRef }) => `${type} ${targetRef}`);
    },
    /** What the catalog says went wrong with an entity. */
    async errorsOf(ref: string): Promise<unknown[]> {
      const { status } = (await readEntity(ref)) as Entity & {
        status?: { items?: unknown[] };
      };
      return status?.items ?? [];
    },
    /** The rows of the search index that an entity has for relations, without those that every catalog makes. */
    async searchRowsOf(ref: string): Promise<string[]> {
      const rows: { key: string; value: string }[] = await database('search')
        .join('final_entities', 'final_entities.entity_id', 'search.entity_id')
        .where('final_entities.entity_ref', ref)
        .whereLike('search.key', 'relations.%')
        .orderBy(['search.key', 'search.value'])
        .select('search.key', 'search.value');
      return rows.map(({ key, value }) => `${key} ${value}`);
    },
    async stop(): Promise<void> {
      await backend.stop();
    },
  };

  async function readEntity(ref: string): Promise<Entity> {
    const [kind, rest] = ref.split(':');
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/catalog/entities/by-name/${kind}/${rest}`,
    );
    if (!response.ok) {
      throw new Error(`The catalog answered ${response.status} for '${ref}'`);
    }
    return await response.json();
  }
}

/** An entity as a provider hands it in. */
export function provided(options: {
  kind?: string;
  name: string;
  namespace?: string;
  annotations?: Record<string, string>;
  spec?: Record<string, unknown>;
}): Entity {
  const { kind = 'Component', name, namespace, annotations } = options;
  const defaults =
    kind === 'Group'
      ? { type: 'team', children: [] }
      : { type: 'service', lifecycle: 'production', owner: 'nobody' };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://git.example',
        'backstage.io/managed-by-origin-location': 'url:https://git.example',
        ...annotations,
      },
    },
    spec: { ...defaults, ...options.spec } as Entity['spec'],
  };
}

async function untilStitched(knex: Knex, wanted: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const [{ done }] = await knex('final_entities')
      .whereNotNull('final_entity')
      .count({ done: '*' });
    const [{ waiting }] = await knex('stitch_queue').count({ waiting: '*' });
    if (Number(done) >= wanted && Number(waiting) === 0) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error('The catalog has not processed everything in time');
    }
    await pause(50);
  }
}
