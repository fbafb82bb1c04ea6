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

import { catalog, resolveAmong } from './__testUtils__/resolveAmong';

const chain = [
  ['pay', 'declared'],
  ['checkout', 'system:default/checkout'],
  ['retail', 'domain:default/retail'],
  ['payments', 'group:default/team-payments'],
  ['engineering', 'group:default/engineering'],
  ['company', 'group:default/company'],
] as const;

describe('inheritance', () => {
  it('takes a field from the nearest that declares it: entity, System, Domain, owner, parent groups', () => {
    for (const [start, [nearest, from]] of chain.entries()) {
      const declaring = chain.slice(start).map(([name], index) => [
        name,
        {
          environments: [`e${index}`],
          commitments: { rto: `PT${index + 1}H` },
          escalation: [{ ref: `step-${index}` }],
        },
      ]);
      const record = resolveAmong(catalog(Object.fromEntries(declaring)));
      const sourceOf = (path: string) =>
        nearest === 'pay'
          ? { kind: 'declared', path: `spec.stewardship.${path}` }
          : { kind: 'inherited', from, path: `spec.stewardship.${path}` };

      expect(record.environments).toEqual({
        value: ['e0'],
        source: sourceOf('environments'),
      });
      expect(record.commitments.rto).toEqual({
        value: 'PT1H',
        source: sourceOf('commitments.rto'),
      });
      expect(record.escalation).toEqual([
        {
          value: { ref: 'group:default/step-0' },
          source: sourceOf('escalation[0]'),
        },
      ]);
    }
  });

  it('inherits field by field, lines by number, contacts by role, runbooks by id', () => {
    const record = resolveAmong(
      catalog({
        pay: {
          supportLines: [{ line: 2, ref: 'ops' }],
          contacts: [{ role: 'stakeholder', ref: 'sales' }],
          runbooks: [{ id: 'restart', url: 'https://pay.example' }],
        },
        checkout: {
          supportTier: 'silver',
          supportLines: [
            { line: 1, ref: 'desk' },
            { line: 2, ref: 'other' },
          ],
          contacts: [
            { role: 'stakeholder', ref: 'finance' },
            { role: 'changeApproval', ref: 'board' },
            { role: 'changeApproval', ref: 'user:mona' },
          ],
          runbooks: [
            { id: 'restart', url: 'https://checkout.example' },
            { url: 'https://checkout.example/b' },
          ],
        },
        payments: { dataClassification: 'secret', review: { every: 'P30D' } },
      }),
    );

    expect(record.supportTier).toMatchObject({
      value: 'silver',
      source: { kind: 'inherited', from: 'system:default/checkout' },
    });
    expect(record.dataClassification?.value).toBe('secret');
    expect(record.reviewEvery).toMatchObject({
      value: 'P30D',
      source: { path: 'spec.stewardship.review.every' },
    });
    expect(
      record.supportLines.map(({ value, source }) => [
        value.line,
        value.ref,
        source.kind,
      ]),
    ).toEqual([
      [1, 'group:default/desk', 'inherited'],
      [2, 'group:default/ops', 'declared'],
      [3, 'group:default/team-payments', 'derived'],
    ]);
    expect(
      record.contacts.map(({ value }) => `${value.role} ${value.ref}`),
    ).toEqual([
      'stakeholder group:default/sales',
      'changeApproval group:default/board',
      'changeApproval user:default/mona',
    ]);
    expect(record.runbooks.map(({ value }) => value.url)).toEqual([
      'https://pay.example',
      'https://checkout.example/b',
    ]);
  });

  it('inherits nothing that belongs to one thing alone', () => {
    const own = {
      purpose: 'All of it',
      technologies: [{ product: 'postgresql' }],
      costs: [
        { id: 'a', kind: 'labour', amount: 1, currency: 'EUR', per: 'year' },
      ],
      licences: [{ id: 'a', metric: 'cores' }],
      sharedCost: { by: 'even' },
      vendor: { phone: '112' },
    };
    const inherited = resolveAmong(catalog({ checkout: own, payments: own }));
    expect(inherited).toMatchObject({
      purpose: undefined,
      technologies: [],
      costs: [],
      licences: [],
      sharedCost: undefined,
      vendor: undefined,
      declares: false,
    });
    const declared = resolveAmong(catalog({ pay: own }));
    expect(declared).toMatchObject({
      purpose: { value: 'All of it', source: { kind: 'declared' } },
      technologies: [{ value: { product: 'postgresql' } }],
      costs: [{ value: { id: 'a' } }],
      licences: [{ value: { id: 'a' } }],
      sharedCost: { value: { by: 'even' } },
      vendor: { value: { phone: '112' } },
      declares: true,
    });
  });
});
