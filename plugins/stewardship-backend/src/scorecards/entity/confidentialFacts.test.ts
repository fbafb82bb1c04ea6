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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { makeEntity } from '../../__testUtils__/demoCatalog';
import { FakeFiles } from '../../__testUtils__/FakeFiles';
import { startApi } from '../../__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SOURCE = 'https://git.example/scorecard.yaml';
const SCORECARD = `
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: thrift, title: Thrift }
spec:
  appliesTo: { filter: { kind: Component } }
  checks:
    - { id: cheap, title: Cheap, rule: costs.monthCost < 10.0 }
    - { id: odd, title: Odd, rule: 'daysBetween(string(costs.monthCost), entity.today) > 0' }
    - { id: asked, title: Asked, when: costs.monthCost > 1.0, rule: entity.hasTitle }
    - id: spent
      title: Spent
      question: { kind: text, text: What does it cost?, prefill: string(costs.monthCost) }
`;

/** In no date and no count. */
const AMOUNT = 70_717.25;
const MONTH_START = `${new Date().toISOString().slice(0, 7)}-01`;
const RESULTS = '/scorecards/thrift/results';
const OF_SHOP = `${RESULTS}/component/default/shop`;
const ADA = 'user:default/ada';

const ENTITIES = [
  makeEntity({
    ...{ kind: 'Group', name: 'team', spec: { type: 'team', children: [] } },
    relations: { hasMember: [ADA] },
  }),
  makeEntity({ kind: 'User', name: 'ada', spec: { profile: {} } }),
  makeEntity({
    ...{ kind: 'Component', name: 'shop' },
    spec: {
      type: 'service',
      stewardship: {
        costs: [
          {
            ...{ id: 'move', kind: 'labour', per: 'once', currency: 'EUR' },
            ...{ from: MONTH_START, amount: AMOUNT },
          },
        ],
      },
    },
    relations: { ownedBy: ['group:default/team'] },
  }),
];

const dryRunOf = (rule: string) => `
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: search, title: Search }
spec:
  appliesTo: { filter: { kind: Component } }
  checks:
    - { id: found, title: Found, rule: '${rule}' }
`;

type Checks = { check: string; facts: object[]; reason: object }[];

describe.each(databases.eachSupportedId())(
  'facts that take a permission to know them, on %s',
  databaseId => {
    async function start(costs: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
      const files = new FakeFiles();
      files.files.set(SOURCE, SCORECARD);
      const api = await startApi({
        knex: await databases.init(databaseId),
        ...{ files, entities: ENTITIES },
        config: { scorecards: { sources: [{ url: SOURCE }] } },
      });
      api.policy.costs = costs;
      await api.sync();
      await api.refreshScorecards();
      const check = async (id: string) => {
        const { body } = await api.get(OF_SHOP).expect(200);
        const checks: Checks = body.checks;
        return checks.find(found => found.check === id);
      };
      const dryRun = async (rule: string) =>
        (
          await api
            .post('/scorecard-dry-runs', { definition: dryRunOf(rule) })
            .expect(200)
        ).body;
      return { api, check, dryRun };
    }

    it('are told to whoever has it, besides why a rule fails with them', async () => {
      const { check, dryRun } = await start(AuthorizeResult.ALLOW);
      expect(await check('cheap')).toMatchObject({
        state: 'fail',
        facts: [{ fact: 'costs.monthCost', value: AMOUNT }],
      });
      expect(await check('spent')).toMatchObject({
        proposed: { value: { kind: 'text', text: String(AMOUNT) } },
      });
      expect((await check('odd'))?.reason).toEqual({
        kind: 'failed',
        message:
          'It fails. Why is not told, as not everybody may know costs.monthCost',
      });
      const { problems, result } = await dryRun('costs.monthCost > 70717.0');
      expect(problems).toEqual([]);
      expect(result.items).toMatchObject([{ changes: [{ to: 'pass' }] }]);
    });

    it('are in no answer to others, who are told how the checks stand', async () => {
      const { api, check } = await start(AuthorizeResult.DENY);
      expect(await check('cheap')).toMatchObject({
        state: 'fail',
        facts: [{ fact: 'costs.monthCost', hidden: true }],
      });
      expect((await check('cheap'))?.facts[0]).not.toHaveProperty('value');
      expect((await check('asked'))?.facts).toContainEqual({
        ...{ fact: 'costs.monthCost', hidden: true },
      });
      expect(await check('spent')).not.toHaveProperty('proposed');
      const { body: written } = await api
        .write({
          ...{ method: 'put', path: `${OF_SHOP}/answers/spent`, version: '0' },
          body: {
            answer: { value: { kind: 'text', text: 'Little' }, draft: true },
          },
        })
        .expect(200);
      expect(written).not.toHaveProperty('proposed');
      const answers = [written];
      for (const path of [
        ...[OF_SHOP, `${OF_SHOP}/history`, RESULTS, '/scorecards'],
        ...['/scorecards/thrift', '/scorecards/thrift/export'],
        ...['/scorecards/thrift/rollup?by=team', '/scorecards/thrift/trend'],
        ...['/scorecard-tasks', '/facts', '/entities/component/default/shop'],
        '/entities/component/default/shop/record',
      ]) {
        const { text } = await api.get(path);
        answers.push(text);
      }
      const entityRef = 'component:default/shop';
      answers.push(
        await api.act('read-scorecard', { entityRef }, ADA),
        await api.act(
          'read-scorecard',
          { entityRef, scorecard: 'thrift' },
          ADA,
        ),
        await api.act('list-scorecard-tasks', {}, ADA),
      );
      expect(JSON.stringify(answers)).not.toContain('70717');
      for (const path of ['/costs?by=team', '/costs/component/default/shop']) {
        await api.get(path).expect(403);
      }
    });

    it('cannot be found by dry runs, to which they are unknown', async () => {
      const { dryRun } = await start(AuthorizeResult.DENY);
      const runs = await Promise.all(
        ['costs.monthCost > 70717.0', 'costs.monthCost > 70718.0'].map(dryRun),
      );
      expect(runs[0]).toEqual(runs[1]);
      expect(runs[0]).toMatchObject({
        problems: [
          {
            ...{ severity: 'warning', value: 'costs.monthCost' },
            message:
              "It takes the permission 'stewardship.cost.read' to know this fact; to this dry run it is unknown",
          },
        ],
        result: { items: [{ changes: [{ to: 'unknown' }] }] },
      });
      for (const rule of ['has(costs.monthCost)', 'has(costs.sharedIn)']) {
        expect((await dryRun(rule)).result.items).toMatchObject([
          { changes: [{ to: 'fail' }] },
        ]);
      }
      const open = await dryRun('costs.lines == 1');
      expect(open.problems).toEqual([]);
      expect(open.result.items).toMatchObject([{ changes: [{ to: 'pass' }] }]);
    });

    it('say in the list of facts which permission that is', async () => {
      const { api } = await start(AuthorizeResult.DENY);
      const { body } = await api.get('/facts').expect(200);
      const costs = body.items.find(({ id }: { id: string }) => id === 'costs');
      const confidential = costs.facts.flatMap(
        ({ name, permission }: { name: string; permission?: string }) =>
          permission === 'stewardship.cost.read' ? [name] : [],
      );
      expect(confidential).toEqual([
        ...['monthCost', 'monthCostChange', 'sharedIn', 'hasImportedCost'],
      ]);
    });
  },
);
