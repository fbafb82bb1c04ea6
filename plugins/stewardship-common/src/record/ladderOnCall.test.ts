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
import { catalog, group, resolveAmong } from './__testUtils__/resolveAmong';
import type { Rota } from './values';

const times = {
  members: ['user:default/ines'],
  timeZone: 'UTC',
  startsOn: '2026-01-05',
  handover: '09:00',
  shift: 'P1W',
};

function rotas(...ids: string[]) {
  return ids.map(id => ({ id, ...times }));
}

function onCallOf(...given: Parameters<typeof resolveAmong>) {
  return resolveAmong(...given).escalation.map(({ value }) => value.onCall);
}

const nightOnly = {
  rotas: new Map<string, Rota>([['night', rotas('night')[0]]]),
};

describe('withOnCall', () => {
  it('names the entity that declares the rota of a step', () => {
    const steps = [
      { ref: 'team-payments', onCall: 'rota:primary' },
      { ref: 'team-payments', onCall: 'rota:own,pagerduty:PABC123' },
      { ref: 'ops', onCall: 'rota:night' },
      { ref: 'ops', onCall: 'rota:Company#duty' },
    ];
    const given = catalog({
      pay: { rotas: rotas('own'), escalation: steps },
      payments: { rotas: rotas('primary', 'own') },
      company: { rotas: rotas('primary', 'duty') },
    });
    expect(onCallOf(given, { settings: nightOnly })).toEqual([
      'rota:group:default/team-payments#primary',
      'rota:component:default/pay#own,pagerduty:PABC123',
      'rota:night',
      'rota:group:default/company#duty',
    ]);
  });

  it('understands an inherited step as it was meant where it was written', () => {
    const given = catalog({
      payments: { rotas: rotas('primary') },
      engineering: {
        rotas: rotas('primary'),
        escalation: [{ ref: 'engineering', onCall: 'rota:primary' }],
      },
    });
    expect(onCallOf(given)).toEqual(['rota:group:default/engineering#primary']);
  });

  it('lets an inherited step name a rota that only the team has', () => {
    const given = catalog({
      retail: {
        escalation: [{ ref: 'team-payments', onCall: 'rota:primary' }],
      },
      payments: { rotas: rotas('primary') },
    });
    expect(onCallOf(given)).toEqual([
      'rota:group:default/team-payments#primary',
    ]);
  });

  it('looks in the group of a step before what the record inherits', () => {
    const given = [
      ...catalog({
        pay: { escalation: [{ ref: 'databases', onCall: 'rota:primary' }] },
        payments: { rotas: rotas('primary') },
      }),
      group('databases', { stewardship: { rotas: rotas('primary') } }),
    ];
    expect(onCallOf(given)).toEqual(['rota:group:default/databases#primary']);
  });

  it('gives a step the on-call source of its group: its own step, then a known key, then its first rota', () => {
    const own = { ref: 'a', onCall: 'rota:second' };
    const known = { 'pagerduty.com/service-id': 'PABC123,PDEF456' };
    const withKnown = (name: string, stewardship: unknown) =>
      makeEntity({
        kind: 'Group',
        name,
        annotations: known,
        spec: { type: 'team', stewardship },
      });
    const given = [
      makeEntity({
        spec: {
          owner: 'nobody',
          stewardship: {
            escalation: ['a', 'b', 'c', 'd', 'gone', 'user:ines'].map(ref => ({
              ref,
            })),
          },
        },
      }),
      withKnown('a', {
        rotas: rotas('first', 'second'),
        escalation: [{ ref: 'b', onCall: 'rota:first' }, own],
      }),
      withKnown('b', { rotas: rotas('first') }),
      group('c', { stewardship: { rotas: rotas('first', 'second') } }),
      group('d'),
      makeEntity({ kind: 'User', name: 'ines', annotations: known }),
    ];
    expect(onCallOf(given)).toEqual([
      'rota:group:default/a#second',
      'pagerduty:PABC123,pagerduty:PDEF456',
      'rota:group:default/c#first',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives the owner what tools know about the service first, then what the owner says, then what is above it', () => {
    const annotations = { 'pagerduty.com/service-id': 'PSERVICE' };
    const owner = (known?: unknown, stewardship?: unknown) =>
      makeEntity({
        kind: 'Group',
        name: 'team',
        annotations: known,
        spec: { type: 'team', parent: 'company', stewardship },
      });
    const company = makeEntity({
      kind: 'Group',
      name: 'company',
      annotations: { 'pagerduty.com/service-id': 'PCOMPANY' },
      spec: { type: 'company' },
    });
    const service = (known?: unknown) =>
      makeEntity({ annotations: known, spec: { owner: 'team' } });
    const rota = { rotas: rotas('primary') };

    expect(onCallOf([service(annotations), owner({}, rota), company])).toEqual([
      'pagerduty:PSERVICE',
    ]);
    expect(onCallOf([service(), owner({}, rota), company])).toEqual([
      'rota:group:default/team#primary',
    ]);
    expect(onCallOf([service(), owner(), company])).toEqual([
      'pagerduty:PCOMPANY',
    ]);
  });

  it('tells which named rotas there are none of, and only those that the entity itself names', () => {
    const steps = [
      { ref: 'team-payments', onCall: 'rota:primry,pagerduty:PABC123' },
      { ref: 'team-payments', onCall: 'rota:group:default/company#gone' },
      { ref: 'lost' },
    ];
    const given = [
      ...catalog({
        pay: { escalation: steps },
        payments: { rotas: rotas('primary') },
      }),
      group('lost', {
        stewardship: { escalation: [{ ref: 'lost', onCall: 'rota:lost' }] },
      }),
    ];
    const record = resolveAmong(given, { settings: nightOnly });
    expect(
      record.problems.map(({ kind, severity }) => [kind, severity]),
    ).toEqual([
      ['unknownRota', 'error'],
      ['unknownRota', 'error'],
    ]);
    expect(record.problems[0]).toMatchObject({
      path: 'spec.stewardship.escalation[0].onCall',
      message:
        "'spec.stewardship.escalation[0].onCall' names 'rota:primry', which is not a known rota.",
      fix: 'Define it in spec.stewardship.rotas, or use one of rota:primary, rota:night.',
    });
    expect(record.problems[1].value).toBe('rota:group:default/company#gone');
    expect(record.escalation[0].value.onCall).toBe(
      'rota:primry,pagerduty:PABC123',
    );

    const bare = resolveAmong(
      [
        makeEntity({
          annotations: { duty: 'rota:gone' },
          spec: { owner: 'o' },
        }),
        group('o'),
      ],
      {
        settings: {
          sources: [{ concern: 'onCall', source: { annotation: 'duty' } }],
        },
      },
    );
    expect(bare.problems).toMatchObject([
      {
        kind: 'unknownRota',
        path: 'metadata.annotations["duty"]',
        fix: 'Define it in spec.stewardship.rotas, or use another on-call source.',
      },
    ]);
  });
});

describe('withRotasInFull', () => {
  it('names the entity that declares the rota of a known key', () => {
    const settings = {
      sources: [{ concern: 'onCall' as const, source: { annotation: 'duty' } }],
    };
    const given = [
      makeEntity({
        annotations: { duty: 'rota:primary, ics:https://a.example/a,b.ics' },
        spec: { owner: 'team' },
      }),
      group('team', { stewardship: { rotas: rotas('primary') } }),
    ];
    const { onCall } = resolveAmong(given, { settings });
    expect(onCall.map(({ value }) => value)).toEqual([
      'rota:group:default/team#primary',
      'ics:https://a.example/a,b.ics',
    ]);
  });
});
