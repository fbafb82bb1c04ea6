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
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { createLifecycleHarness } from '../__testUtils__/lifecycleHarness';
import { createSyncHarness } from '../__testUtils__/syncHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const POSTGRESQL: Product = {
  ...{ name: 'postgresql', title: 'PostgreSQL' },
  ...{ aliases: [], identifiers: [] },
  cycles: [{ name: '15', milestones: {} }],
};
const DATABASE = 'uid-resource-payments-db';

describe.each(databases.eachSupportedId())('sheets on %s', databaseId => {
  async function start() {
    const { catalog, knex, reader, sync } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: demoCatalog(),
    });
    await sync();
    const harness = createLifecycleHarness({
      ...{ knex, records: reader, products: [POSTGRESQL] },
      now: new Date('2026-11-21T09:00:00.000Z'),
    });
    return { ...harness, catalog, knex, sync };
  }

  it('are of all that is stored until products, decisions or records change, on whichever replica', async () => {
    const { catalog, decisions, feed, refreshAndMatch, sheets, sync } =
      await start();
    expect(await sheets.isMatched()).toBe(false);
    await refreshAndMatch();
    expect(await sheets.isMatched()).toBe(true);

    await decisions.put({
      ...{ product: 'postgresql', cycle: '15' },
      entities: [{ uid: DATABASE, entityRef: 'resource:x', after: 0 }],
      decision: { kind: 'retire', reason: 'A test', alternatives: [] },
      ...{ decidedBy: 'user:default/cy', decidedAt: '2026-11-21T09:00:00Z' },
    });
    expect(await sheets.isMatched()).toBe(false);
    await refreshAndMatch();
    expect(await sheets.isMatched()).toBe(true);

    catalog.entities = catalog.entities.filter(
      ({ metadata }) => metadata.name !== 'reports',
    );
    await sync();
    expect(await sheets.isMatched()).toBe(false);
    const { matched } = await refreshAndMatch();
    expect(matched).toMatchObject({ status: 'done', changed: 1 });
    expect(await sheets.isMatched()).toBe(true);

    feed.products = [{ ...POSTGRESQL, title: 'Postgres' }];
    await refreshAndMatch();
    expect(await sheets.isMatched()).toBe(true);
  });

  it('are not of what was stored while they were made', async () => {
    const { knex, refreshAndMatch, sheets } = await start();
    await refreshAndMatch();
    const runId = await sheets.startRun();
    const basis = await sheets.readBasis();
    await knex('technology_state').increment('version', 1);
    await sheets.completeRun({ runId, basis, puts: 0 });
    expect(await sheets.isMatched()).toBe(false);
  });

  it('keep a version with characters that a database refuses, without them', async () => {
    const { knex, sheets } = await start();
    await sheets.putSheets({
      runId: await sheets.startRun(),
      sheets: [
        {
          hash: 'hash',
          sheet: {
            uid: DATABASE,
            items: [
              {
                ...{ name: 'odd\u0000', version: '4\u0000.1' },
                source: { kind: 'declared', path: 'here' },
                match: { status: 'unknown', reason: 'unknownProduct' },
              },
            ],
            ...{ boms: [], realizes: [], problems: [] },
          },
        },
      ],
      gone: [],
    });
    expect(await knex('entity_technologies').pluck('version')).toEqual(['4.1']);
    const { sheet } = await sheets.readSheet(DATABASE);
    expect(sheet?.items).toHaveLength(1);
  });
});
