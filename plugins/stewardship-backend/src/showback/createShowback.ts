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
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { CostProvider } from '@backstage-stewardship/plugin-stewardship-node';
import type { Knex } from 'knex';
import type { RecordReader } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import { CostAccess } from '../http/CostAccess';
import type { FactReader } from '../scorecards/facts/FactReader';
import { CostQuantities } from './allocation/CostQuantities';
import { DatabaseCostAllocation } from './allocation/DatabaseCostAllocation';
import { DatabaseMeasuredEntities } from './allocation/DatabaseMeasuredEntities';
import { DatabaseQuantityStore } from './allocation/DatabaseQuantityStore';
import { CachedCostBookReader } from './book/CachedCostBookReader';
import { CostBookTask } from './book/CostBookTask';
import { DatabaseBookSource } from './book/DatabaseBookSource';
import { BudgetRun } from './budgets/BudgetRun';
import { BudgetService } from './budgets/BudgetService';
import { DatabaseBudgetNoticeStore } from './budgets/DatabaseBudgetNoticeStore';
import { ChargeDesk } from './charges/ChargeDesk';
import { CostStatements } from './charges/CostStatements';
import type { CostSettings } from './CostSettings';
import { ShowbackPictures } from './entity/ShowbackPictures';
import { CostFleetService } from './fleet/CostFleetService';
import { CostRates } from './fleet/CostRates';
import { CostTables } from './fleet/CostTables';
import { CostImportDesk } from './imports/CostImportDesk';
import { CostImportTask } from './imports/CostImportTask';
import { CostProviders } from './imports/CostProviders';
import { createCostImports } from './imports/createCostImports';
import { DatabaseSourceRemoval } from './imports/DatabaseSourceRemoval';
import { createImportSources } from './imports/createImportSources';
import { DatabaseImportArchive } from './imports/DatabaseImportArchive';
import { ShowbackFactSource } from './ShowbackFactSource';
import { ShowbackUpkeep } from './ShowbackUpkeep';

/** Everything about what things cost, put together. */
export function createShowback(options: {
  config: RootConfigService;
  costs: CostSettings;
  /** What is known of entities, for units that are charged or shared by. */
  facts: FactReader;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  /** What modules have added. */
  providers: CostProvider[];
  records: RecordReader;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
}): {
  budgets: BudgetService;
  costAccess: CostAccess;
  costBookTask: CostBookTask;
  costFleet: CostFleetService;
  costImportDesk: CostImportDesk;
  costImportTask: CostImportTask;
  maxUploadBytes: number;
  showback: ShowbackPictures;
  showbackFacts: ShowbackFactSource;
  statements: CostStatements;
} {
  const { costs: settings, knex, logger, records, scheduler } = options;
  const { currency, policies, staleAfterMs } = settings;
  const allocation = new DatabaseCostAllocation({
    ...{ knex, rules: settings.rules },
  });
  const quantities = new DatabaseQuantityStore({ knex });
  const tables = new CostTables();
  const books = new CachedCostBookReader({
    prepare: async book => await tables.read(book, 'effective'),
    source: new DatabaseBookSource({
      ...{ knex, quantities },
      // Of all that answers, facts and charges are made with besides what is stored.
      settingsHash: hashOf([
        ...[policies, currency, settings.rates],
        ...[settings.budgets, staleAfterMs],
      ]),
    }),
  });
  const rates = new CostRates(settings);
  const charges = new ChargeDesk({ policies });
  const shared = { books, currency, rates, records, staleAfterMs, tables };
  const budgets = new BudgetService({ ...shared, budgets: settings.budgets });
  const { imports, store } = createCostImports({
    ...{ allocation, knex, logger, settings },
  });
  const providers = new CostProviders({
    sources: createImportSources({
      settings,
      urlReader: options.urlReader,
      integrations: ScmIntegrations.fromConfig(options.config),
    }),
  });
  providers.addCostProvider(...options.providers);
  const upkeep = new ShowbackUpkeep({
    ...{ books, logger },
    ...(settings.notifications.enabled &&
      settings.budgets.length > 0 && {
        budgets: new BudgetRun({
          ...{ budgets, logger },
          notifications: options.notifications,
          store: new DatabaseBudgetNoticeStore({ knex }),
        }),
      }),
    quantities: new CostQuantities({
      store: quantities,
      facts: options.facts,
      entities: new DatabaseMeasuredEntities({ knex }),
      policies,
    }),
  });
  return {
    budgets,
    costAccess: new CostAccess(options),
    costBookTask: new CostBookTask({
      ...{ logger, scheduler },
      prepare: async () => {
        await books.readNewest();
      },
    }),
    costFleet: new CostFleetService(shared),
    costImportDesk: new CostImportDesk({
      archive: new DatabaseImportArchive({ knex }),
      removal: new DatabaseSourceRemoval({ knex }),
      ...{ imports, logger, providers, settings },
    }),
    costImportTask: new CostImportTask({
      ...{ allocation, imports, logger, providers, scheduler, store },
      afterwards: async signal => await upkeep.run(signal),
      refreshEveryMs: settings.refreshEveryMs,
      schedule: settings.schedule,
    }),
    maxUploadBytes: settings.maxUploadBytes,
    showback: new ShowbackPictures({ ...shared, charges }),
    showbackFacts: new ShowbackFactSource(shared),
    statements: new CostStatements({ ...shared, charges }),
  };
}
