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
import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog } from '../../__testUtils__/demoCatalog';
import {
  LATER,
  NOW,
  PAYMENTS,
  startCollection,
  TOMORROW,
} from './__testUtils__/startCollection';
import { OWN_SOURCES } from './factNames';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'FactCollection on %s',
  databaseId => {
    async function start() {
      return await startCollection(await databases.init(databaseId));
    }

    it('asks those alone that have something new, and says of all the others that it still holds', async () => {
      const { collect, create, knex, read, runbooks } = await start();
      await collect();
      const written = await knex('fact_latest').select();
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      knex.on('query', note);
      expect(await collect(LATER)).toEqual({ collected: [], changed: 0 });
      knex.off('query', note);
      expect(statements.filter(sql => /fact_latest/.test(sql))).toEqual([]);
      expect(await knex('fact_latest').select()).toEqual(written);
      const { ages } = await read(PAYMENTS, TOMORROW);
      expect(ages.get('support.tier')?.measuredAt).toBe(LATER.toISOString());

      await runbooks.refreshAndShelve();
      expect((await collect(LATER)).collected).toEqual(['runbooks']);
      // A day ends something; another release may see things differently.
      expect((await collect(TOMORROW)).collected).toEqual([
        ...['runbooks', 'technology', 'costs'],
      ]);
      expect(await create('2').run({ now: TOMORROW })).toEqual({
        ...{ collected: OWN_SOURCES, changed: 0 },
      });
    });

    it('forgets what a source no longer says, with a history', async () => {
      const { catalog, collect, knex, read, sync } = await start();
      await collect();
      catalog.entities = demoCatalog();
      await sync();
      const { changed } = await collect(LATER);
      expect(changed).toBe(3);
      const { scope } = await read(PAYMENTS);
      expect(scope.entity).not.toHaveProperty('lifecycle');
      const rows = await knex('fact_changes').where('source', 'costs').select();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ uid: PAYMENTS, at: LATER.toISOString() });
      expect(JSON.parse(rows[0].changes)).toMatchObject({
        ...{ licences: [1, 0], nextRenewalInDays: [10, null] },
      });
    });

    it('keeps what a source said that fails, and tells why, without a loss for the others', async () => {
      const { collect, knex, logger, read, sources } = await start();
      await collect();
      const source = sources[1];
      jest.spyOn(source, 'version').mockResolvedValue('another');
      jest.spyOn(source, 'collect').mockRejectedValue(new Error('No luck'));
      jest.spyOn(sources[2], 'version').mockRejectedValue(new Error('None'));
      const { collected } = await collect(TOMORROW);
      expect(collected).toEqual(['runbooks', 'technology', 'costs']);
      expect((await read(PAYMENTS)).scope.support).toMatchObject({
        tier: 'gold',
      });
      expect(
        await knex('fact_sources')
          .whereNotNull('problem')
          .orderBy('source')
          .select('source', 'problem', 'collected_at'),
      ).toEqual([
        {
          ...{ source: 'escalation', problem: 'Error: None' },
          collected_at: NOW.toISOString(),
        },
        {
          ...{ source: 'support', problem: 'Error: No luck' },
          collected_at: NOW.toISOString(),
        },
      ]);
      expect(logger.warn).toHaveBeenCalledTimes(2);

      jest.mocked(source.collect).mockResolvedValue(new Map());
      expect((await collect(TOMORROW)).collected).toEqual(['support']);
      expect(
        await knex('fact_sources').where({ source: 'support' }).first(),
      ).toMatchObject({ problem: null });
    });

    it('stops where it is told to, and where another run has taken over', async () => {
      const { create, knex, sources, store } = await start();
      const stop = new AbortController();
      stop.abort(new Error('Enough'));
      await expect(
        create().run({ now: NOW, signal: stop.signal }),
      ).rejects.toThrow('Enough');
      jest.spyOn(sources[0], 'collect').mockImplementationOnce(async () => {
        await store.startRun();
        return new Map<string, FactValues>([[PAYMENTS, { kind: 'x' }]]);
      });
      expect(await create().run({ now: NOW })).toEqual({
        ...{ collected: [], changed: 0 },
      });
      expect(await knex('fact_latest').select()).toEqual([]);
    });
  },
);
