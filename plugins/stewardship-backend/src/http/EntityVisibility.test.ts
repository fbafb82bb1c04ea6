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
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { EntityVisibility } from './EntityVisibility';

const ADA = mockCredentials.user('user:default/ada');
const PAYMENTS = 'component:default/payments';

function conditional(owner: string): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims: [owner] },
    },
  };
}

function createVisibility(first: PolicyDecision) {
  const catalog = new FakeCatalog(demoCatalog());
  const clock = { now: 0 };
  const policy = { decision: first };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [policy.decision],
  });
  const visibility = new EntityVisibility({
    catalog: catalog.service,
    permissions,
    now: () => clock.now,
    patienceMs: 50,
  });
  return { catalog, clock, policy, visibility };
}

describe('EntityVisibility', () => {
  it('asks the catalog nothing where the policy allows or denies everything', async () => {
    const { catalog, policy, visibility } = createVisibility({
      result: AuthorizeResult.ALLOW,
    });
    await expect(visibility.readableNow(PAYMENTS, ADA)).resolves.toEqual({
      kind: 'all',
    });
    policy.decision = { result: AuthorizeResult.DENY };
    await expect(visibility.readableTo(ADA)).resolves.toEqual({ kind: 'none' });
    expect(catalog.requests).toEqual([]);
  });

  it('asks with the credentials of the caller where the policy is conditional, once for the same conditions', async () => {
    const { catalog, clock, policy, visibility } = createVisibility(
      conditional('group:default/team-shop'),
    );
    const principals: string[] = [];
    catalog.readable = principal => {
      principals.push(principal);
      return new Set([PAYMENTS]);
    };

    const [first] = await Promise.all([
      visibility.readableTo(ADA),
      visibility.readableTo(ADA),
    ]);
    expect(first).toEqual({ kind: 'some', refs: new Set([PAYMENTS]) });
    clock.now = 29_000;
    await visibility.readableTo(ADA);
    expect(principals).toEqual(['user:default/ada']);

    policy.decision = conditional('group:default/another');
    await visibility.readableTo(ADA);
    expect(principals).toHaveLength(2);

    clock.now = 60_000;
    await visibility.readableTo(ADA);
    expect(principals).toHaveLength(3);
  });

  it('says of one entity what holds at this moment', async () => {
    const { catalog, visibility } = createVisibility(
      conditional('group:default/team-shop'),
    );
    catalog.readable = () => new Set([PAYMENTS]);
    await visibility.readableTo(ADA);
    catalog.readable = () => new Set();

    await expect(visibility.readableNow(PAYMENTS, ADA)).resolves.toEqual({
      kind: 'some',
      refs: new Set(),
    });
  });

  it('fails closed, and asks again, where the catalog does not answer', async () => {
    const { catalog, visibility } = createVisibility(
      conditional('group:default/team-shop'),
    );
    catalog.failure = { page: 0, error: new Error('Catalog is down') };
    await expect(visibility.readableTo(ADA)).rejects.toThrow('Catalog is down');
    catalog.failure = undefined;
    await expect(visibility.readableTo(ADA)).resolves.toMatchObject({
      kind: 'some',
    });
  });

  it('answers that the catalog is too slow instead of waiting for ever, and asks again', async () => {
    const { catalog, visibility } = createVisibility(
      conditional('group:default/team-shop'),
    );
    catalog.beforePage = async () => await new Promise(() => {});
    await expect(visibility.readableTo(ADA)).rejects.toThrow(
      'The catalog did not answer in time',
    );
    catalog.beforePage = undefined;
    await expect(visibility.readableTo(ADA)).resolves.toMatchObject({
      kind: 'some',
    });
  });
});
