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
import request from 'supertest';
import { CostAccess } from '../http/CostAccess';
import { createApp } from '../schema/__testUtils__/createApp';
import {
  bookEntity,
  bookSource,
  makeBook,
} from './book/__testUtils__/makeBook';
import { addCostRoutes } from './costRoutes';
import { namesIn, NOW, showbackRoom, some } from './__testUtils__/showbackRoom';

jest.setTimeout(120_000);

const TEAM = 'group:default/team';
const PAY = 'component:default/pay';
const HIDDEN = 'component:default/hidden';

/** The routes over a small book; `HIDDEN` may not be read. */
async function start() {
  const book = await makeBook({
    sources: [bookSource('bill')],
    entities: [
      TEAM,
      bookEntity(PAY, { ownerRef: TEAM }),
      bookEntity(HIDDEN, { ownerRef: TEAM }),
    ],
    costs: [
      { of: PAY, on: '2026-11-03', amount: '12.5' },
      { of: HIDDEN, on: '2026-11-03', amount: '70077' },
      { on: '2026-11-03', amount: '4' },
    ],
  });
  const policy = {
    costs: AuthorizeResult.ALLOW as
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY,
  };
  const readable = some(TEAM, PAY);
  const audited: unknown[] = [];
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(
    async ({ eventId, severityLevel, meta }) => ({
      success: async () => {
        audited.push([eventId, severityLevel, meta?.queryType, 'succeeded']);
      },
      fail: async () => {
        audited.push([eventId, severityLevel, meta?.queryType, 'failed']);
      },
    }),
  );
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result: policy.costs }],
  });
  let minutes = 0;
  const room = showbackRoom({
    book,
    // Each answer is made later than the one before.
    now: () => new Date(NOW.getTime() + minutes++ * 60_000),
    budgets: [
      {
        ...{ id: 'b', owner: TEAM, amount: '100', currency: 'EUR' },
        ...{ per: 'month', metric: 'effective', notifyAt: [0.1] },
      },
    ],
  });
  const app = await createApp(
    router =>
      addCostRoutes(router, {
        ...{ ...room, auditor },
        costAccess: new CostAccess({ permissions }),
        httpAuth: mockServices.httpAuth(),
        records: { ...namesIn(book), find: async ref => findIn(book, ref) },
        visibility: {
          readableTo: async () => readable,
          readableNow: async () => readable,
        },
      }),
    { validatorOptions: { validateResponses: true } },
  );
  return { app, audited, policy };
}

function findIn(book: Awaited<ReturnType<typeof makeBook>>, ref: string) {
  const filterable = { kind: '', metadata: {}, spec: {}, relations: [] };
  return book.entityNumber(ref) === undefined
    ? undefined
    : { entity: { ref, filterable } };
}

const PATHS: [path: string, queryType: string][] = [
  ['/costs?by=team', 'costs'],
  ['/costs/export?by=service&from=2026-10&to=2026-11', 'costs-export'],
  ['/costs/budgets?owner=team', 'budgets'],
  ['/costs/statement?owner=Team&month=2026-11', 'statement'],
  ['/costs/statement/export?owner=team&month=2026-11', 'statement-export'],
  ['/costs/component/default/pay?metric=billed', 'entity-costs'],
];

describe('the routes of costs', () => {
  let started: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    started = await start();
  });

  beforeEach(() => {
    started.policy.costs = AuthorizeResult.ALLOW;
  });

  it('answer as the description says, without what may not be read, and are audited', async () => {
    const { app, audited } = started;
    for (const [path, queryType] of PATHS) {
      const { status, text, headers } = await request(app).get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(text).toContain('12.5');
      expect(text).not.toMatch(/hidden|70077|70089/);
      expect(headers['cache-control']).toMatch(/^private, no-/);
      expect(audited.pop()).toEqual([
        ...['cost-fetch', 'low', queryType, 'succeeded'],
      ]);
    }
  });

  it('answer nobody without the permission, nor anybody who is nobody', async () => {
    const { app, audited, policy } = started;
    policy.costs = AuthorizeResult.DENY;
    for (const [path, queryType] of PATHS) {
      const { status, body } = await request(app).get(path);
      expect(status).toBe(403);
      expect(body.error.message).toBe(
        "This needs the permission 'stewardship.cost.read'",
      );
      expect(JSON.stringify(body)).not.toContain('12.5');
      expect(audited.pop()).toEqual([
        ...['cost-fetch', 'low', queryType, 'failed'],
      ]);
      const unknown = await request(app)
        .get(path)
        .set('Authorization', mockCredentials.none.header());
      expect(unknown.status).toBe(401);
    }
  });

  it('say alike that something is not there and that it may not be read', async () => {
    const { app } = started;
    for (const path of [
      ...['/costs/component/default/hidden', '/costs/component/default/none'],
      '/costs/statement?owner=hidden-team&month=2026-11',
    ]) {
      const { status, body } = await request(app).get(path);
      expect({ path, status, name: body.error.name }).toEqual({
        ...{ path, status: 404, name: 'NotFoundError' },
      });
    }
  });

  it('refuse what they do not understand', async () => {
    const { app } = started;
    for (const path of [
      ...['/costs', '/costs?by=color', '/costs?by=team&from=2026-13'],
      ...['/costs?by=team&from=2026-11&to=2026-01', '/costs?by=team&x=1'],
      ...['/costs?by=team&owner=group%3A', '/costs?by=team&cursor=x'],
      ...['/costs/statement?owner=team', '/costs/budgets?owner=group%3A'],
      ...['/costs/component/default/pay?month=now'],
      '/costs/statement?owner=team&month=2026-12',
    ]) {
      expect({ path, ...(await statusOf(app, path)) }).toEqual({
        ...{ path, status: 400 },
      });
    }
  });

  it('say that nothing has changed', async () => {
    const { app } = started;
    for (const path of [
      ...['/costs?by=team', '/costs/statement?owner=team&month=2026-11'],
      '/costs/component/default/pay',
    ]) {
      const { headers } = await request(app).get(path);
      const again = await request(app)
        .get(path)
        .set('If-None-Match', headers.etag);
      expect({ path, status: again.status }).toEqual({ path, status: 304 });
    }
  });
});

async function statusOf(app: Parameters<typeof request>[0], path: string) {
  const { status } = await request(app).get(path);
  return { status };
}
