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

import { makeEntity } from './__testUtils__/entities';
import {
  catalog,
  group,
  relations,
  resolveAmong,
} from './__testUtils__/resolveAmong';

describe('resolveRecord', () => {
  it('falls back to what the support tier promises, then to the configuration', () => {
    const gold = resolveAmong(
      catalog({ pay: { supportTier: 'gold', commitments: { rpo: 'PT5M' } } }),
    );
    expect(gold.supportHours).toEqual({
      value: { kind: 'always' },
      source: {
        kind: 'default',
        of: 'supportTier',
        path: 'gold.supportHours',
      },
    });
    expect(gold.commitments).toEqual({
      availability: {
        value: 99.9,
        source: {
          kind: 'default',
          of: 'supportTier',
          path: 'gold.availability',
        },
      },
      rto: {
        value: 'PT4H',
        source: { kind: 'default', of: 'supportTier', path: 'gold.maxRto' },
      },
      rpo: {
        value: 'PT5M',
        source: { kind: 'declared', path: 'spec.stewardship.commitments.rpo' },
      },
      backupRetention: undefined,
    });
    expect(gold.reviewEvery?.value).toBe('P90D');

    const bare = resolveAmong(catalog({}));
    expect(bare).toMatchObject({
      supportTier: undefined,
      supportHours: undefined,
      reviewEvery: undefined,
    });
    const configured = resolveAmong(catalog({}), {
      settings: { defaultSupportTier: 'bronze', reviewEvery: 'P2Y' },
    });
    expect(configured.supportTier).toEqual({
      value: 'bronze',
      source: {
        kind: 'default',
        of: 'configuration',
        path: 'stewardship.defaults.supportTier',
      },
    });
    expect(configured.reviewEvery?.value).toBe('P1Y');
    expect(
      resolveAmong(catalog({}), { settings: { reviewEvery: 'P2Y' } })
        .reviewEvery,
    ).toMatchObject({
      value: 'P2Y',
      source: { path: 'stewardship.defaults.reviewEvery' },
    });
  });

  it('tells which of the expected environments are missing, once any are declared', () => {
    expect(
      resolveAmong(catalog({ pay: { environments: ['production', 'qa'] } }))
        .missingEnvironments,
    ).toEqual(['development', 'test', 'acceptance']);
    expect(resolveAmong(catalog({})).missingEnvironments).toEqual([]);
  });

  it('works for groups, users as owners, and entities without anything', () => {
    const entities = catalog({ company: { supportTier: 'gold' } });
    const team = resolveAmong(entities, { ref: 'group:default/team-payments' });
    expect(team).toMatchObject({
      supportTier: { source: { from: 'group:default/company' } },
      people: { groupRefs: ['group:default/team-payments'], userRefs: [] },
      owner: undefined,
      supportLines: [],
      problems: [],
    });

    const byUser = resolveAmong([
      makeEntity({ spec: { owner: 'user:mona' } }),
      makeEntity({ kind: 'User', name: 'mona', spec: { memberOf: [] } }),
    ]);
    expect(byUser).toMatchObject({
      owner: {
        value: 'user:default/mona',
        source: { kind: 'declared', path: 'spec.owner' },
      },
      people: { groupRefs: [], userRefs: ['user:default/mona'] },
      supportLines: [{ value: { line: 3, ref: 'user:default/mona' } }],
      problems: [],
    });

    const location = resolveAmong([makeEntity({ kind: 'Location' })], {
      ref: 'location:default/pay',
    });
    expect(location).toMatchObject({
      people: { groupRefs: [], userRefs: [] },
      escalation: [],
      problems: [],
    });
  });

  it('follows what the catalog concluded where it differs from what is written', () => {
    const record = resolveAmong([
      makeEntity({
        spec: { owner: 'team-payments' },
        relations: relations(['ownedBy', 'group:default/adopted']),
      }),
      group('adopted'),
    ]);
    expect(record.owner).toEqual({
      value: 'group:default/adopted',
      source: { kind: 'derived', from: 'relations', rule: 'owner' },
    });
  });
});
