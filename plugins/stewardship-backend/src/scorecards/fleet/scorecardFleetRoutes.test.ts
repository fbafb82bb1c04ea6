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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Express } from 'express';
import request from 'supertest';
import { FakeCatalog } from '../../__testUtils__/FakeCatalog';
import { EntityVisibility } from '../../http/EntityVisibility';
import { addRetryAfter } from '../../http/retryAfter';
import { createApp } from '../../schema/__testUtils__/createApp';
import {
  loadedOf,
  outcomeOf,
  resultOf,
  ruleOf,
  subjectOf,
} from './__testUtils__/fleets';
import { startScorecards } from './__testUtils__/startScorecards';
import { addScorecardFleetRoutes } from './scorecardFleetRoutes';

jest.setTimeout(60_000);

const SCORECARD = loadedOf({
  ...{ id: 'ops', levels: [{ id: 'bronze', title: 'Bronze' }] },
  checks: [ruleOf('ladder', { level: 'bronze' })],
});
const MINE = subjectOf('component:default/mine', {
  ownerRef: 'group:default/x',
});
const THEIRS = subjectOf('component:default/theirs', {
  ownerRef: 'group:default/y',
});

const policy = {
  read: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW | AuthorizeResult.DENY,
};

async function start() {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [{ result: policy.read }],
  });
  const pages = startScorecards({
    subjects: [MINE, THEIRS],
    results: [MINE, THEIRS].map(subject =>
      resultOf(subject, SCORECARD, [outcomeOf('ladder', 'fail')]),
    ),
    scorecards: [SCORECARD],
  });
  return await createApp(router => {
    addScorecardFleetRoutes(router, {
      ...pages,
      httpAuth: mockServices.httpAuth(),
      visibility: new EntityVisibility({
        permissions,
        catalog: new FakeCatalog([]).service,
      }),
    });
    router.use(addRetryAfter);
  });
}

const PATHS = [
  '/scorecards',
  '/scorecards/ops',
  '/scorecards/ops/results',
  '/scorecards/ops/rollup?by=owner',
  '/scorecards/ops/trend',
  '/scorecards/ops/source',
  '/scorecard-tasks',
];

