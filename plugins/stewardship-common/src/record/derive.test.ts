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
import { group, relations, resolveAmong } from './__testUtils__/resolveAmong';

function resource(name: string, owner?: string, kind = 'Resource') {
  return makeEntity({ kind, name, spec: { owner } });
}

function resolve(options: {
  stewardship?: unknown;
  annotations?: unknown;
  dependsOn?: string[];
  owner?: string;
}) {
  const { stewardship, annotations, dependsOn = [] } = options;
  const { owner = 'team-payments' } = options;
  return resolveAmong([
    makeEntity({
      annotations,
      spec: { owner, stewardship },
      relations: relations(
        ...dependsOn.map((ref): [string, string] => ['dependsOn', ref]),
      ),
    }),
    group('team-payments'),
    resource('db', 'team-databases'),
    resource('replica', 'team-databases'),
    resource('bus', 'team-platform'),
    resource('own', 'team-payments'),
    resource('orphan'),
    resource('library', 'team-platform', 'Component'),
  ]);
}

describe('deriveSupportLines', () => {
  it('makes the owner line 3, and the owners of the resources below it line 4', () => {
    const { supportLines } = resolve({
      dependsOn: [
        'resource:default/replica',
        'resource:default/own',
        'resource:default/bus',
        'resource:default/db',
        'resource:default/orphan',
        'resource:default/not-there',
        'component:default/library',
      ],
    });
    expect(supportLines).toEqual([
      {
        value: { line: 3, ref: 'group:default/team-payments' },
        source: {
          kind: 'derived',
          from: 'component:default/pay',
          rule: 'owner',
        },
      },
      {
        value: { line: 4, ref: 'group:default/team-platform' },
        source: {
          kind: 'derived',
          from: 'resource:default/bus',
          rule: 'technologyOwner',
        },
      },
      {
        value: { line: 4, ref: 'group:default/team-databases' },
        source: {
          kind: 'derived',
          from: 'resource:default/db',
          rule: 'technologyOwner',
        },
      },
    ]);
  });

  it('adds nothing to a line that somebody declared', () => {
    const { supportLines } = resolve({
      dependsOn: ['resource:default/db'],
      stewardship: {
        supportLines: [
          { line: 4, name: 'Vendor' },
          { line: 3, ref: 'team-night' },
        ],
      },
    });
    expect(
      supportLines.map(({ value, source }) => [value.line, source.kind]),
    ).toEqual([
      [3, 'declared'],
      [4, 'declared'],
    ]);
  });
});

