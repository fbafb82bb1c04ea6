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
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { makeEntity } from '../../__testUtils__/demoCatalog';
import { FakeFiles } from '../../__testUtils__/FakeFiles';
import { startApi } from '../../__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SOURCE = 'https://git.example/scorecard.yaml';
const SCORECARD = `
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: ops, title: Operations }
spec:
  appliesTo: { filter: { kind: Component } }
  checks:
    - { id: placed, title: Placed, rule: entity.domain == "domain:default/north" }
    - { id: named, title: Named, rule: entity.hasDomain && entity.hasTitle }
    - id: agreed
      title: Agreed
      question:
        kind: yesNo
        text: Do both sides agree?
        confirmation: { ownerOf: counterpart }
`;

const VIEWER = 'user:default/viewer';
const BANK = 'component:default/bank';
const SYSTEM = 'system:default/ledger';
const DOMAIN = 'domain:default/north';
const RESULTS = '/scorecards/ops/results';
const OF_SHOP = `${RESULTS}/component/default/shop`;

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const SOME: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  ...{ pluginId: 'catalog', resourceType: 'catalog-entity' },
  conditions: {
    ...{ rule: 'OF_THE_TEST', resourceType: 'catalog-entity', params: {} },
  },
};

const ENTITIES = [
  makeEntity({ kind: 'Domain', name: 'north', spec: {} }),
  makeEntity({
    ...{ kind: 'System', name: 'ledger', spec: { domain: 'north' } },
    relations: { partOf: [DOMAIN] },
  }),
  makeEntity({
    ...{ kind: 'Group', name: 'team', spec: { type: 'team', children: [] } },
    relations: { hasMember: ['user:default/ada', VIEWER] },
  }),
  ...['ada', 'viewer'].map(name =>
    makeEntity({ kind: 'User', name, spec: { profile: {} } }),
  ),
  ...['shop', 'bank'].map(name =>
    makeEntity({
      ...{ kind: 'Component', name, spec: { type: 'service' } },
      relations: { ownedBy: ['group:default/team'], partOf: [SYSTEM] },
    }),
  ),
];

describe.each(databases.eachSupportedId())(
  'entities that the caller may not read, on %s',
  databaseId => {
    async function start(readable: string[]) {
      const files = new FakeFiles();
      files.files.set(SOURCE, SCORECARD);
      const api = await startApi({
        knex: await databases.init(databaseId),
        ...{ files, entities: ENTITIES },
        config: { scorecards: { sources: [{ url: SOURCE }] } },
      });
      await api.sync();
      await api.refreshScorecards();
      await api
        .ask('put', `${OF_SHOP}/answers/agreed`)
        .set('If-Match', '"0"')
        .send({
          answer: {
            ...{ value: { kind: 'yesNo', yes: true }, draft: false },
            counterpartRef: BANK,
          },
        })
        .expect(200);
      await api
        .ask('put', `${OF_SHOP}/answers/agreed`)
        .set('If-Match', '"1"')
        .send({ answer: { draft: true, counterpartRef: BANK } })
        .expect(200);
      const seen = new Set(['component:default/shop', ...readable]);
      api.catalog.readable = user => (user === VIEWER ? seen : undefined);
      const read = async (path: string, user = VIEWER) => {
        api.policy.decide = () => (user === VIEWER ? SOME : ALLOW);
        const { body, text } = await api.ask('get', path, user).expect(200);
        return { body, text };
      };
      return {
        read,
        check: async (id: string, user?: string) => {
          const { body } = await read(OF_SHOP, user);
          return body.checks.find(
            (found: { check: string }) => found.check === id,
          );
        },
      };
    }

    it('are not told as the other party of an answer', async () => {
      const { check, read } = await start([]);
      const told = await check('agreed');
      for (const part of [told.answer, told.draft]) {
        expect(part).toMatchObject({ counterpartHidden: true });
        expect(part).not.toHaveProperty('counterpart');
      }
      expect((await read(OF_SHOP)).text).not.toContain('bank');
      expect((await check('agreed', 'user:default/ada')).answer).toMatchObject({
        ...{ counterpartRef: BANK, counterpart: { ref: BANK, known: true } },
      });
    });

    it('do not tell the domain that comes from them, anywhere', async () => {
      // The domain could be read, but not that the system is part of it.
      const { check, read } = await start([DOMAIN]);
      expect((await check('placed')).facts).toEqual([
        { fact: 'entity.domain', hidden: true },
      ]);
      expect((await check('named')).facts).toContainEqual({
        ...{ fact: 'entity.hasDomain', hidden: true },
      });
      for (const path of ['/export', '/rollup?by=domain']) {
        const { text } = await read(`/scorecards/ops${path}`);
        expect(text).not.toContain('north');
      }
      const inDomain = `${RESULTS}?domain=${DOMAIN}`;
      expect((await read(inDomain)).body.totalItems).toBe(0);
      expect((await read(inDomain, 'user:default/ada')).body.totalItems).toBe(
        2,
      );
    });

    it('tell the domain to whoever may read both', async () => {
      const { check, read } = await start([DOMAIN, SYSTEM]);
      expect((await check('placed')).facts).toMatchObject([
        { fact: 'entity.domain', value: DOMAIN },
      ]);
      const { text } = await read('/scorecards/ops/export');
      expect(text).toContain('north');
    });
  },
);
