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
import type { Knex } from 'knex';
import {
  createDefinitionHarness,
  scorecardYaml,
} from './__testUtils__/definitionHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'DatabaseScorecardLibrary on %s',
  id => {
    let harness: Awaited<ReturnType<typeof createDefinitionHarness>>;

    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(id);
    });

    beforeEach(async () => {
      harness = await createDefinitionHarness(knex);
    });

    afterEach(async () => {
      await harness.remove('.');
    });

    it('compiles once for each version, and for each change of the facts', async () => {
      const { factSources, library, refresh, statements } = harness;
      const sources = harness.sources('one.yaml');
      const empty = await library.read();
      expect(empty).toMatchObject({ items: [], problems: [] });
      await harness.write(
        'one.yaml',
        scorecardYaml('zebra', 'support.rank < 3', 'costs.owner == "a"'),
        scorecardYaml('apple', 'true'),
      );
      await refresh({ at: '09:00', sources });

      const first = await library.read();
      expect(
        first.items.map(item => [item.definition.id, item.source]),
      ).toEqual([
        ['apple', 'one.yaml'],
        ['zebra', 'one.yaml'],
      ]);
      const zebra = first.byId.get('zebra');
      expect(zebra?.checks.map(({ problem }) => problem)).toEqual([
        undefined,
        expect.stringMatching(/^There is no source of facts 'costs'/),
      ]);
      expect(zebra?.checks[0].rule?.evaluate({ support: { rank: 1 } })).toEqual(
        {
          ...{ kind: 'value', value: true },
        },
      );
      expect(zebra?.written).toMatch(/^apiVersion: /);
      expect(first.problems).toMatchObject([
        {
          ...{ source: 'one.yaml', scorecard: 'zebra' },
          problems: [{ path: 'spec.checks[1].rule', check: 'check-2' }],
          readAt: '2026-11-21T09:00:00.000Z',
        },
      ]);

      statements.length = 0;
      const again = await Promise.all([library.read(), library.read()]);
      expect(again.every(one => one === first)).toBe(true);
      expect(statements).toHaveLength(2);

      factSources.push({ id: 'costs', title: 'Costs' });
      const more = await library.read();
      expect(more.byId.get('zebra')?.checks[1].problem).toBeUndefined();
      expect(more.hash).not.toBe(first.hash);
      expect(more.byId.get('apple')?.hash).toBe(first.byId.get('apple')?.hash);
      expect(more.problems).toEqual([]);
    });

    it('tells what is wrong with files besides their scorecards', async () => {
      const { library, refresh } = harness;
      const sources = harness.sources('one.yaml', 'gone.yaml');
      await harness.write('one.yaml', scorecardYaml('a'), 'a: [');
      await refresh({ at: '09:00', sources });
      const { hash, items, problems } = await library.read();
      expect(items).toHaveLength(1);
      expect(problems).toMatchObject([
        { source: 'gone.yaml', problems: [{ severity: 'error' }] },
        { source: 'one.yaml', problems: [{ severity: 'error' }] },
      ]);
      expect(problems[0].readAt).toBeUndefined();

      await harness.write('one.yaml', scorecardYaml('a'));
      await refresh({ at: '09:05', sources });
      const mended = await library.read();
      expect(mended.problems).toHaveLength(1);
      expect(mended.hash).toBe(hash);
    });

    it('compiles a text that nobody has stored, and keeps nothing of it', async () => {
      const { library, statements } = harness;
      statements.length = 0;
      const { scorecard, problems } = await library.compile(
        scorecardYaml('draft', 'support.tier == "gold"', 'support.'),
      );
      expect(scorecard?.checks.map(({ problem }) => problem)).toEqual([
        undefined,
        expect.any(String),
      ]);
      expect(problems).toMatchObject([{ path: 'spec.checks[1].rule' }]);
      for (const [written, message] of [
        ['', 'There is no scorecard in it'],
        ['a: [', /^It cannot be read: /],
        [
          `${scorecardYaml('a')}---\n${scorecardYaml('b')}`,
          'There are several documents in it; write one',
        ],
        ['x'.repeat(300_000), 'The file is larger than 256 KB'],
        ['42', /./],
      ] as const) {
        const wrong = await library.compile(written);
        expect(wrong.scorecard).toBeUndefined();
        expect(wrong.problems[0].message).toMatch(message);
      }
      expect(statements).toEqual([]);
    });
  },
);