describe('Routes of scorecards of the fleet', () => {
  let app: Express;

  beforeAll(async () => {
    app = await start();
  });

  beforeEach(() => {
    policy.read = AuthorizeResult.ALLOW;
  });

  it.each(PATHS)(
    'answers %s with a fingerprint, and with nothing where it is known already',
    async path => {
      const { status, headers } = await request(app).get(path);
      expect({ status, cache: headers['cache-control'] }).toEqual({
        ...{ status: 200, cache: 'private, no-cache' },
      });
      const again = await request(app)
        .get(path)
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
    },
  );

  it.each([...PATHS, '/scorecards/ops/export'])(
    'answers %s to nobody who has not signed in',
    async path => {
      const { status } = await request(app)
        .get(path)
        .set('Authorization', mockCredentials.none.header());
      expect(status).toBe(401);
    },
  );

  it('shows definitions to everybody, and services to those who may read them', async () => {
    policy.read = AuthorizeResult.DENY;
    const list = await request(app).get('/scorecards');
    expect(list.body.items).toMatchObject([
      { id: 'ops', distribution: { services: 0, states: {} } },
    ]);
    const results = await request(app).get('/scorecards/ops/results');
    expect(results.body).toMatchObject({ items: [], totalItems: 0 });
    const source = await request(app).get('/scorecards/ops/source');
    expect(source.body).toEqual({ definition: 'id: ops', problems: [] });
    const csv = await request(app).get('/scorecards/ops/export');
    expect(csv.text.split('\r\n')).toHaveLength(2);
  });

  it('narrows by what a query says', async () => {
    const { body } = await request(app).get(
      '/scorecards/ops/results?owner=x&owner=z&check=ladder:fail&level=none',
    );
    expect(body).toMatchObject({
      items: [{ entity: { ref: MINE.ref } }],
      distribution: { services: 1 },
    });
  });

  it.each([
    ['/scorecards?today=2026-11-21', 400],
    ['/scorecards/ops/results?limit=201', 400],
    ['/scorecards/ops/results?sort=secret', 400],
    ['/scorecards/ops/results?check=ladder', 400],
    ['/scorecards/ops/results?cursor=nonsense', 400],
    ['/scorecards/ops/rollup', 400],
    ['/scorecards/ops/rollup?by=owner&limit=201', 400],
    ['/scorecards/ops/rollup?by=owner&sort=owner', 400],
    ['/scorecards/ops/results?nested=maybe', 400],
    ['/scorecards/ops/trend?days=366', 400],
    ['/scorecards/none', 404],
    ['/scorecards/none/results', 404],
    ['/scorecards/none/export', 404],
    ['/scorecards/none/rollup?by=tier', 404],
    ['/scorecards/none/trend', 404],
    ['/scorecards/none/source', 404],
  ])('answers %s with %d', async (path, status) => {
    expect((await request(app).get(path)).status).toBe(status);
  });

  it('brings the scorecard along with a page where it is asked to', async () => {
    const { body } = await request(app).get('/scorecards/ops?owner=x');
    for (const path of ['results', 'rollup?by=owner', 'trend']) {
      const query = `${path.includes('?') ? '&' : '?'}owner=x&head=true`;
      const page = await request(app).get(`/scorecards/ops/${path}${query}`);
      expect(page.body.scorecard).toEqual(body);
    }
    const without = await request(app).get(
      '/scorecards/ops/results?head=false',
    );
    expect(without.body).not.toHaveProperty('scorecard');
  });

  it('finds what has no owner, and what owners own themselves', async () => {
    const none = await request(app).get('/scorecards/ops/results?owner=none');
    expect(none.body.totalItems).toBe(0);
    const own = await request(app).get(
      '/scorecards/ops/results?owner=x&nested=false',
    );
    expect(own.body.totalItems).toBe(1);
  });

  it('sends the export as a file', async () => {
    const { headers, text } = await request(app).get('/scorecards/ops/export');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="scorecard-ops.csv"',
    );
    expect(text.trim().split('\r\n')).toHaveLength(3);
  });

  it('tells users what their groups must do, and others what they ask for', async () => {
    const own = await request(app).get('/scorecard-tasks');
    expect(own.body).toMatchObject({
      items: [{ entity: { ref: MINE.ref }, toDo: { check: 'ladder' } }],
      totalItems: 1,
    });
    const asService = (path: string) =>
      request(app)
        .get(path)
        .set('Authorization', mockCredentials.service.header());
    expect((await asService('/scorecard-tasks')).status).toBe(400);
    const theirs = await asService('/scorecard-tasks?owner=y');
    expect(theirs.body).toMatchObject({
      items: [{ entity: { ref: THEIRS.ref } }],
    });
  });

  it('dry-runs a definition', async () => {
    const run = (body: object) =>
      request(app)
        .post('/scorecard-dry-runs')
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const { status, body } = await run({ definition: 'ops ladder', limit: 1 });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { problems: [], result: { lookedAt: 1 } },
    });
    for (const wrong of [
      {},
      { definition: '' },
      { definition: 'ops', limit: 51 },
      { definition: 'ops', store: true },
    ]) {
      expect((await run(wrong)).status).toBe(400);
    }
  });

  it('dry-runs six times a minute for each user', async () => {
    const limited = await start();
    const run = (user: string) =>
      request(limited)
        .post('/scorecard-dry-runs')
        .set('Authorization', mockCredentials.user.header(user))
        .send({ definition: 'ops ladder', limit: 1 });
    for (let count = 0; count < 6; count++) {
      expect((await run('user:default/ada')).status).toBe(200);
    }
    const { status, headers } = await run('user:default/ada');
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect((await run('user:default/bo')).status).toBe(200);
  });
});
