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
import type { AllocationRule } from '../../plugins/stewardship-backend/src/showback/allocation/AllocationRule';
import { DatabaseCostAllocation } from '../../plugins/stewardship-backend/src/showback/allocation/DatabaseCostAllocation';
import { createCostImports } from '../../plugins/stewardship-backend/src/showback/imports/createCostImports';
import { createReadFile } from '../../plugins/stewardship-backend/src/showback/imports/createImportSources';
import { FileImportSource } from '../../plugins/stewardship-backend/src/showback/imports/FileImportSource';
import { LocalCostFiles } from '../../plugins/stewardship-backend/src/showback/reading/LocalCostFiles';

const silent = () => {};

/** Says nothing. */
export const quietLogger: LoggerService = {
  ...{ debug: silent, info: silent, warn: silent, error: silent },
  child: () => quietLogger,
};

/** Imports a bill, in this process; an import that was running is taken for broken off. */
export async function importBill(options: {
  knex: Knex;
  path: string;
  rules?: readonly AllocationRule[];
}): Promise<string> {
  const { knex, path, rules = [] } = options;
  const { imports } = createCostImports({
    allocation: new DatabaseCostAllocation({ knex, rules }),
    logger: quietLogger,
    settings: { maxRejected: 0.01 },
    silentMs: -1,
    knex,
  });
  const { status, problem } = await imports.run({
    requestedBy: 'command',
    source: new FileImportSource({
      place: {
        ...{ id: 'bill', title: 'Bill', kind: 'infrastructure', position: 0 },
      },
      files: new LocalCostFiles({ path }),
      fileFormat: { preset: 'focus', columns: {}, constants: {} },
      readFile: createReadFile({ maxExpansion: 100 }),
      isOwn: false,
    }),
  });
  return problem ?? status;
}
