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

import type {
  AuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { stewardshipDecisionUpdatePermission } from '@backstage-stewardship/plugin-stewardship-common';
import type { LifecycleProvider } from '@backstage-stewardship/plugin-stewardship-node';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { RecordReader } from '../catalog/RecordReader';
import { OwnerAccess } from '../http/OwnerAccess';
import type { LifecycleSettings } from '../readLifecycleSettings';
import { LocalFolders } from '../sources/LocalFolders';
import { noticeSubjectsIn } from './book/noticeSubjects';
import { TechnologyBookReader } from './book/TechnologyBookReader';
import { DatabaseBookSource } from './DatabaseBookSource';
import { DatabaseDecisionStore } from './DatabaseDecisionStore';
import { DatabaseSheetStore } from './DatabaseSheetStore';
import { DecisionDesk } from './DecisionDesk';
import { createFeeds } from './feeds/createFeeds';
import { DatabaseProductStore } from './feeds/DatabaseProductStore';
import { LifecycleProviders } from './feeds/LifecycleProviders';
import { ProductRefresh } from './feeds/ProductRefresh';
import { FleetExports } from './fleet/FleetExports';
import { FleetService } from './fleet/FleetService';
import { LifecycleFactSource } from './LifecycleFactSource';
import { LifecycleService } from './LifecycleService';
import { LifecycleTask } from './LifecycleTask';
import { DatabaseNoticeStore } from './notices/DatabaseNoticeStore';
import { NoticeRun } from './notices/NoticeRun';
import { createBomResolver } from './sbom/bomPlaces';
import { BomReader } from './sbom/BomReader';
import { BomRefresh } from './sbom/BomRefresh';
import { DatabaseBomStore } from './sbom/DatabaseBomStore';
import { EntityBoms } from './sbom/EntityBoms';
import { TechnologySheets } from './TechnologySheets';

/** Everything about how long technologies last, put together. */
export function createLifecycle(options: {
  auth: AuthService;
  config: RootConfigService;
  knex: Knex;
  lifecycle: LifecycleSettings;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  /** What modules have added. */
  providers: LifecycleProvider[];
  records: RecordReader;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
}): {
  decisionAccess: OwnerAccess;
  decisionDesk: DecisionDesk;
  fleet: FleetService;
  fleetExports: FleetExports;
  lifecycle: LifecycleService;
  lifecycleFacts: LifecycleFactSource;
  lifecycleTask: LifecycleTask;
  /** Reads into memory what is kept there until something changes. */
  prepareLifecycle: () => Promise<void>;
} {
  const { config, knex, logger, records, scheduler, urlReader } = options;
  const settings = options.lifecycle;
  const { staleAfterMs } = settings;
  const products = new DatabaseProductStore({ knex });
  const bomStore = new DatabaseBomStore({ knex });
  const sheets = new DatabaseSheetStore({ knex });
  const bookSource = new DatabaseBookSource({ knex, products });
  const books = new TechnologyBookReader({ source: bookSource });
  const integrations = ScmIntegrations.fromConfig(config);
  const resolve = createBomResolver({ integrations });
  const providers = new LifecycleProviders({
    feeds: createFeeds({ ...settings, urlReader }),
    everyMs: settings.refreshEveryMs,
  });
  providers.addLifecycleProvider(...options.providers);
  const { daysBefore, enabled } = settings.notifications;
  return {
    decisionAccess: new OwnerAccess({
      ...options,
      ownersOnly: settings.ownersOnly,
      permission: stewardshipDecisionUpdatePermission,
    }),
    decisionDesk: new DecisionDesk({
      decisions: new DatabaseDecisionStore({ knex }),
      ...{ products, records },
    }),
    fleet: new FleetService({ books, products, records, staleAfterMs }),
    fleetExports: new FleetExports({ books, records }),
    lifecycle: new LifecycleService({
      boms: bomStore,
      ...{ books, sheets, staleAfterMs },
    }),
    lifecycleFacts: new LifecycleFactSource({
      ...{ books, sheets },
      source: bookSource,
    }),
    lifecycleTask: new LifecycleTask({
      ...{ logger, products, scheduler },
      schedule: settings.schedule,
      boms: new BomRefresh({
        ...{ logger, records, resolve },
        reader: new BomReader({
          ...{ integrations, urlReader },
          localFolders: new LocalFolders({
            folders: settings.boms.localFolders,
          }),
        }),
        store: bomStore,
        refreshEveryMs: settings.boms.refreshEveryMs,
      }),
      notices: enabled
        ? new NoticeRun({
            ...{ daysBefore, logger },
            notifications: options.notifications,
            store: new DatabaseNoticeStore({ knex }),
          })
        : undefined,
      refresh: new ProductRefresh({
        ...{ logger, providers },
        overrides: settings.overrides,
        store: products,
      }),
      sheets: new TechnologySheets({
        ...{ products, records, sheets },
        readBoms: async () =>
          await EntityBoms.read({ resolve, store: bomStore }),
      }),
      subjects: async from =>
        await noticeSubjectsIn(await books.read(), {
          from,
          until: DateTime.fromISO(from, { zone: 'utc' })
            .plus({ days: Math.max(...daysBefore) })
            .toFormat('yyyy-MM-dd'),
        }),
    }),
    prepareLifecycle: async () => {
      await books.read();
    },
  };
}
