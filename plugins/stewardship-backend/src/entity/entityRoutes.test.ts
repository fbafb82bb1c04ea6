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

import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { CostAccess } from '../http/CostAccess';
import { OnCallAccess } from '../http/OnCallAccess';
import { createApp } from '../schema/__testUtils__/createApp';
import { addEntityRoutes } from './entityRoutes';

jest.setTimeout(60_000);

const PATH = '/entities/component/default/pay';

async function start() {
  const policy = {
    costs: AuthorizeResult.ALLOW as
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY,
  };
  const audited: unknown[] = [];
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(
    async ({ eventId, severityLevel, meta }) => {
      const end = (outcome: string) => async () => {
        audited.push([eventId, severityLevel, meta?.queryType, outcome]);
      };
      return { success: end('succeeded'), fail: end('failed') };
    },
  );
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result: policy.costs }],
  });
  const getEntity = jest.fn();
  const app = await createApp(router =>
    addEntityRoutes(router, {
      auditor,
      costAccess: new CostAccess({ permissions }),
      entities: { getEntity },
      httpAuth: mockServices.httpAuth(),
      onCallAccess: new OnCallAccess({ permissions }),
      visibility: { readableNow: async () => ({ kind: 'all' }) },
    }),
  );
  return { app, audited, getEntity, policy };
}

describe('the route of one entity', () => {
  it('is audited as the route of its costs is, where costs are in the answer', async () => {
    const { app, audited, getEntity, policy } = await start();
    getEntity.mockResolvedValue({ showback: { status: 'pending' } });
    expect((await request(app).get(PATH)).status).toBe(200);
    expect(getEntity).toHaveBeenLastCalledWith(
      expect.objectContaining({ mayReadCosts: true }),
    );
    expect(audited.splice(0)).toEqual([
      ['cost-fetch', 'low', 'entity-costs', 'succeeded'],
    ]);
    // As when nothing has changed since.
    const { headers } = await request(app).get(PATH);
    audited.splice(0);
    await request(app).get(PATH).set('If-None-Match', headers.etag);
    expect(audited.splice(0)).toHaveLength(1);

    getEntity.mockRejectedValue(new NotFoundError('No record found'));
    expect((await request(app).get(PATH)).status).toBe(404);
    expect(audited.splice(0)).toEqual([
      ['cost-fetch', 'low', 'entity-costs', 'failed'],
    ]);

    policy.costs = AuthorizeResult.DENY;
    getEntity.mockResolvedValue({ showback: { status: 'notPermitted' } });
    expect((await request(app).get(PATH)).status).toBe(200);
    expect(getEntity).toHaveBeenLastCalledWith(
      expect.objectContaining({ mayReadCosts: false }),
    );
    expect(audited).toEqual([]);
  });
});
