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
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { stewardshipPermissions } from '@backstage-stewardship/plugin-stewardship-common';
import {
  stewardshipCostsExtensionPoint,
  stewardshipFactsExtensionPoint,
  stewardshipLifecycleExtensionPoint,
  stewardshipOnCallExtensionPoint,
  type CostProvider,
  type LifecycleProvider,
} from '@backstage-stewardship/plugin-stewardship-node';
import { version } from '../package.json';
import { registerListScorecardTasks } from './actions/listScorecardTasks';
import { registerReadScorecard } from './actions/readScorecard';
import { registerWhoIsOnCall } from './actions/whoIsOnCall';
import { CatalogSync } from './catalog/CatalogSync';
import { CatalogSyncTask } from './catalog/CatalogSyncTask';
import { DatabaseMirrorStore } from './catalog/DatabaseMirrorStore';
import { DatabaseRecordReader } from './catalog/DatabaseRecordReader';
import { DatabaseRecordStore } from './catalog/DatabaseRecordStore';
import { RecordResolution } from './catalog/RecordResolution';
import { readConfig } from './config';
import { describeFailure } from './database/describeFailure';
import { hashOf } from './database/hash';
import { migrateDatabase } from './database/migrate';
import { DatabaseDirectoryStore } from './directory/DatabaseDirectoryStore';
import { writeAspect } from './directory/directoryRows';
import { DirectoryService } from './directory/DirectoryService';
import { EntityService } from './entity/EntityService';
import { createEscalation } from './escalation/createEscalation';
import { OnCallProviders } from './escalation/OnCallProviders';
import { createRouter } from './http/createRouter';
import { EntityVisibility } from './http/EntityVisibility';
import { OnCallAccess } from './http/OnCallAccess';
import { createLifecycle } from './lifecycle/createLifecycle';
import { createRunbooks } from './runbooks/createRunbooks';
import { createScorecards } from './scorecards/createScorecards';
import { DatabaseFactReader } from './scorecards/facts/DatabaseFactReader';
import { FactProviders } from './scorecards/facts/FactProviders';
import { createShowback } from './showback/createShowback';
import { SupportFactSource } from './support/SupportFactSource';
import { SupportService } from './support/SupportService';

/** Grows when records are read or resolved differently, so that what is stored is read anew. */
const RECORD_READING = 7;

/**
 * The stewardship backend: a mirror of the catalog, resolved records with history, and the HTTP API.
 *
 * @public
 */
export const stewardshipPlugin = createBackendPlugin({
  pluginId: 'stewardship',
  register(env) {
    const onCallProviders = new OnCallProviders();
    env.registerExtensionPoint(
      stewardshipOnCallExtensionPoint,
      onCallProviders,
    );
    const factProviders = new FactProviders();
    env.registerExtensionPoint(stewardshipFactsExtensionPoint, factProviders);
    const lifecycleProviders: LifecycleProvider[] = [];
    env.registerExtensionPoint(stewardshipLifecycleExtensionPoint, {
      addLifecycleProvider: (...added) => {
        lifecycleProviders.push(...added);
      },
    });
    const costProviders: CostProvider[] = [];
    env.registerExtensionPoint(stewardshipCostsExtensionPoint, {
      addCostProvider: (...added) => {
        costProviders.push(...added);
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { catalog, logger, scheduler } = deps;
        const config = readConfig(deps.config);
        const settings = config.record;
        // A new release may read or resolve differently.
        const settingsHash = hashOf([
          version,
          RECORD_READING,
          settings,
          [...settings.tierValues],
          [...settings.supportHours],
          [...settings.rotas],
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
        const directoryStore = new DatabaseDirectoryStore({
          knex,
          kinds: config.directoryKinds,
        });
        const directory = new DirectoryService({
          directory: directoryStore,
          mirror,
          records,
          tiers,
        });
        const support = new SupportService({ records, settings });
        const { contacts, escalation, escalationFacts, onCallTask } =
          createEscalation({
            ...deps,
            aliases: directoryStore,
            knex,
            onCall: config.onCall,
            providers: onCallProviders,
            records,
            rotas: settings.rotas,
            writeVerdicts: (tx, values) => writeAspect(tx, 'ladder', values),
          });
        const { linkTask, runbookFacts, runbookTask, ...runbookRoom } =
          createRunbooks({
            ...deps,
            knex,
            record: settings,
            records,
            runbooks: config.runbooks,
          });
        const {
          lifecycle,
          lifecycleFacts,
          lifecycleTask,
          prepareLifecycle,
          ...technologies
        } = createLifecycle({
          ...deps,
          knex,
          lifecycle: config.lifecycle,
          providers: lifecycleProviders,
          records,
        });
        const { costBookTask, costImportTask, showbackFacts, ...costs } =
          createShowback({
            ...deps,
            costs: config.costs,
            facts: new DatabaseFactReader({ knex }),
            ...{ knex, records },
            providers: costProviders,
          });
        const { reminderTask, scorecardTask, ...scorecards } = createScorecards(
          {
            ...deps,
            ...{ knex, records, tiers },
            providers: factProviders,
            release: `${version} ${settingsHash}`,
            rooms: [
              new SupportFactSource({ records, settings }),
              escalationFacts,
              runbookFacts,
              lifecycleFacts,
              showbackFacts,
            ],
            scorecards: config.scorecards,
          },
        );
        const visibility = new EntityVisibility({ ...deps, catalog });
        const onCallAccess = new OnCallAccess(deps);
        deps.permissionsRegistry.addPermissions(stewardshipPermissions);
        registerWhoIsOnCall({ ...deps, contacts, onCallAccess, visibility });
        registerReadScorecard({
          ...{ ...deps, visibility },
          describe: async request =>
            await scorecards.scorecardDetails.getDetails(request),
          summarize: async request =>
            await scorecards.scorecardPictures.getOf(request),
        });
        registerListScorecardTasks({ ...deps, ...scorecards, visibility });
        deps.httpRouter.use(
          await createRouter({
            auditor: deps.auditor,
            auth: deps.auth,
            httpAuth: deps.httpAuth,
            permissions: deps.permissions,
            contacts,
            directory,
            entities: new EntityService({
              escalation,
              lifecycle,
              records,
              runbooks: runbookRoom.runbooks,
              scorecards: scorecards.scorecardPictures,
              showback: costs.showback,
              support,
            }),
            escalation,
            onCallAccess,
            records,
            tiers,
            visibility,
            ...costs,
            ...runbookRoom,
            ...technologies,
            ...scorecards,
          }),
        );
        await new CatalogSyncTask({
          logger,
          scheduler,
          schedule: config.sync.schedule,
          sync,
          afterwards: async ({ changed }) => {
            await records.prepare();
            await onCallTask.afterSync({ changed });
            await runbookTask.afterSync({ changed });
            await lifecycleTask.afterSync();
            await prepareLifecycle().catch((error: unknown) => {
              const reason = describeFailure(error);
              logger.warn('Technologies could not be read', { reason });
            });
            await costImportTask.afterSync();
            await costBookTask.run();
            await scorecardTask.afterSync();
            await scorecards.prepareScorecards();
          },
        }).start();
        await onCallTask.start();
        await runbookTask.start();
        await lifecycleTask.start();
        await costBookTask.start();
        await costImportTask.start();
        await linkTask?.start();
        await scorecardTask.start();
        await reminderTask?.start();
      },
    });
  },
});
