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

import { readScorecard } from './readScorecard';

const good = { id: 'good', title: 'Good', rule: 'support.tier != ""' };

/** What comes of one check, besides which there is a good one. */
function read(check: object) {
  const written = { id: 'bad', title: 'Bad', rule: 'true', ...check };
  const { scorecard, problems } = readScorecard({
    apiVersion: 'stewardship.dev/v1',
    kind: 'Scorecard',
    metadata: { name: 'operations', title: 'Operations' },
    spec: {
      levels: [{ id: 'bronze', title: 'Bronze' }, { id: 'silver' }],
      categories: [{ id: 'support', title: 'Support' }],
      checks: [written, good],
    },
  });
  expect(scorecard?.checks.at(-1)).toEqual({
    ...{ ...good, kind: 'rule', weight: 1 },
  });
  return { checks: scorecard?.checks.slice(0, -1), problems };
}

describe('readCheck', () => {
  it.each<[object, string, RegExp]>([
    [{ rule: undefined }, 'rule', /missing.*or a question/],
    [{ rule: '' }, 'rule', /expression/],
    [{ rule: ['true'] }, 'rule', /is 'a list of 1'/],
    [{ rule: 'é'.repeat(1025) }, 'rule', /at most 2 KB/],
    [
      { question: { text: 'So?', kind: 'text' } },
      'rule',
      /either a rule or a question/,
    ],
    [
      { rule: undefined, question: { text: 'So?', kind: 'txt' } },
      'question.kind',
      /Did you mean 'text'/,
    ],
    [{ when: 7 }, 'when', /'when' is '7', but must be an expression/],
    [{ when: 'x'.repeat(2049) }, 'when', /at most 2 KB/],
    [{ weight: -1 }, 'weight', /'weight' is '-1'.*from 0 to 1000/],
    [{ weight: NaN }, 'weight', /from 0 to 1000/],
    [{ weight: Infinity }, 'weight', /from 0 to 1000/],
    [{ weight: 1001 }, 'weight', /from 0 to 1000/],
    [{ weight: 0.0001 }, 'weight', /at least 0\.001/],
    [{ weight: '2' }, 'weight', /from 0 to 1000/],
    [{ level: 'silvr' }, 'level', /bronze, silver\. Did you mean 'silver'\?/],
    [{ level: 'constructor' }, 'level', /one of the levels in spec\.levels/],
    [{ level: 'Silver' }, 'level', /an id of .*Did you mean 'silver'\?/],
    [{ level: ['silver'] }, 'level', /an id of/],
    [{ enabledFrom: '2027-02-30' }, 'enabledFrom', /calendar day/],
    [{ enabledFrom: new Date(NaN) }, 'enabledFrom', /calendar day/],
    [{ enabledFrom: 20270101 }, 'enabledFrom', /calendar day/],
    [{ appliesTo: { tiers: [] } }, 'appliesTo.tiers', /support tiers/],
    [{ appliesTo: { tiers: [{}] } }, 'appliesTo.tiers[0]', /support tier/],
    [{ appliesTo: 'all' }, 'appliesTo', /filter or tiers/],
    [
      { appliesTo: { tiers: ['gold'], filter: { 'spec.typ': 'x' } } },
      'appliesTo.filter.spec.typ',
      /Did you mean 'spec\.type'\?/,
    ],
  ])('keeps a check with %p as one that is broken', (check, at, says) => {
    const { checks, problems } = read(check);
    expect(problems).toEqual([
      expect.objectContaining({
        ...{ severity: 'error', path: `spec.checks[0].${at}`, check: 'bad' },
        message: expect.stringMatching(says),
      }),
    ]);
    expect(checks).toEqual([
      {
        ...{ id: 'bad', title: 'Bad', weight: 1, kind: 'broken' },
        ...('level' in check && { level: 'bronze' }),
        problem: problems[0].message,
      },
    ]);
  });

  it('keeps of a broken check what can be read, so that it counts where it would have counted', () => {
    const { checks } = read({
      ...{ level: 'silver', weight: 5, category: 'support' },
      ...{ enabledFrom: '2027-01-01', appliesTo: { tiers: ['gold'] } },
      ...{ when: 'support.rank < 3', rule: '', title: undefined },
    });
    expect(checks).toEqual([
      {
        ...{ id: 'bad', title: 'bad', kind: 'broken' },
        ...{ level: 'silver', weight: 5, category: 'support' },
        ...{ enabledFrom: '2027-01-01', appliesTo: { tiers: ['gold'] } },
        when: 'support.rank < 3',
        problem: expect.stringMatching(/^'rule' is ''/),
      },
    ]);
  });

  it.each<[unknown, RegExp]>([
    [undefined, /'id' is missing/],
    ['OSPS-BR-01.01', /Did you mean 'osps-br-01-01'\?$/],
    ['Zwölf Prüfungen!', /Did you mean 'zwolf-prufungen'\?$/],
    ['?!', /at most 63 characters\.$/],
    [7, /at most 63 characters\.$/],
    ['x'.repeat(2000), /Did you mean 'x{63}'\?$/],
  ])('leaves out a check whose id is %p', (id, says) => {
    const { checks, problems } = read({ id, weight: -1 });
    expect(checks).toEqual([]);
    expect(problems).toMatchObject([
      { path: 'spec.checks[0].id', message: expect.stringMatching(says) },
      { path: 'spec.checks[0].weight' },
    ]);
  });

  it.each<[object, string, RegExp, object?]>([
    [{ title: '' }, 'title', /must be text/, { title: 'bad' }],
    [{ title: 2026 }, 'title', /must be text/, { title: 'bad' }],
    [{ title: undefined }, 'title', /missing/, { title: 'bad' }],
    [{ why: 'x'.repeat(2001) }, 'why', /1 to 2000 characters/],
    [{ wieght: 3 }, 'wieght', /Rename it to 'weight'/],
    [{ category: 'suport' }, 'category', /Did you mean 'support'\?/],
    [{ category: 'No Id' }, 'category', /Did you mean 'no-id'\?/],
    [{ remediation: 'Do it' }, 'remediation', /an object with text or link/],
    [
      { remediation: { link: 'https://wiki.example' } },
      'remediation.text',
      /missing/,
    ],
    ...(
      [
        ['wiki/page', 'link', /begins with https/],
        ['vbscript:alert(1)', 'link', /begins with https/],
        [{ url: '//evil.example' }, 'link.url', /one slash/],
        [{ title: 'Where?' }, 'link.url', /missing/],
        ['https://wiki/{{ nmae }}', 'link', /so the link is left out/],
      ] as const
    ).map(([link, at, says]): [object, string, RegExp, object] => [
      { remediation: { text: 'x', link } },
      ...([`remediation.${at}`, says] as const),
      { remediation: { text: 'x' } },
    ]),
    [
      {
        remediation: {
          text: 'x',
          link: { title: 'Of {{ nmae }}', url: '/{{ name }}' },
        },
      },
      'remediation.link.title',
      /stays as it is written\. Did you mean '\{\{ name \}\}'\?/,
      {
        remediation: {
          text: 'x',
          link: { title: 'Of {{ nmae }}', url: '/{{ name }}' },
        },
      },
    ],
  ])('only warns of %p', (check, at, says, shown = {}) => {
    const { checks, problems } = read({ level: 'silver', ...check });
    expect(problems).toEqual([
      expect.objectContaining({
        ...{ severity: 'warning', path: `spec.checks[0].${at}` },
        message: expect.stringMatching(says),
      }),
    ]);
    expect(problems[0].check).toBeUndefined();
    expect(checks).toEqual([
      {
        ...{ id: 'bad', title: 'Bad', weight: 1, level: 'silver' },
        ...{ kind: 'rule', rule: 'true', ...shown },
      },
    ]);
  });

  it('warns of what looks like a placeholder and is none, and leaves the text as it is', () => {
    const text =
      'Quote ${{ github.head_ref }} of {{ nmae }} and {{ name }}; {{ .Values.image.tag }}, {{ nmae }}';
    const { checks, problems } = read({ remediation: { text } });
    expect(checks).toMatchObject([{ kind: 'rule', remediation: { text } }]);
    expect(
      problems.map(({ severity, message }) => [severity, message]),
    ).toEqual(
      ['github.head_ref', 'nmae', '.Values.image.tag'].map(name => [
        'warning',
        expect.stringContaining(`'{{ ${name} }}'`),
      ]),
    );
    const many = Array.from({ length: 50 }, (_, index) => `{{ x${index} }}`);
    const { problems: told } = read({ remediation: { text: many.join(' ') } });
    expect(told).toHaveLength(5);
  });

  it('warns of fields of a question that it does not know, or that are only shown, and asks it', () => {
    const { checks, problems } = read({
      rule: undefined,
      question: {
        ...{ text: 'Is it so?', kind: 'yesNo', choices: [], constructor: 1 },
        ...{ help: 7, prefill: 'x'.repeat(3000) },
      },
    });
    expect(checks).toMatchObject([{ kind: 'question' }]);
    expect(problems.map(({ severity, path }) => [severity, path])).toEqual(
      ['choices', 'constructor', 'help', 'prefill'].map(field => [
        'warning',
        `spec.checks[0].question.${field}`,
      ]),
    );
  });
});
