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

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { demoCatalog } from '../../__testUtils__/demoCatalog';
import { createSyncHarness } from '../../__testUtils__/syncHarness';
import { DatabaseFactReader } from './DatabaseFactReader';
import { DatabaseSourceStore } from './DatabaseSourceStore';
import { FakeTool } from './__testUtils__/FakeTool';
import { FactProviders } from './FactProviders';
import { ProviderFacts } from './ProviderFacts';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const PAYMENTS = 'uid-component-payments';
const REF = 'component:default/payments';

function minutesLater(minutes: number): Date {
  return new Date(Date.parse('2026-11-21T09:00:00Z') + minutes * 60_000);
}

describe.each(databases.eachSupportedId())(
  'ProviderFacts on %s',
  databaseId => {
    async function start(tools: FakeTool[]) {
      const { knex, reader, sync } = await createSyncHarness({
        knex: await databases.init(databaseId),
        entities: demoCatalog(),
      });
      await sync();
      const providers = new FactProviders();
      providers.addFactProvider(...tools);
      const logger = mockServices.logger.mock();
      const provided = new ProviderFacts({
        ...{ logger, providers, patienceMs: 2000, records: reader },
        store: new DatabaseSourceStore({ knex, task: 'fact-providers' }),
      });
      const facts = new DatabaseFactReader({ knex });
      return {
        ...{ knex, logger },
        run: async (minutes: number) =>
          await provided.run({ now: minutesLater(minutes) }),
        read: async (minutes: number) => {
          const at = minutesLater(minutes);
          const [found] = (await facts.read([PAYMENTS], at)).values();
          return found;
        },
      };
    }

    it('ask about all that people run, and store what comes', async () => {
      const tool = new FakeTool('tool', 'PT1H');
      const { read, run } = await start([tool]);
      tool.readings = [
        { entityRef: REF, facts: { coverage: 1 } },
        { entityRef: 'component:default/nowhere', facts: { coverage: 1 } },
        // Of two, the last counts.
        {
          entityRef: 'Component:default/payments',
          ...{
            facts: { coverage: 80, labels: [] },
            measuredAt: minutesLater(-5),
          },
        },
      ];
      expect(await run(0)).toEqual({ read: ['tool'], failed: [], changed: 1 });
      expect(tool.asked[0].map(({ kind }) => kind).sort()).toEqual([
        ...['API', 'Component', 'Component', 'Component'],
        ...['Domain', 'Resource', 'System'],
      ]);
      const [payments] = tool.asked[0].filter(({ ref }) => ref === REF);
      expect(payments).toEqual({
        ...{ ref: REF, uid: PAYMENTS, kind: 'Component', namespace: 'default' },
        ...{ name: 'payments', annotations: {} },
      });
      const { scope, ages, expiresAt } = await read(0);
      expect(scope.tool).toEqual({ coverage: 80, labels: [] });
      expect(ages.get('tool.coverage')).toEqual({
        measuredAt: minutesLater(-5).toISOString(),
      });
      expect(expiresAt).toBe(minutesLater(55).toISOString());
    });

    it('keep the age of what is left out, and renew that of what stays the same', async () => {
      const tool = new FakeTool('tool', 'PT1H');
      const { knex, read, run } = await start([tool]);
      tool.readings = [{ entityRef: REF, facts: { coverage: 80 } }];
      await run(0);
      expect(await run(30)).toMatchObject({ changed: 0 });
      expect((await read(80)).scope.tool).toEqual({ coverage: 80 });
      tool.readings = [];
      await run(60);
      expect((await read(80)).ages.get('tool.coverage')?.measuredAt).toBe(
        minutesLater(30).toISOString(),
      );
      expect((await read(90)).scope.tool).toEqual({});
      tool.readings = [{ entityRef: REF, facts: {} }];
      expect(await run(61)).toMatchObject({ changed: 1 });
      expect(await knex('fact_changes').pluck('changes')).toEqual([
        '{"coverage":[80,null]}',
      ]);
    });

    it('leave out what was not described, and tell it', async () => {
      const tool = new FakeTool('tool');
      const { knex, logger, read, run } = await start([tool]);
      tool.readings = [
        {
          entityRef: REF,
          facts: JSON.parse('{"coverage":"80","labels":["a"],"__proto__":1}'),
        },
        {
          entityRef: 'component:default/reports',
          ...{ facts: { coverage: 1 }, measuredAt: new Date(0) },
        },
      ];
      expect(await run(0)).toMatchObject({ read: ['tool'], changed: 1 });
      expect((await read(0)).scope.tool).toEqual({ labels: ['a'] });
      const { problem } = await knex('fact_sources').first();
      expect(problem).toBe(
        `Left out: coverage of '${REF}' must be a number, and not '80'; and 2 more`,
      );
      expect(logger.warn).toHaveBeenCalledTimes(1);
    });

    it('that fail affect only themselves, keep what they said, and are asked again later and later', async () => {
      const [good, bad] = [new FakeTool('good'), new FakeTool('bad')];
      const { knex, read, run } = await start([bad, good]);
      const reading = (coverage: number) => [
        { entityRef: REF, facts: { coverage } },
      ];
      [good.readings, bad.readings] = [reading(1), reading(1)];
      await run(0);
      [good.readings, bad.readings] = [reading(2), []];
      bad.failure = new Error('Out of order');
      expect(await run(10)).toEqual({
        ...{ read: ['good'], failed: ['bad'], changed: 1 },
      });
      const { scope, ages } = await read(10);
      expect(scope).toMatchObject({
        good: { coverage: 2 },
        bad: { coverage: 1 },
      });
      expect(ages.get('bad.coverage')?.measuredAt).toBe(
        minutesLater(0).toISOString(),
      );
      expect(
        await knex('fact_sources').where({ source: 'bad' }).first(),
      ).toMatchObject({ problem: 'Error: Out of order' });

      expect(await run(10.5)).toMatchObject({ read: ['good'], failed: [] });
      expect(await run(11)).toMatchObject({ failed: ['bad'] });
      expect(await run(12)).toMatchObject({ failed: [] });
      bad.failure = undefined;
      bad.readings = reading(3);
      const { read: asked, changed } = await run(13);
      // They are asked at the same time, and either may be done first.
      expect([...asked].sort()).toEqual(['bad', 'good']);
      expect(changed).toBe(1);
      expect(
        await knex('fact_sources').where({ source: 'bad' }).first(),
      ).toMatchObject({ problem: null, version: null });
    });

    it('that hang are given up, and what they had said counts', async () => {
      const [tool, other] = [new FakeTool('tool'), new FakeTool('other')];
      const { read, run } = await start([tool, other]);
      tool.readings = [{ entityRef: REF, facts: { coverage: 7 } }];
      tool.hangs = true;
      expect(await run(0)).toMatchObject({ read: ['other'], failed: ['tool'] });
      expect((await read(0)).scope.tool).toEqual({ coverage: 7 });
    });
  },
);
