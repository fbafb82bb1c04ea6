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
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';
import { relevantAnnotations } from './recordSources';
import type { RecordSettings } from './settings';

type Parts = Parameters<typeof makeEntity>[0];

function read(parts: Parts, settings: Partial<RecordSettings> = {}) {
  return readRecord(makeEntity(parts), {
    ...defaultRecordSettings,
    ...settings,
  });
}

function valuesOf(items: { value: unknown }[]): unknown[] {
  return items.map(({ value }) => value);
}

describe('findInSources', () => {
  it.each([
    [
      'annotation',
      { annotation: 'rail.example/tier' },
      'metadata.annotations["rail.example/tier"]',
    ],
    [
      'label',
      { label: 'rail.example/tier' },
      'metadata.labels["rail.example/tier"]',
    ],
    ['tag', { tag: 'tier-*' }, 'metadata.tags[tier-1]'],
    [
      'tag that stands for a value',
      { tag: 'vital', value: 'p1' },
      'metadata.tags[vital]',
    ],
    ['path in the spec', { spec: 'service.tier' }, 'spec.service.tier'],
  ])('reads a tier from a configured %s', (_, source, path) => {
    const record = read(
      {
        annotations: { 'rail.example/tier': 'P1' },
        labels: { 'rail.example/tier': '1' },
        tags: ['three-tier', 'vital', 'tier-1'],
        spec: { service: { tier: 1 } },
      },
      {
        tierValues: new Map([
          ['1', 'gold'],
          ['p1', 'gold'],
        ]),
        sources: [{ concern: 'supportTier', source }],
      },
    );
    expect(record.problems).toEqual([]);
    expect(record.supportTier).toEqual({ value: 'gold', path });
  });

  it('prefers the record, then its own annotation, then the configured order, and tells where they disagree', () => {
    const sources: RecordSettings['sources'] = [
      { concern: 'supportTier', source: { label: 'tier' } },
      { concern: 'supportTier', source: { tag: 'tier-*' } },
      { concern: 'environments', source: { annotation: 'envs' } },
      { concern: 'contacts.stakeholder', source: { annotation: 'stake' } },
    ];
    const parts = {
      annotations: {
        'stewardship.dev/support-tier': 'silver',
        'stewardship.dev/technologies': 'postgresql@14, kafka, redis@7',
        'stewardship.dev/escalation': 'ops',
        envs: 'production, test',
        stake: 'finance',
      },
      labels: { tier: 'diamond' },
      tags: ['tier-gold', 'tier-silver'],
    };
    const spec = {
      stewardship: {
        supportTier: 'gold',
        environments: ['test', 'production'],
        technologies: [
          { product: 'postgresql', version: '13.14' },
          { product: 'kafka', version: '3' },
        ],
        escalation: [{ ref: 'desk' }],
        contacts: [{ role: 'stakeholder', ref: 'sales' }],
      },
    };

    expect(read(parts, { sources }).supportTier?.value).toBe('silver');
    const record = read({ ...parts, spec }, { sources });
    expect(record.supportTier?.value).toBe('gold');
    expect(valuesOf(record.escalation)).toEqual([
      { ref: 'group:default/desk' },
    ]);
    expect(valuesOf(record.technologies)).toEqual([
      ...spec.stewardship.technologies,
      { product: 'redis', version: '7' },
    ]);
    expect(
      record.problems.map(({ severity, message }) => `${severity}: ${message}`),
    ).toEqual([
      `warning: 'metadata.annotations["stewardship.dev/support-tier"]' says 'silver', but 'spec.stewardship.supportTier' says 'gold', which wins.`,
      `error: 'metadata.labels["tier"]' is 'diamond', which is not a support tier.`,
      `warning: 'metadata.tags[tier-silver]' says 'silver', but 'spec.stewardship.supportTier' says 'gold', which wins.`,
      `warning: 'metadata.annotations["stewardship.dev/technologies"]' says 'postgresql 14', but 'spec.stewardship.technologies[0]' says 'postgresql 13.14', which wins.`,
      `warning: 'metadata.annotations["stewardship.dev/escalation"]' says 'group:default/ops', but 'spec.stewardship.escalation[0]' says 'group:default/desk', which wins.`,
      `warning: 'metadata.annotations["stake"]' says 'group:default/finance', but 'spec.stewardship.contacts[0]' says 'group:default/sales', which wins.`,
    ]);
  });

  it('reads every concern from configured sources', () => {
    const sources: RecordSettings['sources'] = [
      { concern: 'purpose', source: { spec: 'about' } },
      { concern: 'dataClassification', source: { label: 'data' } },
      { concern: 'environments', source: { tag: 'env-*' } },
      { concern: 'commitments.availability', source: { annotation: 'sla' } },
      { concern: 'commitments.rto', source: { annotation: 'rto' } },
      { concern: 'runbooks', source: { spec: 'docs.runbooks' } },
      { concern: 'escalation', source: { annotation: 'empty' } },
      { concern: 'escalation', source: { annotation: 'ladder' } },
      { concern: 'onCall', source: { annotation: 'rota' } },
      { concern: 'contacts.changeApproval', source: { annotation: 'cab' } },
    ];
    const record = read(
      {
        annotations: {
          sla: '99.9%',
          rto: 'PT2H',
          empty: ' , ',
          ladder: 'desk,ops',
          rota: 'grafana:x',
          cab: 'board, user:mona',
        },
        labels: { data: 'secret' },
        tags: ['env-test', 'java', 'env-production', 'env-test'],
        spec: {
          about: 'Sells tickets',
          docs: { runbooks: ['https://a.example', '${{ values.url }}', null] },
        },
      },
      { sources },
    );

    expect(record.problems).toEqual([]);
    expect(record.declares).toBe(true);
    expect(record.purpose?.value).toBe('Sells tickets');
    expect(record.dataClassification?.value).toBe('secret');
    expect(record.environments).toEqual({
      value: ['test', 'production'],
      path: 'metadata.tags[env-*]',
    });
    expect(record.commitments).toMatchObject({
      availability: { value: 99.9 },
      rto: { value: 'PT2H' },
    });
    expect(valuesOf(record.runbooks)).toEqual([{ url: 'https://a.example' }]);
    expect(valuesOf(record.escalation)).toEqual([
      { ref: 'group:default/desk' },
      { ref: 'group:default/ops' },
    ]);
    expect(valuesOf(record.onCall)).toEqual(['grafana:x']);
    expect(valuesOf(record.contacts)).toEqual([
      { role: 'changeApproval', ref: 'group:default/board' },
      { role: 'changeApproval', ref: 'user:default/mona' },
    ]);
  });

  it('names the annotations that a mirror must keep', () => {
    expect(
      relevantAnnotations({
        ...defaultRecordSettings,
        sources: [{ concern: 'onCall', source: { annotation: 'rota' } }],
      }),
    ).toEqual([
      'stewardship.dev/support-tier',
      'stewardship.dev/runbooks',
      'stewardship.dev/alert-rules',
      'stewardship.dev/technologies',
      'stewardship.dev/sbom',
      'stewardship.dev/escalation',
      'pagerduty.com/service-id',
      'pagerduty.com/integration-key',
      'pagerduty.com/account',
      'opsgenie.com/team',
      'backstage.io/techdocs-ref',
      'backstage.io/source-location',
      'backstage.io/managed-by-location',
      'rota',
      'backstage.io/kubernetes-id',
    ]);
  });
});
