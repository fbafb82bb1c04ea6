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

import fc from 'fast-check';
import { readScorecard } from './readScorecard';

/** A scorecard with these checks, and its head as given. */
function documentOf(checks: unknown, spec: object = {}, root: object = {}) {
  return {
    apiVersion: 'stewardship.dev/v1',
    kind: 'Scorecard',
    metadata: { name: 'operations', title: 'Operations' },
    spec: {
      levels: [{ id: 'bronze', title: 'Bronze' }, { id: 'silver' }],
      categories: [{ id: 'support', title: 'Support' }],
      checks,
      ...spec,
    },
    ...root,
  };
}

const good = { id: 'good', title: 'Good', rule: 'support.tier != ""' };

describe('readScorecard', () => {
  it('reads everything that a scorecard can say', () => {
    const { scorecard, problems } = readScorecard({
      apiVersion: 'stewardship.dev/v1',
      kind: 'Scorecard',
      metadata: { name: 'robustness', description: 'Can it recover?' },
      spec: {
        owner: 'platform',
        appliesTo: {
          filter: { kind: 'Component', 'spec.type': { $in: ['service'] } },
          tiers: [1, 'gold'],
        },
        levels: [{ id: 'bronze', title: 'Bronze' }, { id: 'silver' }],
        categories: [{ id: 'backup', title: 'Backup' }],
        checks: [
          {
            id: 'has-backup',
            title: 'Backups are made',
            why: 'Disks fail.',
            level: 'bronze',
            weight: 2.5,
            category: 'backup',
            remediation: {
              text: 'Turn on backups of {{ name }}.',
              link: {
                title: 'How to',
                url: 'https://wiki.example/backup?for={{ ref }}',
              },
            },
            enabledFrom: new Date('2027-01-01T00:00:00Z'),
            appliesTo: { tiers: ['gold'] },
            when: ' support.rank < 3 ',
            rule: '  backup.age < duration("P1D")\n',
          },
          {
            id: 'restore-tested',
            title: 'Restore was tried',
            enabledFrom: '2027-02-01',
            remediation: { text: 'Try it.', link: '/docs/{{ name }}' },
            question: {
              text: 'When was the last restore?',
              help: 'Of production data.',
              kind: 'date',
              notOlderThan: 'P180D',
              future: false,
              mayNotApply: false,
              evidence: 'required',
              remark: 'required',
              validFor: 'P1Y',
              answeredBy: { owners: true, groups: ['dba', 'group:ops/night'] },
              confirmation: { group: 'security' },
              prefill: 'backup.restoredOn',
            },
          },
        ],
      },
    });
    expect(problems).toEqual([]);
    expect(scorecard).toEqual({
      id: 'robustness',
      title: 'robustness',
      description: 'Can it recover?',
      ownerRef: 'group:default/platform',
      appliesTo: {
        filter: { kind: 'Component', 'spec.type': { $in: ['service'] } },
        tiers: ['1', 'gold'],
      },
      levels: [
        { id: 'bronze', title: 'Bronze' },
        { id: 'silver', title: 'silver' },
      ],
      categories: [{ id: 'backup', title: 'Backup' }],
      checks: [
        {
          kind: 'rule',
          id: 'has-backup',
          title: 'Backups are made',
          why: 'Disks fail.',
          level: 'bronze',
          weight: 2.5,
          category: 'backup',
          remediation: {
            text: 'Turn on backups of {{ name }}.',
            link: {
              title: 'How to',
              url: 'https://wiki.example/backup?for={{ ref }}',
            },
          },
          enabledFrom: '2027-01-01',
          appliesTo: { tiers: ['gold'] },
          when: 'support.rank < 3',
          rule: 'backup.age < duration("P1D")',
        },
        {
          kind: 'question',
          id: 'restore-tested',
          title: 'Restore was tried',
          weight: 1,
          enabledFrom: '2027-02-01',
          remediation: { text: 'Try it.', link: { url: '/docs/{{ name }}' } },
          question: {
            text: 'When was the last restore?',
            help: 'Of production data.',
            form: { kind: 'date', notOlderThan: 'P180D', future: false },
            mayNotApply: false,
            evidence: 'required',
            remark: 'required',
            validFor: 'P1Y',
            answeredBy: {
              owners: true,
              groups: ['group:default/dba', 'group:ops/night'],
            },
            confirmation: { by: 'group', group: 'group:default/security' },
            prefill: 'backup.restoredOn',
          },
        },
      ],
    });
  });

  it.each<[unknown, string, RegExp]>([
    [undefined, '', /must be an object with apiVersion/],
    [null, '', /must be an object/],
    ['kind: Scorecard', '', /must be an object/],
    [[documentOf([])], '', /is 'a list of 1'/],
    [documentOf([], {}, { apiVersion: 'v1' }), 'apiVersion', /dev\/v1/],
    [
      documentOf([], {}, { kind: 'Scorcard' }),
      'kind',
      /Did you mean 'Scorecard'\?/,
    ],
    [documentOf([], {}, { kind: undefined }), 'kind', /missing/],
    [documentOf([], {}, { metadata: {} }), 'metadata.name', /missing/],
    [
      documentOf([], {}, { metadata: { name: '__proto__' } }),
      'metadata.name',
      /lower case/,
    ],
    [
      documentOf([], {}, { metadata: { name: 'Äpfel & Birnen ' } }),
      'metadata.name',
      /Did you mean 'apfel-birnen'\?$/,
    ],
    [
      documentOf([], {}, { metadata: { name: 'a'.repeat(64) } }),
      'metadata.name',
      /63 characters/,
    ],
    [documentOf([], {}, { spec: undefined }), 'spec', /missing/],
    [documentOf(undefined), 'spec.checks', /missing/],
    [documentOf({ a: good }), 'spec.checks', /but must be a list/],
    // It would be for entities that it was not meant for.
    [
      documentOf([good], { appliesTo: { filter: { kind: ['API'] } } }),
      'spec.appliesTo.filter.kind',
      /a text/,
    ],
  ])('has no scorecard where the head is wrong: %#', (document, path, says) => {
    const { scorecard, problems } = readScorecard(document);
    expect(scorecard).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        path,
        message: expect.stringMatching(says),
      }),
    ]);
  });

  it('keeps the first of several checks with one id, whatever the others say', () => {
    const { scorecard, problems } = readScorecard(
      documentOf([
        good,
        { ...good, title: 'Again' },
        { ...good, weight: -1 },
        { ...good, id: 'other' },
      ]),
    );
    expect(scorecard?.checks.map(({ title, id }) => [id, title])).toEqual([
      ['good', 'Good'],
      ['other', 'Good'],
    ]);
    expect(problems.map(({ path, value }) => [path, value])).toEqual([
      ['spec.checks[1].id', 'good'],
      ['spec.checks[2].id', 'good'],
    ]);
  });

  it('leaves out what is wrong of owner, title and levels, and keeps the rest', () => {
    const { scorecard, problems } = readScorecard(
      documentOf(
        [good, { ...good, id: 'upper', level: 'Gold' }],
        {
          owner: 'component:default/pay',
          levels: [
            { id: 'bronze' },
            { id: 'Gold' },
            { id: 'bronze' },
            'silver',
          ],
        },
        { metadata: { name: 'operations', title: new Date('2026-05-01') } },
      ),
    );
    expect(scorecard).toMatchObject({
      title: 'operations',
      levels: [{ id: 'bronze', title: 'bronze' }],
      checks: [{ id: 'good' }, { id: 'upper', kind: 'broken' }],
    });
    expect(scorecard?.ownerRef).toBeUndefined();
    expect(problems.map(({ path, value }) => [path, value])).toEqual([
      ['metadata.title', '2026-05-01'],
      ['spec.owner', 'component:default/pay'],
      ['spec.levels[1].id', 'Gold'],
      ['spec.levels[2].id', 'bronze'],
      ['spec.levels[3]', 'silver'],
      ['spec.checks[1].level', 'Gold'],
    ]);
  });

  it('bounds what one scorecard may have', () => {
    const checks = Array.from({ length: 250 }, (_, index) => ({
      ...good,
      id: `c${index}`,
    }));
    const levels = checks.map(({ id }) => ({ id }));
    const { scorecard, problems } = readScorecard(
      documentOf(checks, { levels, categories: levels }),
    );
    expect(scorecard?.checks).toHaveLength(200);
    expect(scorecard?.levels).toHaveLength(20);
    expect(scorecard?.categories).toHaveLength(50);
    expect(problems.map(({ path, value }) => [path, value])).toEqual([
      ['spec.levels', '250 items'],
      ['spec.categories', '250 items'],
      ['spec.checks', '250 items'],
    ]);

    const wrong = checks.map(({ id }) => ({
      id,
      ...Object.fromEntries(checks.map(check => [check.id, 1])),
    }));
    const { problems: many } = readScorecard(documentOf(wrong));
    expect(many).toHaveLength(501);
    expect(many.at(-1)?.message).toMatch(/more problems than fit/);
  });

  it('takes a document with references to itself for what it is', () => {
    const check: Record<string, unknown> = { ...good };
    const filter: Record<string, unknown> = {};
    filter.$all = [filter, filter];
    check.appliesTo = { filter };
    check.why = check;
    const { scorecard, problems } = readScorecard(documentOf([check]));
    expect(scorecard?.checks).toMatchObject([{ id: 'good', kind: 'broken' }]);
    expect(problems.map(({ path }) => path)).toEqual([
      'spec.checks[0].why',
      expect.stringMatching(/^spec\.checks\[0\]\.appliesTo\.filter\.\$all/),
    ]);
  });

  it('shows no control characters of a stranger', () => {
    const { problems } = readScorecard(
      documentOf([{ ...good, title: 'a\u001b[31m\0', ['x\n\u202ey']: 1 }]),
    );
    expect(JSON.stringify(problems)).not.toMatch(/\\u|\\n|\u202e/);
    expect(problems).toHaveLength(2);
  });

  it('never throws, and takes nothing from the prototypes of objects', () => {
    const key = fc.constantFrom(
      'id',
      'title',
      'rule',
      'question',
      'kind',
      'choices',
      'appliesTo',
      'filter',
      'remediation',
      'level',
      '__proto__',
      'constructor',
      '$all',
    );
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.anything({ withDate: true, withBigInt: true, withMap: true }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc
          .array(fc.tuple(key, tie('tree')), { maxLength: 6 })
          // As a parser of YAML or JSON makes them.
          .map(entries => Object.fromEntries(entries)),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.array(tree, { maxLength: 4 }), (any, checks) => {
        readScorecard(any);
        const { scorecard } = readScorecard(
          documentOf([...checks, good], { owner: any }),
        );
        expect(scorecard?.checks.at(-1)?.title).toBeDefined();
        readScorecard(documentOf(any, { levels: any, appliesTo: any }));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    const sneaky = JSON.parse(
      '{"__proto__":{"id":"a","title":"A","rule":"true"}}',
    );
    expect(readScorecard(documentOf([sneaky])).scorecard?.checks).toEqual([]);
  });
});