describe('deriveEscalation', () => {
  it('follows the support lines that lead to somebody', () => {
    const { escalation } = resolve({
      dependsOn: ['resource:default/db'],
      stewardship: {
        supportLines: [
          { line: 1, name: 'A web page, nobody to call' },
          { line: 2, ref: 'ops', respondWithin: 'PT30M', scope: 'Restarts' },
        ],
      },
    });
    expect(escalation).toEqual([
      {
        value: { ref: 'group:default/ops', respondWithin: 'PT30M' },
        source: { kind: 'derived', from: 'line 2', rule: 'supportLines' },
      },
      {
        value: { ref: 'group:default/team-payments' },
        source: { kind: 'derived', from: 'line 3', rule: 'supportLines' },
      },
      {
        value: { ref: 'group:default/team-databases' },
        source: { kind: 'derived', from: 'line 4', rule: 'supportLines' },
      },
    ]);
  });

  it('is what somebody declared, where anybody did', () => {
    const { escalation } = resolve({
      stewardship: {
        supportLines: [{ line: 1, ref: 'desk' }],
        escalation: [{ ref: 'ops', channel: 'phone' }],
      },
    });
    expect(escalation.map(({ value }) => value)).toEqual([
      { ref: 'group:default/ops', channel: 'phone' },
    ]);
  });

  it('has one vendor step for each that the contacts of the entity and of its resources name, and only at the end', () => {
    const contacts = (...refs: string[]) =>
      refs.map(ref => ({ role: 'vendor', ref }));
    const dependsOn = relations(
      ['dependsOn', 'resource:default/db'],
      ['dependsOn', 'component:default/library'],
    );
    const service = (stewardship: unknown) =>
      makeEntity({
        spec: { owner: 'team-payments', stewardship },
        relations: dependsOn,
      });
    const others = [
      group('team-payments', {
        stewardship: { contacts: contacts('rail-supplies') },
      }),
      makeEntity({
        kind: 'Resource',
        name: 'db',
        spec: {
          owner: 'acme',
          stewardship: { contacts: contacts('acme', 'bolt', 'cloud') },
        },
      }),
      makeEntity({
        name: 'library',
        spec: { stewardship: { contacts: contacts('not-this-one') } },
      }),
      makeEntity({
        kind: 'Group',
        name: 'acme',
        spec: {
          type: 'vendor',
          stewardship: { vendor: { portal: 'https://acme.example' } },
        },
      }),
    ];

    const own = resolveAmong([
      service({
        contacts: [
          ...contacts('bolt'),
          { role: 'stakeholder', ref: 'group:default/finance' },
        ],
      }),
      ...others,
    ]);
    expect(
      own.escalation.map(({ value, source }) => [
        value,
        'from' in source && source.from,
      ]),
    ).toEqual([
      [{ ref: 'group:default/team-payments' }, 'line 3'],
      [{ ref: 'group:default/acme', channel: 'ticket' }, 'line 4'],
      [
        { ref: 'group:default/bolt', channel: 'ticket' },
        'component:default/pay',
      ],
      [
        { ref: 'group:default/cloud', channel: 'ticket' },
        'resource:default/db',
      ],
    ]);
    expect(own.escalation[3].source).toMatchObject({ rule: 'vendorContact' });

    const inherited = resolveAmong([service({}), ...others]);
    expect(inherited.escalation[2]).toEqual({
      value: { ref: 'group:default/rail-supplies', channel: 'ticket' },
      source: {
        kind: 'derived',
        from: 'group:default/team-payments',
        rule: 'vendorContact',
      },
    });
    const declared = resolveAmong([
      service({ escalation: [{ ref: 'team-payments' }] }),
      ...others,
    ]);
    expect(declared.escalation).toHaveLength(1);
  });

  it('begins at a group itself, and goes on to its parent where that is in the catalog', () => {
    const ladderOf = (entity: ReturnType<typeof group>) =>
      resolveAmong([entity, group('company')], {
        ref: 'group:default/team',
      }).escalation;
    const self = {
      value: { ref: 'group:default/team' },
      source: { kind: 'derived', from: 'group:default/team', rule: 'self' },
    };
    const lines = { supportLines: [{ line: 1, ref: 'desk' }] };

    expect(
      ladderOf(group('team', { parent: 'company', stewardship: lines })),
    ).toEqual([
      self,
      {
        value: { ref: 'group:default/company' },
        source: {
          kind: 'derived',
          from: 'group:default/team',
          rule: 'parentGroup',
        },
      },
    ]);
    expect(ladderOf(group('team', { parent: 'gone' }))).toEqual([self]);
    expect(ladderOf(group('team', { parent: 'team' }))).toEqual([self]);
    const vendor = (stewardship?: unknown) =>
      makeEntity({
        kind: 'Group',
        name: 'team',
        spec: { type: 'vendor', parent: 'company', stewardship },
      });
    expect(ladderOf(vendor())).toEqual([self]);
    const portal = 'https://acme.example';
    expect(ladderOf(vendor({ vendor: { portal } }))).toEqual([
      { ...self, value: { ...self.value, channel: 'ticket' } },
    ]);
  });

  it('gives the known on-call source to the owner, and to nobody else', () => {
    const annotations = { 'pagerduty.com/service-id': 'PABC123' };
    const derived = resolve({ annotations });
    expect(derived.onCall).toEqual([
      {
        value: 'pagerduty:PABC123',
        source: {
          kind: 'derived',
          from: 'metadata.annotations["pagerduty.com/service-id"]',
          rule: 'knownAnnotation',
        },
      },
    ]);
    expect(derived.escalation[0].value.onCall).toBe('pagerduty:PABC123');

    const declared = resolve({
      annotations,
      stewardship: {
        escalation: [
          { ref: 'ops' },
          { ref: 'team-payments' },
          { ref: 'team-payments', onCall: 'opsgenie:rail' },
        ],
      },
    });
    expect(declared.escalation.map(({ value }) => value.onCall)).toEqual([
      undefined,
      'pagerduty:PABC123',
      'opsgenie:rail',
    ]);
  });
});
