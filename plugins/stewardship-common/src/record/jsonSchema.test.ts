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

import { entityKindSchemaValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import committed from '../../record.schema.json';
import { validRecord } from './__testUtils__/arbitraries';
import { completeRecord, makeEntity } from './__testUtils__/entities';
import { defaultRecordSettings } from './defaultSettings';
import { createRecordJsonSchema } from './jsonSchema';
import { readRecord } from './readRecord';

const [rota] = completeRecord.rotas;
const [runbook] = completeRecord.runbooks;

function accepts(schema: unknown, record: unknown): boolean {
  try {
    return entityKindSchemaValidator(schema)(record) !== false;
  } catch {
    return false;
  }
}

function problemsOf(stewardship: unknown) {
  const entity = makeEntity({ spec: { stewardship } });
  return readRecord(entity, defaultRecordSettings).problems;
}

/** Every field in a JSON Schema with its path, at any depth; conditions describe none. */
function fieldsOf(
  node: unknown,
  path = '',
): [string, { description?: string }][] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, child]) => {
    if (key === 'if') {
      return [];
    }
    const fields =
      key === 'properties'
        ? Object.entries(child).map(
            ([name, field]): [string, { description?: string }] => [
              `${path}/${name}`,
              field as { description?: string },
            ],
          )
        : [];
    return [...fields, ...fieldsOf(child, `${path}/${key}`)];
  });
}

describe('createRecordJsonSchema', () => {
  const schema = createRecordJsonSchema();

  it('is what the package ships; run scripts/generate-record-schema.mjs if not', () => {
    expect(committed).toEqual(schema);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'https://stewardship.dev/record.schema.json',
      title: 'spec.stewardship',
      type: 'object',
    });
    expect(schema).not.toHaveProperty('required');
  });

  it('accepts what the reader finds right', () => {
    for (const record of [
      {},
      completeRecord,
      { supportLines: [{ line: 1, allowedActions: [] }] },
      { technologies: [{ purl: 'pkg:deb/debian/curl@7.50.3-1?arch=i386' }] },
      { runbooks: [{ ...runbook, template: 'Template:restart-pod' }] },
      { realizes: 'card-payments' },
      { successor: { ref: 'System:default/next' } },
      { sharedCost: { by: 'even' } },
      { sharedCost: { by: 'fact', fact: 'usage.requests' } },
    ]) {
      expect([accepts(schema, record), problemsOf(record)]).toEqual([true, []]);
    }
    fc.assert(fc.property(validRecord, record => accepts(schema, record)));
  });

  it.each([
    ['no object', 42],
    ['an unknown field', { supportTeir: 'gold' }],
    ['a number for text', { purpose: 42 }],
    ['text for a list', { environments: 'production' }],
    ['empty text', { purpose: '' }],
    ['a negative duration', { commitments: { rto: '-PT1H' } }],
    ['a duration in words', { review: { every: '90 days' } }],
    ['a duration of nothing', { review: { every: 'PT' } }],
    ['an impossible percentage', { commitments: { availability: 101 } }],
    ['a missing reference', { contacts: [{ role: 'stakeholder' }] }],
    ['an unknown channel', { escalation: [{ ref: 'a', channel: 'fax' }] }],
    ['a channel that is no address', { channels: { chat: '#payments' } }],
    ['a phone number in words', { channels: { phone: 'ask Ines' } }],
    ['an e-mail address that is none', { channels: { email: 'payments' } }],
    ['a rota without members', { rotas: [{ ...rota, members: [] }] }],
    ['a shift of five hours', { rotas: [{ ...rota, shift: 'PT5H' }] }],
    [
      'an override of a whole day',
      {
        rotas: [
          {
            ...rota,
            overrides: [{ ref: 'a', from: '2026-12-24', until: '2026-12-25' }],
          },
        ],
      },
    ],
    ['a tenth line', { supportLines: [{ line: 10 }] }],
    ['an address of a file', { runbooks: [{ url: 'file:///etc/hosts' }] }],
    ['a runbook without an address', { runbooks: [{ id: 'a' }] }],
    ['an alert without a name', { runbooks: [{ ...runbook, alerts: [''] }] }],
    ['alerts in one text', { runbooks: [{ ...runbook, alerts: 'a, b' }] }],
    [
      'a failure mode in many words',
      { runbooks: [{ ...runbook, failureModes: ['a'.repeat(101)] }] },
    ],
    [
      'a cadence in words',
      { runbooks: [{ ...runbook, reviewEvery: 'yearly' }] },
    ],
    ['a line zero', { runbooks: [{ ...runbook, allowedLines: [0] }] }],
    ['a time in minutes', { runbooks: [{ ...runbook, estimatedTime: '10m' }] }],
    [
      'a component for a template',
      { runbooks: [{ ...runbook, template: 'component:default/restart' }] },
    ],
    [
      'a template without a name',
      { runbooks: [{ ...runbook, template: 'template:' }] },
    ],
    ['an impossible date', { vendor: { contractUntil: '2026-13-01' } }],
    [
      'a version without quotes',
      { technologies: [{ product: 'go', version: 1.1 }] },
    ],
    ['a technology without a name', { technologies: [{ version: '1' }] }],
    ['a release cycle of nothing', { technologies: [{ cycle: '1' }] }],
    [
      'a release cycle of a package',
      { technologies: [{ purl: 'pkg:npm/a@1', cycle: '1' }] },
    ],
    ['a capability in words', { realizes: 'Card payments' }],
    ['capabilities in one text', { realizes: 'card-payments, refunds' }],
    [
      'more than twenty capabilities',
      { realizes: Array.from({ length: 21 }, (_, index) => `c-${index}`) },
    ],
    ['a successor without its kind', { successor: { ref: 'next' } }],
    ['a guide without a successor', { successor: { guide: 'https://a.b' } }],
    [
      'a guide that is no address',
      { successor: { ref: 'api:a', guide: '/wiki' } },
    ],
    [
      'hours on no day',
      {
        vendor: {
          supportHours: {
            timeZone: 'UTC',
            days: [],
            from: '08:00',
            to: '17:00',
          },
        },
      },
    ],
    [
      'a currency that is none',
      {
        costs: [
          { id: 'a', kind: 'b', amount: 1, currency: 'euro', per: 'year' },
        ],
      },
    ],
    [
      'a cost that is due once on no day',
      {
        costs: [
          { id: 'a', kind: 'b', amount: 1, currency: 'EUR', per: 'once' },
        ],
      },
    ],
    ['a value of a map', { vendor: { responseTimes: { urgent: 'soon' } } }],
  ])('rejects %s, as the reader does', (_, record) => {
    expect(accepts(schema, record)).toBe(false);
    expect(problemsOf(record)).not.toEqual([]);
  });

  it('tells editors for every field what it is for, and in which form', () => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(70);
    for (const [path, { description }] of fields) {
      expect(`${path}: ${description}`).toMatch(/: \S+ \S+ \S+/);
    }
    expect(Object.fromEntries(fields)).toMatchObject({
      '/properties/commitments/rto': {
        description:
          'Recovery time objective: a duration such as PT15M or P90D',
      },
      '/properties/contacts/items/ref': {
        description:
          'Who has the role: an entity reference such as group:default/team-payments',
      },
    });
  });

  it('lists the support tiers, where it is told which there are', () => {
    const known = createRecordJsonSchema({ supportTiers: ['gold', 'silver'] });
    expect(accepts(known, { supportTier: 'gold' })).toBe(true);
    expect(accepts(known, { supportTier: 'diamond' })).toBe(false);
    expect(accepts(schema, { supportTier: 'diamond' })).toBe(true);
  });
});
