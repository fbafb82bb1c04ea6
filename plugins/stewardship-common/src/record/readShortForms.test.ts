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

const tierValues = new Map([
  ['0', 'platinum'],
  ['zero', 'platinum'],
  ['1', 'gold'],
  ['tier_1', 'gold'],
  ['tier1', 'gold'],
  ['p1', 'gold'],
  ['three', 'bronze'],
]);

describe('readShortForms', () => {
  it('reads the annotations of the suite, each in one line', () => {
    const record = read({
      annotations: {
        'stewardship.dev/support-tier': 'Gold',
        'stewardship.dev/runbooks':
          'https://wiki.example/a, https://wiki.example/b',
        'stewardship.dev/technologies':
          'postgresql@13.14, kafka, pkg:npm/%40scope/x@1.0.0',
        'stewardship.dev/escalation': 'team-payments, user:mona',
      },
    });

    expect(record.problems).toEqual([]);
    expect(record.declares).toBe(true);
    expect(record.supportTier).toEqual({
      value: 'gold',
      path: 'metadata.annotations["stewardship.dev/support-tier"]',
    });
    expect(valuesOf(record.runbooks)).toEqual([
      { url: 'https://wiki.example/a' },
      { url: 'https://wiki.example/b' },
    ]);
    expect(valuesOf(record.technologies)).toEqual([
      { product: 'postgresql', version: '13.14' },
      { product: 'kafka' },
      { purl: 'pkg:npm/%40scope/x@1.0.0' },
    ]);
    expect(record.escalation).toEqual([
      {
        value: { ref: 'group:default/team-payments' },
        path: 'metadata.annotations["stewardship.dev/escalation"]',
      },
      {
        value: { ref: 'user:default/mona' },
        path: 'metadata.annotations["stewardship.dev/escalation"]',
      },
    ]);
  });

  it('reads the keys of other tools as derived, which declares nothing', () => {
    const record = read({
      annotations: {
        'pagerduty.com/service-id': 'PABC123, PDEF456',
        'opsgenie.com/team': 'rail',
        'endoflife.date/products': 'nodejs@20,nodejs@22,angular',
      },
      links: [
        { url: 'https://wiki.example/x', title: 'Checkout Runbook' },
        { url: 'https://wiki.example/y', title: 'Y', type: 'runbook' },
        { url: 'https://wiki.example/z', title: 'Dashboard' },
      ],
    });

    expect(record.problems).toEqual([]);
    expect(record.declares).toBe(false);
    expect(valuesOf(record.onCall)).toEqual([
      'pagerduty:PABC123',
      'pagerduty:PDEF456',
      'opsgenie:rail',
    ]);
    expect(valuesOf(record.technologies)).toEqual([
      { product: 'nodejs', version: '20' },
      { product: 'nodejs', version: '22' },
      { product: 'angular' },
    ]);
    expect(record.runbooks).toEqual([
      {
        value: { url: 'https://wiki.example/y', title: 'Y' },
        path: 'metadata.links[1]',
        known: true,
      },
      {
        value: { url: 'https://wiki.example/x', title: 'Checkout Runbook' },
        path: 'metadata.links[0]',
        known: true,
      },
    ]);
  });

  it.each([
    [1, 'gold'],
    ['1', 'gold'],
    ['tier_1', 'gold'],
    ['Tier1', 'gold'],
    [' P1 ', 'gold'],
    ['Zero', 'platinum'],
    [0, 'platinum'],
    ['three', 'bronze'],
    ['SILVER', 'silver'],
  ])('normalizes the tier %p', (written, tier) => {
    const spec = { stewardship: { supportTier: written } };
    const record = read({ spec }, { tierValues });
    expect(record.supportTier?.value).toBe(tier);
    expect(record.problems).toEqual([]);
  });

  it('takes nothing for a tier that is not one by configuration', () => {
    const record = read({
      annotations: { 'example.com/security-tier': '1', tier: 'gold' },
      labels: { tier: 'frontend' },
      tags: ['tier-1', 'three-tier', 'sv'],
      spec: { tier: 'gold' },
    });
    expect(record).toMatchObject({
      supportTier: undefined,
      declares: false,
      problems: [],
    });
  });

  it('points to the annotation, label, tag or link that is wrong', () => {
    const record = read({
      annotations: {
        'stewardship.dev/support-tier': 'x'.repeat(500_000),
        'stewardship.dev/runbooks': 'https://a.example, ftp://b.example',
        'stewardship.dev/technologies': 'nodejs@',
        'stewardship.dev/escalation': { first: 'ops' },
        'pagerduty.com/service-id': '{{'.repeat(250_000),
      },
      links: [{ url: 'vbscript:x', title: 'Runbook', type: 'runbook' }],
    });

    expect(valuesOf(record.runbooks)).toEqual([{ url: 'https://a.example' }]);
    expect(
      record.problems.map(
        ({ kind, path, value }) =>
          `${kind} ${path.replace('metadata.annotations', '')} ${value}`,
      ),
    ).toEqual([
      'tooLarge ["stewardship.dev/support-tier"] 500000 characters',
      'invalidValue ["stewardship.dev/technologies"] ',
      'invalidValue ["stewardship.dev/runbooks"] ftp://b.example',
      'invalidValue metadata.links[0] vbscript:x',
      'tooLarge ["pagerduty.com/service-id"] 500000 characters',
      'wrongType ["stewardship.dev/escalation"] an object with the key first',
    ]);
  });

  it('takes templated and empty metadata as not written, and wrong types as they can be understood', () => {
    const templated = read({
      annotations: {
        'stewardship.dev/support-tier': '${{ values.tier }}',
        'stewardship.dev/escalation': '',
        'stewardship.dev/runbooks': null,
        'pagerduty.com/service-id': '{{ id }}',
        'endoflife.date/products': ' ',
      },
      links: [{ url: '${{ values.url }}', type: 'runbook' }],
    });
    expect(templated).toMatchObject({
      declares: false,
      onCall: [],
      runbooks: [],
      problems: [],
    });

    const odd = read(
      {
        annotations: {
          'stewardship.dev/support-tier': 1,
          'stewardship.dev/technologies': ['go@1.22', 'kafka'],
        },
        labels: 'x',
        tags: { a: 1 },
        links: [null, 'x', { type: 'runbook' }],
      },
      { tierValues },
    );
    expect(odd.supportTier?.value).toBe('gold');
    expect(odd.technologies).toHaveLength(2);
    expect(odd.problems).toEqual([]);
  });
});
