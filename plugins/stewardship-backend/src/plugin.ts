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
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { version } from '../package.json';
import { CatalogSync } from './catalog/CatalogSync';
import { CatalogSyncTask } from './catalog/CatalogSyncTask';
import { DatabaseMirrorStore } from './catalog/DatabaseMirrorStore';
import { DatabaseRecordReader } from './catalog/DatabaseRecordReader';
import { DatabaseRecordStore } from './catalog/DatabaseRecordStore';
import { RecordResolution } from './catalog/RecordResolution';
import { readConfig } from './config';
import { hashOf } from './database/hash';
import { migrateDatabase } from './database/migrate';
import { DatabaseDirectoryStore } from './directory/DatabaseDirectoryStore';
import { DirectoryService } from './directory/DirectoryService';
import { EntityService } from './entity/EntityService';
import { createRouter } from './http/createRouter';
import { EntityVisibility } from './http/EntityVisibility';
import { SupportService } from './support/SupportService';

/**
 * The stewardship backend: a mirror of the catalog, resolved records with history, and the HTTP API.
 *
 * @public
 */
export const stewardshipPlugin = createBackendPlugin({
  pluginId: 'stewardship',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { catalog, logger, scheduler } = deps;
        const config = readConfig(deps.config);
        const settings = config.record;
        // A new release may read or resolve differently.
        const settingsHash = hashOf([
          version,
          settings,
          [...settings.tierValues],
          [...settings.supportHours],
        ]);
        const knex = await migrateDatabase(deps);

        const mirror = new DatabaseMirrorStore({ knex });
        const records = new DatabaseRecordReader({ knex });
        const resolution = new RecordResolution({
          logger,
          mirror,
          records: new DatabaseRecordStore({ knex }),
          settings,
          settingsHash,
        });
        const sync = new CatalogSync({
          ...deps,
          mirror,
          resolution,
          record: settings,
          recordHash: settingsHash,
          sync: config.sync,
        });

        const tiers = settings.supportTiers;
        const directory = new DirectoryService({
          directory: new DatabaseDirectoryStore({
            knex,
            kinds: config.directoryKinds,
          }),
          mirror,
          records,
          tiers,
        });
        const support = new SupportService({ records, settings });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            directory,
            entities: new EntityService({ records, support }),
            tiers,
            visibility: new EntityVisibility({ ...deps, catalog }),
          }),
        );
        await new CatalogSyncTask({
          logger,
          scheduler,
          schedule: config.sync.schedule,
          sync,
          afterwards: () => records.prepare(),
        }).start();
      },
    });
  },
});
