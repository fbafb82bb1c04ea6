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

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CostAllocation } from '../allocation/CostAllocation';
import type { CostSettings } from '../CostSettings';
import { DatabaseCostBatches } from './DatabaseCostBatches';
import { CostImports } from './CostImports';
import { DatabaseCostKeyIds } from './DatabaseCostKeyIds';
import { DatabaseImportStore } from './DatabaseImportStore';
import type { ImportStore } from './ImportStore';

/** Imports into the plugin's database. */
export function createCostImports(options: {
  allocation: CostAllocation;
  knex: Knex;
  logger: LoggerService;
  settings: Pick<CostSettings, 'maxRejected'>;
  /** How long an import may be silent, in milliseconds, before it is taken for broken off; two minutes unless given. */
  silentMs?: number;
}): { imports: CostImports; store: ImportStore } {
  const { allocation, knex, logger, settings, silentMs } = options;
  const store = new DatabaseImportStore({ knex, silentMs });
  return {
    store,
    imports: new CostImports({
      ...{ allocation, logger, store },
      batches: new DatabaseCostBatches({ knex }),
      createKeyIds: source => new DatabaseCostKeyIds({ knex, source }),
      maxRejected: settings.maxRejected,
    }),
  };
}
