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
import type {
  CheckDetails,
  ScorecardDetails,
  ScorecardSummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog } from './__testUtils__/demoCatalog';
import { FakeFiles } from './__testUtils__/FakeFiles';
import { startApi } from './__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const ADA = 'user:default/ada';
const EVE = 'user:default/eve';
const RESULT = '/scorecards/ready/results/component/default/payments';

const SCORECARD = `
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: ready, title: Ready }
spec:
  appliesTo: { filter: { kind: Component } }
  levels: [{ id: bronze, title: Bronze }, { id: silver, title: Silver }]
  checks:
    - { id: owned, title: It has an owner, level: bronze, rule: support.hasOwner }
    - { id: misspelt, title: A slip, rule: support.hasOner }
    - { id: tested, title: Tests pass, level: silver, when: support.hasOwner, rule: ci.green }
    - id: restored
      title: A restore was tried
      level: silver
      question: { kind: yesNo, text: Was a restore tried? }
`;

describe.each(databases.eachSupportedId())('scorecards on %s', databaseId => {
  async function start() {
    const files = new FakeFiles();
    files.files.set('https://git.example/ready.yaml', SCORECARD);
    const api = await startApi({
      knex: await databases.init(databaseId),
      entities: demoCatalog(),
      files,
      config: {
        scorecards: {
          sources: [{ url: 'https://git.example/ready.yaml' }],
          factSources: [
            {
              id: 'ci',
              facts: [{ name: 'green', type: 'boolean', description: 'Green' }],
            },
          ],
        },
      },
    });
    await api.sync();
    await api.refreshScorecards();
    const details = async (user?: string): Promise<ScorecardDetails> =>
      (await api.get(RESULT, user).expect(200)).body;
    const check = async (id: string, user?: string): Promise<CheckDetails> => {
      const found = (await details(user)).checks.find(
        item => item.check === id,
      );
      if (!found) {
        throw new Error(`There is no check ${id}`);
      }
      return found;
    };
    const summary = async (): Promise<ScorecardSummary> => {
      const path = '/entities/component/default/payments';
      const { body } = await api.get(path).expect(200);
      return body.scorecards.items[0];
    };
    const send = (green: boolean) =>
      api.post('/facts/ci', {
        items: [{ entityRef: 'component:default/payments', facts: { green } }],
      });
    return { api, check, details, send, summary };
  }

  it('evaluates what could be loaded, says what could not, and knows nothing of what nobody has said', async () => {
    const { api, details, summary } = await start();
    const { checks, problems, score } = await details();
    expect(
      checks.map(({ check, state, reason }) => [check, state, reason.kind]),
    ).toEqual([
      ['owned', 'pass', 'rule'],
      ['misspelt', 'error', 'failed'],
      ['tested', 'unknown', 'missingFacts'],
      ['restored', 'unknown', 'unanswered'],
    ]);
    expect(checks[2]).toMatchObject({
      ...{ when: 'support.hasOwner', rule: 'ci.green' },
      facts: [{ fact: 'support.hasOwner', value: true }, { fact: 'ci.green' }],
    });
    expect(problems).toMatchObject([
      {
        path: 'spec.checks[1].rule',
        message: expect.stringContaining('hasOwner'),
      },
    ]);
    expect(score).toMatchObject({
      ...{ earned: 1000, possible: 1000, level: 'bronze' },
      next: { level: 'silver', missing: ['tested', 'restored'] },
    });
    expect(await summary()).toMatchObject({
      ...{ id: 'ready', undecided: 2, toAnswer: 1, openQuestion: 'restored' },
      score: { level: 'bronze' },
    });
    const { body: list } = await api.get('/scorecards').expect(200);
    expect(list.items).toMatchObject([{ id: 'ready', checks: 4, problems: 1 }]);
    await api.anonymous('/scorecards').expect(401);
  });

  it('takes facts of sources that are configured, once', async () => {
    const { api, check, send } = await start();
    const { body: stored } = await send(true).expect(200);
    expect(stored.items).toEqual([{ status: 'stored' }]);
    expect((await send(true)).body.items).toEqual([{ status: 'unchanged' }]);
    await api.refreshScorecards();
    expect(await check('tested')).toMatchObject({
      state: 'pass',
      facts: [{ fact: 'support.hasOwner' }, { fact: 'ci.green', value: true }],
    });

    const items = [{ entityRef: 'component:default/payments', facts: {} }];
    await api.post('/facts/support', { items }).expect(404);
    await api
      .post('/facts/ci', {
        items: [{ ...items[0], facts: { gren: true } }],
      })
      .expect(400);
    const { body: unknown } = await api.post('/facts/ci', {
      items: [{ entityRef: 'component:default/nothing', facts: {} }],
    });
    expect(unknown.items).toEqual([{ status: 'unknownEntity' }]);
    api.policy.decide = () => ({ result: AuthorizeResult.DENY });
    const { body: hidden } = await send(false);
    expect(hidden).toEqual(unknown);
  });

  it('lets owners answer, one of two at once, and moves the level with it', async () => {
    const { api, check, details, send } = await start();
    await send(true);
    const path = `${RESULT}/answers/restored`;
    const yes = { value: { kind: 'yesNo', yes: true } };
    const answer = (draft: boolean, version?: string, user = ADA) =>
      api.write({
        ...{ method: 'put', path, version, user },
        body: { answer: { ...yes, draft } },
      });
    const { answerVersion, mayAnswer } = await check('restored');
    expect(mayAnswer).toBe('allowed');
    await answer(false).expect(428);
    await answer(false, answerVersion, EVE).expect(403);

    await answer(true, answerVersion).expect(200);
    expect(await check('restored')).toMatchObject({
      ...{ state: 'unknown', reason: { kind: 'draft' } },
      draft: { status: 'draft' },
    });
    await answer(false, answerVersion).expect(412);
    const read = await check('restored');
    const { body } = await answer(false, read.answerVersion).expect(200);
    expect(body).toMatchObject({ state: 'pass', answer: { ...yes } });
    expect((await details()).score.level).toBe('silver');
    const { body: history } = await api.get(`${RESULT}/history`).expect(200);
    expect(history.items[0]).toMatchObject({
      ...{ check: 'restored', to: 'pass', cause: 'answered' },
      by: { ref: ADA },
    });
    expect(api.audited).toHaveBeenLastCalledWith(
      'scorecard-answer',
      'succeeded',
    );
  });

  it('exempts by the decision of somebody else, which never counts as a pass', async () => {
    const { api, check, details, send } = await start();
    await send(false);
    await api.refreshScorecards();
    expect((await check('tested')).state).toBe('fail');
    const { body: asked } = await api
      .write({
        ...{ method: 'post', path: `${RESULT}/exemptions` },
        body: {
          ...{ check: 'tested', reason: 'It is replaced' },
          until: new Date(Date.now() + 20 * 24 * 3600_000)
            .toISOString()
            .slice(0, 10),
        },
      })
      .expect(201);
    expect(asked).toMatchObject({
      ...{ status: 'requested', mayDecide: 'ownRequest' },
    });
    const approve = (user: string) =>
      api.write({
        ...{ method: 'post', path: `/exemptions/${asked.id}/approve` },
        ...{ body: {}, version: asked.version, user },
      });
    await approve(ADA).expect(403);
    const { body: approved } = await approve(EVE).expect(200);
    expect(approved.status).toBe('approved');
    await approve(EVE).expect(412);
    expect(await check('tested')).toMatchObject({
      ...{ state: 'exempt', reason: { kind: 'exemption' } },
    });
    const { score } = await details();
    expect(score).toMatchObject({ earned: 1000, possible: 1000 });
    expect(score.next?.missing).toEqual(['restored']);

    api.policy.decide = () => ({ result: AuthorizeResult.DENY });
    await approve(EVE).expect(404);
    const { body: hidden } = await api.get('/exemptions', EVE).expect(200);
    expect(hidden).toMatchObject({ items: [], totalItems: 0 });
  });

  it('tells nothing to those who may not read the entity, and evaluates no more than six times a minute', async () => {
    const { api } = await start();
    const path = '/entities/component/default/payments/evaluations';
    for (let time = 1; time <= 6; time++) {
      await api.post(path, {}).expect(204);
    }
    await api.post(path, {}).expect(429);

    api.policy.decide = () => ({ result: AuthorizeResult.DENY });
    for (const hidden of [RESULT, `${RESULT}/history`]) {
      await api.get(hidden).expect(404);
    }
    await api.post(path, {}, EVE).expect(404);
    const { body } = await api.get('/scorecards').expect(200);
    expect(body.items).toMatchObject([{ distribution: { services: 0 } }]);
    const { body: tasks } = await api.get('/scorecard-tasks').expect(200);
    expect(tasks).toEqual({
      items: [],
      totalItems: 0,
      teams: expect.any(Number),
      evaluated: expect.any(Boolean),
    });
  });
});
