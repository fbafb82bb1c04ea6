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

import { completeRecord, makeEntity } from './__testUtils__/entities';
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';
import { recordSchema } from './schema';

function read(stewardship: unknown) {
  const entity = makeEntity({ spec: { stewardship } });
  return readRecord(entity, defaultRecordSettings);
}

describe('readRecord', () => {
  it('reads every field, each with the place where it stands', () => {
    const record = read(completeRecord);
    const { supportLines, rotas, vendor, ...same } = completeRecord;

    expect(recordSchema.safeParse(completeRecord).success).toBe(true);
    expect(record.problems).toEqual([]);
    expect(record.declares).toBe(true);
    for (const name of [
      'purpose',
      'supportTier',
      'environments',
      'dataClassification',
      'channels',
      'sharedCost',
    ] as const) {
      const path = `spec.stewardship.${name}`;
      expect(record[name]).toEqual({ value: same[name], path });
    }
    for (const name of [
      'contacts',
      'escalation',
      'runbooks',
      'technologies',
      'costs',
      'licences',
    ] as const) {
      expect(record[name]).toEqual(
        same[name].map((value, index) => ({
          value,
          path: `spec.stewardship.${name}[${index}]`,
        })),
      );
    }
    expect(record.commitments.rpo).toEqual({
      value: 'PT5M',
      path: 'spec.stewardship.commitments.rpo',
    });
    expect(Object.keys(record.commitments)).toHaveLength(4);
    expect(record.reviewEvery).toEqual({
      value: 'P90D',
      path: 'spec.stewardship.review.every',
    });
    expect(record.supportLines.map(({ value }) => value)).toEqual([
      {
        ...supportLines[0],
        hours: defaultRecordSettings.supportHours.get('business'),
      },
      {
        ...supportLines[1],
        hours: {
          kind: 'weekly',
          timeZone: 'Europe/Brussels',
          days: ['mon', 'sat'],
          from: '22:00',
          to: '06:00',
        },
      },
    ]);
    expect(record.rotas).toEqual([
      {
        value: { ...rotas[0], hours: { kind: 'always' } },
        path: 'spec.stewardship.rotas[0]',
      },
    ]);
    expect(record.vendor?.value).toEqual({
      ...vendor,
      supportHours: { kind: 'always' },
    });
  });

  it('finds nothing declared and nothing wrong where nothing is written', () => {
    for (const spec of [undefined, null, 'text', [], 7, {}]) {
      const record = readRecord(makeEntity({ spec }), defaultRecordSettings);
      expect(record).toMatchObject({ declares: false, problems: [] });
    }
    for (const nothing of [undefined, null, {}, { vendor: {}, review: null }]) {
      expect(read(nothing)).toMatchObject({ declares: false, problems: [] });
    }
  });

  it.each([
    ['a number', 42, '42'],
    ['text', 'gold', 'gold'],
    ['a list', [{ supportTier: 'gold' }], 'a list of 1'],
  ])('explains a record that is %s', (_, stewardship, value) => {
    expect(read(stewardship)).toMatchObject({
      declares: false,
      problems: [
        {
          kind: 'wrongType',
          severity: 'error',
          entityRef: 'component:default/pay',
          path: 'spec.stewardship',
          value,
          message: `'spec.stewardship' is '${value}', which is not an object with fields such as supportTier and supportLines.`,
          fix: 'Write an object with fields such as supportTier and supportLines.',
        },
      ],
    });
  });

  it('keeps the right parts of what is partly wrong', () => {
    const record = read({
      commitments: { rto: 'PT1H', rpo: 'soon' },
      environments: ['test', 7, null, 'production'],
      contacts: [{ role: 'a', ref: 'x' }, 'y', { role: 'b' }],
      supportLines: [
        {
          line: 2,
          respondWithin: 'fast',
          allowedActions: [{ title: 'Restart' }, {}],
        },
      ],
      runbooks: 'https://a.example',
      vendor: { phone: '112', severities: { '1': 'A', '2': 3 } },
      costs: [
        { id: 'a', kind: 'labour', amount: 1, currency: 'EUR', per: 'year' },
        { id: 'b', kind: 'labour', amount: 1, currency: 'EUR', per: 'once' },
      ],
    });

    expect(record.commitments).toEqual({
      rto: { value: 'PT1H', path: 'spec.stewardship.commitments.rto' },
    });
    expect(record.environments?.value).toEqual(['test', 'production']);
    expect(record.contacts).toEqual([
      {
        value: { role: 'a', ref: 'group:default/x' },
        path: 'spec.stewardship.contacts[0]',
      },
    ]);
    expect(record.supportLines.map(({ value }) => value)).toEqual([
      { line: 2, allowedActions: [{ title: 'Restart' }] },
    ]);
    expect(record.runbooks).toEqual([]);
    expect(record.vendor?.value).toEqual({
      phone: '112',
      severities: { '1': 'A' },
    });
    // Without a day, it would be of another month each month.
    expect(record.costs.map(({ value }) => value.id)).toEqual(['a']);
    expect(record.problems.map(({ path }) => path)).toEqual([
      'spec.stewardship.commitments.rpo',
      'spec.stewardship.environments[1]',
      'spec.stewardship.contacts[1]',
      'spec.stewardship.contacts[2].ref',
      'spec.stewardship.supportLines[0].respondWithin',
      'spec.stewardship.supportLines[0].allowedActions[1].title',
      'spec.stewardship.runbooks',
      'spec.stewardship.costs[1].from',
      'spec.stewardship.vendor.severities.2',
    ]);
  });

  it('takes what a template was meant to fill in as not written', () => {
    const filled = '${{ values.tier }}';
    const record = read({
      purpose: 'Runs {{ name }}',
      supportTier: filled,
      commitments: filled,
      environments: [filled, 'production'],
      contacts: [{ role: 'stakeholder', ref: filled }],
      technologies: [{ product: filled, version: '1' }],
      runbooks: [{ url: `https://wiki.example/${filled}` }],
      supportLines: filled,
      review: { every: filled },
    });

    expect(record.problems).toEqual([]);
    expect(record.environments?.value).toEqual(['production']);
    expect(record).toMatchObject({
      purpose: undefined,
      supportTier: undefined,
      commitments: {},
      contacts: [],
      technologies: [],
      runbooks: [],
      supportLines: [],
      reviewEvery: undefined,
    });
    expect(read(filled)).toMatchObject({ declares: false, problems: [] });
  });

  it('understands numbers in quotes, percent signs, and references in any case', () => {
    const record = readRecord(
      makeEntity({
        namespace: 'Rail',
        spec: {
          stewardship: {
            supportTier: ' Gold ',
            commitments: { availability: '99.95 %' },
            supportLines: [{ line: '2', ref: 'Ops' }],
            contacts: [{ role: 'a', ref: 'User:Default/Mona' }],
            licences: [
              { id: 'a', metric: 'cores', used: ' 58 ', entitled: -0 },
            ],
            technologies: [{ product: 'node', version: 20 }],
          },
        },
      }),
      defaultRecordSettings,
    );

    expect(record.supportTier?.value).toBe('gold');
    expect(record.commitments.availability?.value).toBe(99.95);
    expect(record.supportLines[0].value).toEqual({
      line: 2,
      ref: 'group:rail/ops',
    });
    expect(record.contacts[0].value.ref).toBe('user:default/mona');
    expect(record.licences[0].value).toEqual({
      id: 'a',
      metric: 'cores',
      entitled: 0,
      used: 58,
    });
    expect(record.technologies[0].value).toEqual({
      product: 'node',
      version: '20',
    });
    expect(record.problems).toMatchObject([
      {
        kind: 'numberAsVersion',
        severity: 'warning',
        message:
          "'spec.stewardship.technologies[0].version' is the number 20; YAML drops trailing zeros of numbers, so 1.10 becomes 1.1.",
        fix: 'Put the version in quotes: "20".',
      },
    ]);
  });
});
