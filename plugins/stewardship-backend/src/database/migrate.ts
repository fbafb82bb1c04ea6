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
 * Replicas that start at once get in each other's way; one migrates and the others wait for it.
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
  for (let attempt = 1; ; attempt++) {
    try {
      await knex.transaction(migrate);
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

/**
 * Everything happens in one transaction: it needs one connection however small the pool is, and a process that dies
 * leaves nothing behind, because the database ends the transaction and its locks with the connection.
 *
 * The lock of knex is a row that outlives its process. Who has come this far is alone, so where that row says "locked"
 * the one who locked it is gone. An earlier release that still migrates keeps the row itself locked; that is waited for.
 */
async function migrate(trx: Knex.Transaction): Promise<void> {
  if (String(trx.client.config.client).includes('pg')) {
    // Bounds each wait, also that of a migration for a table in use; the attempts bound the sum.
    await trx.raw("set local lock_timeout = '10s'");
    // Advisory locks are per database; plugins may share one, each in its own schema.
    await trx.raw(
      `select pg_advisory_xact_lock(
        hashtext('stewardship migrations'), hashtext(coalesce(current_schema(), ''))
      )`,
    );
  }
  const directory = resolvePackagePath(
    '@backstage-stewardship/plugin-stewardship-backend',
    'migrations',
  );
  // SQLite belongs to one process, and its pool has one connection: a transaction is alone.
  await trx.migrate.forceFreeMigrationsLock({ directory });
  await trx.migrate.latest({ directory });
}

/** Only what another replica can cause, so that a migration that fails for good is told at once. */
function isContention(error: unknown): boolean {
  const text = String(error);
  return (
    // The lock of knex, held by an earlier release.
    /MigrationLocked|Migration table is already locked/i.test(text) ||
    // The bookkeeping of knex, created by an earlier release a moment ago.
    /knex_migrations.*already exists/is.test(text) ||
    /duplicate key value.*pg_(type|class)_/is.test(text) ||
    /due to lock timeout|deadlock detected|database is locked/i.test(text)
  );
}
