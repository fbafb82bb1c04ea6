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

import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { defaultRecordSettings } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { CatalogSync, type SyncResult } from '../catalog/CatalogSync';
import { DatabaseMirrorStore } from '../catalog/DatabaseMirrorStore';
import { DatabaseRecordReader } from '../catalog/DatabaseRecordReader';
import { DatabaseRecordStore } from '../catalog/DatabaseRecordStore';
import { RecordResolution } from '../catalog/RecordResolution';
import { migrateDatabase } from '../database/migrate';
import { FakeCatalog } from './FakeCatalog';

/** The sync with its real stores over a catalog that the test controls. */
export async function createSyncHarness(options: {
  knex: Knex;
  entities: Entity[];
}) {
  const { entities } = options;
  const knex = await migrateDatabase({
    database: mockServices.database({ knex: options.knex }),
    logger: mockServices.logger.mock(),
  });
  const catalog = new FakeCatalog(entities);
  const mirror = new DatabaseMirrorStore({ knex });
  const settings = defaultRecordSettings;
  const logger = mockServices.logger.mock();

  function createSync(): CatalogSync {
    return new CatalogSync({
      auth: mockServices.auth(),
      catalog: catalog.service,
      logger,
      mirror,
      resolution: new RecordResolution({
        logger,
        mirror,
        records: new DatabaseRecordStore({ knex }),
        settings,
        settingsHash: 'settings',
      }),
      record: settings,
      recordHash: 'settings',
      sync: {
        vanishLimit: 0.2,
        vanishAcceptAfterMs: 24 * 3600_000,
        keepRemovedMs: 30 * 24 * 3600_000,
      },
    });
  }
  return {
    knex,
    catalog,
    logger,
    mirror,
    reader: new DatabaseRecordReader({ knex }),
    createSync,
    async sync(at = '2026-11-21T09:00:00.000Z'): Promise<SyncResult> {
      return await createSync().run({ now: new Date(at) });
    },
    async rowCounts(): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      for (const table of [
        'mirrored_entities',
        'records',
        'record_revisions',
        'directory_entries',
        'reliances',
        'memberships',
      ]) {
        const [row] = await knex(table).count({ count: '*' });
        counts[table] = Number(row.count);
      }
      return counts;
    },
  };
}
