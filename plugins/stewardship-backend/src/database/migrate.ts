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
import {
  resolvePackagePath,
  type DatabaseService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { Knex } from 'knex';

const ATTEMPTS = 60;
const PAUSE_MS = 500;

/**
 * Brings the database to the schema of this release and hands out the client.
 *
 * Replicas that start at once on an empty database get in each other's way: one holds the migration lock, or creates
 * the tables of the migration bookkeeping a moment earlier. The others wait for it.
 */
export async function migrateDatabase(options: {
  database: DatabaseService;
  logger: LoggerService;
}): Promise<Knex> {
  const { database, logger } = options;
  const knex = await database.getClient();
  if (database.migrations?.skip) {
    return knex;
  }
  const directory = resolvePackagePath(
    '@backstage-stewardship/plugin-stewardship-backend',
    'migrations',
  );
  for (let attempt = 1; ; attempt++) {
    try {
      await knex.migrate.latest({ directory });
      return knex;
    } catch (error) {
      if (attempt === ATTEMPTS || !isContention(error)) {
        throw new ForwardedError('The database could not be migrated', error);
      }
      logger.info('Waiting for another replica that migrates the database', {
        attempt,
      });
      await sleep(PAUSE_MS + Math.random() * PAUSE_MS);
    }
  }
}

function isContention(error: unknown): boolean {
  const text = String(error);
  return (
    /MigrationLocked|Migration table is already locked/i.test(text) ||
    /already exists|duplicate key value|database is locked/i.test(text)
  );
}
