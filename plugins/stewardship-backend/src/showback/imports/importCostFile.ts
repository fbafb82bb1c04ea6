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
  DatabaseService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { readConfig } from '../../config';
import { migrateDatabase } from '../../database/migrate';
import { DatabaseCostAllocation } from '../allocation/DatabaseCostAllocation';
import { LocalCostFiles } from '../reading/LocalCostFiles';
import type { FileFormat } from '../reading/FileFormat';
import { isSourceId } from './CostProviders';
import { createCostImports } from './createCostImports';
import { broughtFile } from './createImportSources';
import { DatabaseImportArchive } from './DatabaseImportArchive';

/**
 * How the rows of a file are to be read, where no configuration says it: `columns` are names of columns in the file by what
 * they mean, such as `effective`.
 *
 * @public
 */
export type CostFileFormat = {
  preset?: 'focus' | 'awsCur' | 'azureCost' | 'openCost' | 'csv';
  columns?: Record<string, string>;
  /** What is the same for all rows, where the file has no column of it, such as `service` or `currency`. */
  constants?: Record<string, string>;
  delimiter?: string;
  decimal?: string;
  dateFormat?: string;
};

/**
 * Imports a file, or all files of a folder, into the plugin's database, as the portal would; also while it is running. What is
 * wrong with the file is in the answer.
 *
 * @public
 */
export async function importCostFile(options: {
  config: RootConfigService;
  /** Of the plugin `stewardship`. */
  database: DatabaseService;
  logger: LoggerService;
  /** Absolute. */
  path: string;
  /** Id of a source, which may be one of the configuration, or new. */
  source: string;
  /** As the configuration says of the source unless given; else FOCUS. */
  format?: CostFileFormat;
  onProgress?: (progress: {
    phase?: CostImport['phase'];
    /** 0 to 1 */
    progress?: number;
    rowsRead: number;
  }) => void;
  signal?: AbortSignal;
}): Promise<CostImport> {
  const { config, logger, path, source, format, onProgress, signal } = options;
  if (!isSourceId(source)) {
    throw new InputError(
      `The source '${source}' must be named by lower case letters and digits, with dashes between`,
    );
  }
  const settings = readConfig(config).costs;
  const knex = await migrateDatabase(options);
  const allocation = new DatabaseCostAllocation({
    ...{ knex, rules: settings.rules },
  });
  const { imports } = createCostImports({ allocation, knex, logger, settings });
  const places = await new DatabaseImportArchive({ knex }).listSources();
  return await imports.run({
    source: broughtFile({
      ...{ source, settings },
      files: new LocalCostFiles({ path }),
      format: format && toFileFormat(format),
      place: places.find(({ id }) => id === source),
    }),
    requestedBy: 'command',
    ...{ onProgress, signal },
  });
}

function toFileFormat(format: CostFileFormat): FileFormat {
  const { preset = 'focus', columns = {}, constants = {}, ...others } = format;
  return {
    preset,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, name]) => [column, [name]]),
    ),
    constants,
    ...(others as Pick<FileFormat, 'delimiter' | 'decimal' | 'dateFormat'>),
  };
}
