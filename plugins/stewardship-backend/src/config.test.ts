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
import type { JsonObject } from '@backstage/types';
import { readConfig } from './config';

function read(stewardship?: JsonObject) {
  return readConfig(
    mockServices.rootConfig({ data: stewardship ? { stewardship } : {} }),
  );
}

describe('readConfig', () => {
  it('has defaults for everything', () => {
    const { record, sync, directoryKinds } = read();
    expect(record.supportTiers.map(({ id, rank }) => [id, rank])).toEqual([
      ['platinum', 1],
      ['gold', 2],
      ['silver', 3],
      ['bronze', 4],
    ]);
    expect([...record.supportHours.keys()]).toEqual(['business', '24x7']);
    expect(record.minimumPeople).toBe(3);
    expect(directoryKinds).toContain('Component');
    expect(sync).toMatchObject({
      vanishLimit: 0.2,
      vanishAcceptAfterMs: 24 * 3600_000,
      keepRemovedMs: 30 * 24 * 3600_000,
      schedule: { frequency: { minutes: 5 }, scope: 'global' },
    });
  });

  it('reads tiers by rank, with named and own support hours', () => {
    const office = {
      timeZone: 'Europe/Brussels',
      days: ['mon', 'tue'],
      from: '08:00',
      to: '18:00',
    };
    const { record } = read({
      supportHours: { office },
      supportTiers: [
        { id: 'b', title: 'B', rank: 2, supportHours: 'office' },
        {
          id: 'a',
          title: 'A',
          rank: 1,
          supportHours: office,
          severities: [{ severity: 1, respondWithin: 'PT5M' }],
        },
      ],
      tierValues: { ' P1 ': 'a' },
      defaults: { supportTier: 'b', reviewEvery: 'P90D' },
    });
    expect(record.supportTiers).toEqual([
      expect.objectContaining({
        id: 'a',
        supportHours: { kind: 'weekly', ...office },
        severities: [{ severity: '1', respondWithin: 'PT5M' }],
        minimumPeople: 3,
      }),
      expect.objectContaining({
        id: 'b',
        supportHours: { kind: 'weekly', ...office },
      }),
    ]);
    expect(record.tierValues.get('p1')).toBe('a');
    expect(record).toMatchObject({
      defaultSupportTier: 'b',
      reviewEvery: 'P90D',
    });
  });

  it('lets the default tiers follow the business hours of the organization', () => {
    const business = {
      timeZone: 'Europe/Brussels',
      days: ['mon'],
      from: '07:00',
      to: '16:00',
    };
    const silver = read({
      supportHours: { business },
    }).record.supportTiers.find(({ id }) => id === 'silver');
    expect(silver?.supportHours).toEqual({ kind: 'weekly', ...business });
  });

  it('puts the sources of the organization before the known ones, in their order', () => {
    const { record } = read({
      sources: {
        supportTier: [{ label: 'tier' }, { tag: 'tier-*' }],
        'contacts.deputy': [{ annotation: 'example.com/deputy' }],
      },
      annotationAliases: { supportTier: ['example.com/service-tier'] },
    });
    expect(record.sources.slice(0, 4)).toEqual([
      { concern: 'supportTier', source: { label: 'tier' } },
      { concern: 'supportTier', source: { tag: 'tier-*' } },
      {
        concern: 'contacts.deputy',
        source: { annotation: 'example.com/deputy' },
      },
      {
        concern: 'supportTier',
        source: { annotation: 'example.com/service-tier' },
      },
    ]);
  });

  it('leaves the keys of other modules alone', () => {
    expect(() => read({ onCall: { showNames: 'never' } })).not.toThrow();
  });

  it.each([
    [{ minimumPeople: 'three' }, /'stewardship.minimumPeople'/],
    [{ sync: { vanishLimit: 20 } }, /'stewardship.sync.vanishLimit'/],
    [
      { sync: { keepRemoved: 'a month' } },
      /'stewardship.sync.keepRemoved': must be an ISO 8601 duration/,
    ],
    [
      { defaults: { supportTier: 'diamond' } },
      /'diamond' is not one of the support tiers platinum, gold, silver, bronze/,
    ],
    [
      { tierValues: { p1: 'diamond' } },
      /'stewardship.tierValues.p1': 'diamond'/,
    ],
    [
      { supportTiers: [{ id: 'a', title: 'A', rank: 1, supportHours: 'day' }] },
      /'stewardship.supportTiers.a.supportHours': 'day' is not one of/,
    ],
    [
      {
        supportTiers: [
          { id: 'a', title: 'A', rank: 1 },
          { id: 'a', title: 'B', rank: 2 },
        ],
      },
      /'stewardship.supportTiers': must have a different id/,
    ],
    [{ sources: { tier: [{ label: 'tier' }] } }, /'stewardship.sources.tier'/],
    [{ sync: { frequency: 1 } }, /'stewardship.sync': .*frequency/],
  ])('refuses %j and says which key and why', (config, message) => {
    expect(() => read(config as JsonObject)).toThrow(message);
  });
});
