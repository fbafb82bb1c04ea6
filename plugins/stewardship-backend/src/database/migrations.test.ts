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

import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { createSyncHarness } from '../__testUtils__/syncHarness';
import { migrateDatabase } from './migrate';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const directory = resolvePackagePath(
  '@backstage-stewardship/plugin-stewardship-backend',
  'migrations',
);
const migrations = readdirSync(directory).sort();

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] =
    knex.client.config.client === 'pg'
      ? await knex('information_schema.tables')
          .where('table_schema', 'public')
          .select({ name: 'table_name' })
      : await knex('sqlite_master')
          .where('type', 'table')
          .select({ name: 'name' });
  return rows
    .map(({ name }) => name)
    .filter(name => !/^(knex_|sqlite_)/.test(name))
    .sort();
}

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go down one by one with rows in every table, and up again to the same schema', async () => {
    const { knex, sync, rowCounts } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: demoCatalog(),
    });
    await sync();
    for (const count of Object.values(await rowCounts())) {
      expect(count).toBeGreaterThan(0);
    }
    const before = await tablesOf(knex);

    for (const migration of [...migrations].reverse()) {
      const [, undone] = await knex.migrate.down({ directory });
      expect(undone).toEqual([expect.stringContaining(migration)]);
    }
    expect(await tablesOf(knex)).toEqual([]);

    await knex.migrate.latest({ directory });
    expect(await tablesOf(knex)).toEqual(before);
    await sync();
    expect(await rowCounts()).toMatchObject({ mirrored_entities: 13 });
  });

  it('succeed for replicas that start at once on an empty database', async () => {
    const knex = await databases.init(databaseId);
    const migrate = () =>
      migrateDatabase({
        database: mockServices.database({ knex }),
        logger: mockServices.logger.mock(),
      });

    await Promise.all([migrate(), migrate(), migrate(), migrate()]);
    expect(await tablesOf(knex)).toContain('mirrored_entities');
    await expect(
      knex('mirror_state').count({ count: '*' }).first(),
    ).resolves.toEqual({ count: expect.anything() });
  });
});
