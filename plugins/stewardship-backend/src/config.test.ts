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
import { catalogFields } from './catalog/catalogFields';
import { readConfig } from './config';

function read(stewardship?: JsonObject) {
  return readConfig(
    mockServices.rootConfig({ data: stewardship ? { stewardship } : {} }),
  );
}

const rota = {
  members: ['user:default/ines'],
  timeZone: 'Europe/Brussels',
  startsOn: '2026-01-05',
  handover: '09:00',
  shift: 'P1W',
};

describe('readConfig', () => {
  it('has defaults for everything', () => {
    const { record, sync, onCall, directoryKinds } = read();
    expect(record.supportTiers.map(({ id, rank }) => [id, rank])).toEqual([
      ['platinum', 1],
      ['gold', 2],
      ['silver', 3],
      ['bronze', 4],
    ]);
    expect([...record.supportHours.keys()]).toEqual(['business', '24x7']);
    expect(record.minimumPeople).toBe(3);
    expect(directoryKinds).toContain('Component');
    expect(record.rotas.size).toBe(0);
    expect(record.aliases).toEqual([
      { annotation: 'backstage.io/kubernetes-id' },
    ]);
    expect(onCall).toEqual({
      showNames: 'always',
      staleAfterMs: 2 * 3600_000,
      schedule: {
        frequency: { minutes: 5 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
        scope: 'global',
      },
    });
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

  it('keeps the general minimum of people for the tiers that do not say', () => {
    const { record } = read({
      minimumPeople: 5,
      supportTiers: [
        { id: 'a', title: 'A', rank: 1, minimumPeople: 2 },
        { id: 'b', title: 'B', rank: 2 },
      ],
    });
    expect(record.minimumPeople).toBe(5);
    expect(record.supportTiers.map(tier => tier.minimumPeople)).toEqual([
      2,
      undefined,
    ]);
  });

  it('keeps the defaults of a schedule that it does not say', () => {
    const { sync } = read({
      sync: { schedule: { frequency: 'PT1M', timeout: { minutes: 2 } } },
    });
    expect(sync.schedule).toEqual({
      frequency: { minutes: 1 },
      timeout: { minutes: 2 },
      initialDelay: { seconds: 5 },
      scope: 'global',
    });
  });

  it('reads rotas by id, with references in full and named hours', () => {
    const { record } = read({
      rotas: {
        duty: {
          ...rota,
          title: 'Duty managers',
          members: ['User:Ines', 'night-shift'],
          handoverDay: 'mon',
          hours: 'business',
          overrides: [
            {
              ref: 'user:olga',
              from: '2026-12-24T09:00',
              until: '2026-12-26T09:00',
            },
          ],
        },
        short: { ...rota, shift: 'PT8H' },
      },
    });
    expect([...record.rotas]).toEqual([
      [
        'duty',
        {
          ...rota,
          id: 'duty',
          title: 'Duty managers',
          members: ['user:default/ines', 'group:default/night-shift'],
          handoverDay: 'mon',
          hours: record.supportHours.get('business'),
          overrides: [
            {
              ref: 'user:default/olga',
              from: '2026-12-24T09:00',
              until: '2026-12-26T09:00',
            },
          ],
        },
      ],
      ['short', { ...rota, id: 'short', shift: 'PT8H' }],
    ]);
  });

  it('reads how the on-call sources are kept, and whose names are shown', () => {
    const { onCall } = read({
      onCall: {
        showNames: 'onCallOnly',
        schedule: { frequency: 'PT1M', timeout: 'PT1M' },
        staleAfter: 'PT30M',
      },
    });
    expect(onCall).toEqual({
      showNames: 'onCallOnly',
      staleAfterMs: 1800_000,
      schedule: {
        frequency: { minutes: 1 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 10 },
        scope: 'global',
      },
    });
  });

  it('looks for aliases where the organization says, and then where everybody has them', () => {
    const { record } = read({
      contact: { aliases: [{ label: 'service' }, { spec: 'alerts.name' }] },
    });
    expect(record.aliases).toEqual([
      { label: 'service' },
      { spec: 'alerts.name' },
      { annotation: 'backstage.io/kubernetes-id' },
    ]);
    expect(catalogFields(record)).toEqual(
      expect.arrayContaining(['spec.alerts', 'spec.profile.email']),
    );
  });

  it('leaves the keys of other modules alone', () => {
    expect(() => read({ showback: { currency: 'EUR' } })).not.toThrow();
  });

  it.each<[JsonObject, string]>([
    [
      { minimumPeople: 'three' },
      "'stewardship.minimumPeople': 'three' must be a number",
    ],
    [
      { sync: { vanishLimit: 20 } },
      "'stewardship.sync.vanishLimit': '20' must be at most 1",
    ],
    [
      { sync: { keepRemoved: 'a month' } },
      "'stewardship.sync.keepRemoved': 'a month' must be an ISO 8601 duration",
    ],
    [
      { sync: { frequency: 1 } },
      "'stewardship.sync.frequency': '1' has no meaning here; the keys are schedule, vanishLimit,",
    ],
    [
      { sync: { schedule: { frequency: 'often', timeout: 'PT1M' } } },
      "'stewardship.sync.schedule.frequency': 'often' must be a duration",
    ],
    [
      { sync: { schedule: { timeout: 'PT1M' } } },
      "'stewardship.sync.schedule.frequency': it is missing and must be a duration",
    ],
    [
      {
        sync: {
          schedule: { frequency: 'PT1M', timeout: 'PT1M', scope: 'all' },
        },
      },
      "'stewardship.sync.schedule.scope': 'all' must be global or local",
    ],
    [{ sync: { schedule: 'often' } }, "'stewardship.sync.schedule': 'often'"],
    [
      { defaults: { supportTier: 'diamond' } },
      "'stewardship.defaults.supportTier': 'diamond' is not one of the support tiers platinum, gold, silver, bronze",
    ],
    [
      { tierValues: { p1: 'diamond' } },
      "'stewardship.tierValues.p1': 'diamond' is not one of the support tiers",
    ],
    [
      { tierValues: { A: 'gold', 'a ': 'silver' } },
      "'stewardship.tierValues.a ': 'silver' must be 'gold' as for 'A', because case and spaces around do not matter",
    ],
    [
      { supportTiers: [{ id: 'a', title: 'A', rank: 'high' }] },
      "'stewardship.supportTiers.0.rank': 'high' must be a number",
    ],
    [
      { supportTiers: [{ id: 'a', rank: 1 }] },
      "'stewardship.supportTiers.0.title': it is missing and must be a string",
    ],
    [
      { supportTiers: [{ id: 'tier 1', title: 'A', rank: 1 }] },
      "'stewardship.supportTiers.0.id': 'tier 1' must be letters",
    ],
    [
      { supportTiers: [{ id: 'a', title: 'A', rank: 1, severities: [{}] }] },
      "'stewardship.supportTiers.0.severities.0.severity': it is missing and must be",
    ],
    [
      { supportTiers: [{ id: 'a', title: 'A', rank: 1, supportHours: 'day' }] },
      "'stewardship.supportTiers.0.supportHours': 'day' is not one of business, 24x7",
    ],
    [
      {
        supportTiers: [
          { id: 'a', title: 'A', rank: 1 },
          { id: 'A', title: 'B', rank: 2 },
        ],
      },
      "'stewardship.supportTiers.1.id': 'A' must be another id than that of tier 0",
    ],
    [
      { supportHours: { office: 'sometimes' } },
      "'stewardship.supportHours.office': 'sometimes' must be always, or timeZone, days, from and to",
    ],
    [
      {
        supportHours: {
          office: {
            timeZone: 'Mars/Base',
            days: ['mon'],
            from: '08:00',
            to: '9',
          },
        },
      },
      "'stewardship.supportHours.office.timeZone': 'Mars/Base' must be an IANA time zone",
    ],
    [
      { sources: { tier: [{ label: 'tier' }] } },
      "'stewardship.sources.tier': the name must be purpose, supportTier,",
    ],
    [
      { sources: { purpose: [{ anotation: 'example.com/purpose' }] } },
      `'stewardship.sources.purpose.0': '{"anotation":"example.com/purpose"}' must be one of annotation, label, tag, spec or link`,
    ],
    [
      { sources: { purpose: [{ annotation: 7 }] } },
      "'stewardship.sources.purpose.0.annotation': '7' must be a string",
    ],
    [
      { rotas: { 'my rota': rota } },
      "'stewardship.rotas.my rota': the name must be letters",
    ],
    [
      { rotas: { duty: { ...rota, members: [] } } },
      "'stewardship.rotas.duty.members': '[]' must not be empty",
    ],
    [
      { rotas: { duty: { ...rota, members: ['https://a.example'] } } },
      "'stewardship.rotas.duty.members.0': 'https://a.example' must be an entity reference such as user:default/ines",
    ],
    [
      { rotas: { duty: { ...rota, startsOn: '2026-02-30' } } },
      "'stewardship.rotas.duty.startsOn': '2026-02-30' must be a calendar date such as 2026-05-01",
    ],
    [
      { rotas: { duty: { ...rota, shift: 'PT5H' } } },
      "'stewardship.rotas.duty.shift': 'PT5H' must be whole weeks, whole days or hours that divide a day",
    ],
    [
      { rotas: { duty: { ...rota, hours: 'sometimes' } } },
      "'stewardship.rotas.duty.hours': 'sometimes' is not one of business, 24x7",
    ],
    [
      { rotas: { duty: { ...rota, id: 'duty' } } },
      "'stewardship.rotas.duty.id': 'duty' has no meaning here; the keys are title, members,",
    ],
    [
      {
        rotas: {
          duty: {
            ...rota,
            overrides: [
              {
                ref: 'user:olga',
                from: '2026-12-26T09:00',
                until: '2026-12-24T09:00',
              },
            ],
          },
        },
      },
      "'stewardship.rotas.duty.overrides.0.until': '2026-12-24T09:00' must be after 'from'",
    ],
    [
      {
        rotas: {
          duty: {
            ...rota,
            overrides: [{ ref: 'user:olga', from: '2026-12-26', until: '' }],
          },
        },
      },
      "'stewardship.rotas.duty.overrides.0.from': '2026-12-26' must be a date and time of day such as 2026-12-24T09:00",
    ],
    [
      { onCall: { showNames: 'sometimes' } },
      "'stewardship.onCall.showNames': 'sometimes' must be one of always, onCallOnly, never",
    ],
    [
      { onCall: { showName: 'never' } },
      "'stewardship.onCall.showName': 'never' has no meaning here; the keys are showNames, schedule, staleAfter",
    ],
    [
      { onCall: { staleAfter: 'two hours' } },
      "'stewardship.onCall.staleAfter': 'two hours' must be an ISO 8601 duration",
    ],
    [
      { onCall: { schedule: { frequency: 'PT1M' } } },
      "'stewardship.onCall.schedule.timeout': it is missing and must be a duration",
    ],
    [
      { contact: { aliases: [{ anotation: 'a' }] } },
      `'stewardship.contact.aliases.0': '{"anotation":"a"}' must be one of annotation, label, tag, spec or link`,
    ],
    [
      { contacts: { aliases: [] } },
      "'stewardship.contacts': the key has no meaning; did you mean 'contact'?",
    ],
    [
      { suportTiers: [] },
      "'stewardship.suportTiers': the key has no meaning; did you mean 'supportTiers'?",
    ],
    [
      { minimumpeople: 2 },
      "'stewardship.minimumpeople': the key has no meaning; did you mean 'minimumPeople'?",
    ],
  ])('refuses %j and says which key and why', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });

  it('refuses a section that is not an object', () => {
    const config = mockServices.rootConfig({ data: { stewardship: 'on' } });
    expect(() => readConfig(config)).toThrow(
      "'stewardship': 'on' must be an object",
    );
  });
});
