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
import { DatabaseQuantityStore } from '../allocation/DatabaseQuantityStore';
import { CachedCostBookReader } from '../book/CachedCostBookReader';
import { DatabaseBookSource } from '../book/DatabaseBookSource';
import {
  createImportHarness,
  sourceOf,
  type FakeFile,
} from './__testUtils__/importHarness';
import { DatabaseSourceRemoval } from './DatabaseSourceRemoval';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const FILES: FakeFile[] = ['2026-10', '2026-11'].map(month => ({
  path: `${month}.csv`,
  rows: [
    { day: `${month}-01`, amount: '10.5', app: 'checkout' },
    { day: `${month}-02`, amount: '3' },
  ],
}));

describe.each(databases.eachSupportedId())(
  'removing a source on %s',
  databaseId => {
    async function start(options: { silentMs?: number } = {}) {
      const harness = await createImportHarness(
        await databases.init(databaseId),
        options,
      );
      const { knex } = harness;
      const removal = new DatabaseSourceRemoval({ knex, ...options });
      return {
        ...harness,
        remove: async (source: string, version: string) =>
          await removal.remove({
            ...{ source, version, removedBy: 'user:default/cy' },
          }),
      };
    }

    it('takes back all of it at once, and nothing of others', async () => {
      const harness = await start();
      const { knex, remove } = harness;
      const books = new CachedCostBookReader({
        source: new DatabaseBookSource({
          ...{ knex, settingsHash: '' },
          quantities: new DatabaseQuantityStore({ knex }),
        }),
      });
      await harness.import([FILES[0]], { id: 'other' });
      const kept = await harness.counted();
      const { id } = await harness.import(FILES, { id: 'brought' });
      const sourcesOf = async () =>
        (await books.readNewest()).sources.map(source => source.id).sort();
      expect(await sourcesOf()).toEqual(['brought', 'other']);
      const version = await harness.version();
      const { cleanUp } = await remove('brought', id);
      expect(await harness.counted()).toEqual(kept);
      expect(await harness.version()).toBe(version + 1);
      expect(await sourcesOf()).toEqual(['other']);
      await cleanUp();
      await cleanUp();
      expect(await harness.leftovers()).toBe(0);
      expect(await harness.counted()).toEqual(kept);
      expect(
        await knex('cost_keys').distinct('source').pluck('source'),
      ).toEqual(['other']);
      expect(await knex('cost_files').pluck('source')).toEqual(['other']);
      const [audit] = await knex('audit_log').where(
        'action',
        'cost-source-delete',
      );
      expect(audit).toMatchObject({
        ...{ actor: 'user:default/cy', subject: 'brought' },
      });
      expect(JSON.parse(audit.detail)).toMatchObject({
        ...{ title: 'The brought', import: id },
        periods: [{ period: '2026-10' }, { period: '2026-11' }],
      });
      await expect(remove('brought', id)).rejects.toThrow(
        "No source of costs has the id 'brought'",
      );
      expect(await harness.import(FILES, { id: 'brought' })).toMatchObject({
        ...{ status: 'imported', periods: ['2026-10', '2026-11'] },
      });
    });

    it('gives way to what came since, and to what is running', async () => {
      const harness = await start();
      const first = await harness.import(FILES);
      const counted = await harness.counted();
      let release = () => {};
      const until = new Promise<void>(resolve => {
        release = resolve;
      });
      const { begun, done } = await harness.imports.start({
        source: sourceOf([{ ...FILES[0], etag: 'e2', until }]),
        requestedBy: 'schedule',
      });
      await expect(harness.remove('bill', begun.id)).rejects.toMatchObject({
        name: 'ConflictError',
      });
      release();
      expect(await done).not.toMatchObject({ status: 'failed' });
      await expect(harness.remove('bill', first.id)).rejects.toMatchObject({
        ...{ name: 'PreconditionFailedError', statusCode: 412 },
      });
      expect(await harness.counted()).toEqual(counted);
      await harness.remove('bill', begun.id);
      expect(await harness.counted()).toEqual([]);
      // What a removal that was broken off has left goes with the next import.
      await harness.import([FILES[1]]);
      expect(await harness.leftovers()).toBe(0);
      expect(await harness.counted()).toHaveLength(2);
    });

    it('ends an import that was broken off, which then changes nothing', async () => {
      const harness = await start({ silentMs: -1 });
      let release = () => {};
      const until = new Promise<void>(resolve => {
        release = resolve;
      });
      const { begun, done } = await harness.imports.start({
        source: sourceOf([{ ...FILES[0], until }]),
        requestedBy: 'command',
      });
      const { cleanUp } = await harness.remove('bill', begun.id);
      await cleanUp();
      release();
      expect(await done).toMatchObject({ status: 'failed' });
      expect(await harness.counted()).toEqual([]);
      expect(await harness.leftovers()).toBe(0);
      expect(await harness.knex('cost_sources').select()).toEqual([]);
    });
  },
);
