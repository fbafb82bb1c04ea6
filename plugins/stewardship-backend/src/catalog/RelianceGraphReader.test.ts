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

import { TestDatabases } from '@backstage/backend-test-utils';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { createSyncHarness } from '../__testUtils__/syncHarness';
import { RelianceGraphReader } from './RelianceGraphReader';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'RelianceGraphReader on %s',
  databaseId => {
    it('reads the reliances once for each version that a sync has resolved', async () => {
      const { catalog, knex, sync } = await createSyncHarness({
        knex: await databases.init(databaseId),
        entities: demoCatalog(),
      });
      await sync();
      const reader = new RelianceGraphReader({ knex });
      const dependentsOfDatabase = async () => {
        const graph = await reader.read();
        const { examples } = graph.dependentsOf({
          entityRef: 'resource:default/payments-db',
          readable: { kind: 'all' },
          limit: 10,
        });
        return examples.map(({ ref }) => ref);
      };
      await expect(dependentsOfDatabase()).resolves.toEqual([
        'component:default/web-shop',
        'component:default/payments',
        'component:default/reports',
      ]);

      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      await Promise.all([dependentsOfDatabase(), dependentsOfDatabase()]);
      expect(statements.filter(sql => /reliances/.test(sql))).toEqual([]);

      catalog.entities = catalog.entities.filter(
        ({ metadata }) => metadata.name !== 'reports',
      );
      await sync('2026-11-21T10:00:00.000Z');
      await expect(dependentsOfDatabase()).resolves.toEqual([
        'component:default/web-shop',
        'component:default/payments',
      ]);
    });
  },
);
