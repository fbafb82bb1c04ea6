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

function problemsOf(...given: Parameters<typeof resolveAmong>): string[] {
  return resolveAmong(...given).problems.map(
    ({ severity, message, fix }) => `${severity}: ${message} ${fix}`,
  );
}

const owned = { owner: 'team-payments' };

describe('checkRecord', () => {
  it.each([
    ['is missing', undefined],
    ['was never filled in', '${{ values.owner }}'],
    ['is no text', 42],
    ['is blank', ' '],
  ])('asks for an owner where it %s', (_, owner) => {
    const relation = `group:default/${owner}`;
    expect(
      problemsOf([
        makeEntity({
          spec: { owner },
          relations:
            typeof owner === 'string' && owner.includes('{')
              ? relations(['ownedBy', relation])
              : [],
        }),
      ]),
    ).toEqual([
      'error: component:default/pay has no owner. Set spec.owner to the group that answers for it.',
    ]);
  });

  it.each([
    ['a group that was deleted', 'team-gone'],
    ['a user that was never there', 'user:default/ghost'],
    ['an e-mail address', 'mona@example.com'],
    ['something that is no reference', 'https://chat.example/team'],
  ])('says which owner is not in the catalog: %s', (_, owner) => {
    const record = resolveAmong([makeEntity({ spec: { owner } })]);
    expect(record.problems).toMatchObject([
      {
        kind: 'ownerNotFound',
        severity: 'error',
        path: 'spec.owner',
        value: owner,
        message: `'spec.owner' names '${owner}', which is not in the catalog.`,
        fix: 'Correct the reference, or register that group in the catalog.',
      },
    ]);
    expect(record.people).toEqual({ groupRefs: [], userRefs: [] });
  });

  it('asks nobody to own a person, a group or a location', () => {
    for (const kind of ['User', 'Group', 'Location', 'Template']) {
      const ref = `${kind.toLowerCase()}:default/pay`;
      expect(problemsOf([makeEntity({ kind })], { ref })).toEqual([]);
    }
  });

  it('says which declared references lead nowhere, and where they stand', () => {
    const problems = resolveAmong([
      makeEntity({
        annotations: { 'stewardship.dev/escalation': 'gone, team-payments' },
        spec: {
          ...owned,
          stewardship: {
            contacts: [
              { role: 'a', ref: 'team-payments' },
              { role: 'b', ref: 'user:gone' },
            ],
            supportLines: [
              {
                line: 2,
                ref: 'component:gone',
                allowedActions: [
                  { title: 'x', agreedBy: 'team-payments' },
                  { title: 'y', agreedBy: 'gone' },
                ],
              },
            ],
            rotas: [
              {
                id: 'primary',
                members: ['team-payments', 'user:gone'],
                timeZone: 'UTC',
                startsOn: '2026-01-05',
                handover: '09:00',
                shift: 'P1W',
                overrides: [
                  {
                    ref: 'user:lost',
                    from: '2026-12-24T09:00',
                    until: '2026-12-26T09:00',
                  },
                ],
              },
            ],
          },
        },
      }),
      group('team-payments'),
    ]).problems;
    expect(
      problems.map(({ kind, path, value, fix }) => [kind, path, value, fix]),
    ).toEqual([
      [
        'referenceNotFound',
        'spec.stewardship.contacts[1].ref',
        'user:default/gone',
        'Correct the reference, or register that user in the catalog.',
      ],
      [
        'referenceNotFound',
        'spec.stewardship.supportLines[0].ref',
        'component:default/gone',
        'Correct the reference, or register that entity in the catalog.',
      ],
      [
        'referenceNotFound',
        'spec.stewardship.supportLines[0].allowedActions[1].agreedBy',
        'group:default/gone',
        'Correct the reference, or register that group in the catalog.',
      ],
      [
        'referenceNotFound',
        'metadata.annotations["stewardship.dev/escalation"]',
        'group:default/gone',
        'Correct the reference, or register that group in the catalog.',
      ],
      [
        'referenceNotFound',
        'spec.stewardship.rotas[0].members[1]',
        'user:default/gone',
        'Correct the reference, or register that user in the catalog.',
      ],
      [
        'referenceNotFound',
        'spec.stewardship.rotas[0].overrides[0].ref',
        'user:default/lost',
        'Correct the reference, or register that user in the catalog.',
      ],
    ]);
  });

  it('holds against an entity only what it declares itself', () => {
    const wrong = {
      contacts: [{ role: 'a', ref: 'gone' }],
      commitments: { availability: 50 },
      supportTeir: 'gold',
    };
    const entities = [
      makeEntity({ spec: { ...owned, stewardship: { supportTier: 'gold' } } }),
      group('team-payments', { stewardship: wrong }),
    ];
    expect(problemsOf(entities)).toEqual([]);
    expect(
      problemsOf(entities, { ref: 'group:default/team-payments' }),
    ).toHaveLength(2);
  });

  it('says which commitments are weaker than the tier', () => {
    const entities = (commitments: unknown) => [
      makeEntity({
        spec: { ...owned, stewardship: { supportTier: 'gold', commitments } },
      }),
      group('team-payments'),
    ];
    expect(
      problemsOf(entities({ availability: 99, rto: 'P1D', rpo: 'PT61M' })),
    ).toEqual([
      "warning: 'spec.stewardship.commitments.availability' is 99 %, weaker than the 99.9 % of its support tier. Agree on the figure of the tier, or choose another tier.",
      "warning: 'spec.stewardship.commitments.rto' is P1D, weaker than the PT4H of its support tier. Agree on the figure of the tier, or choose another tier.",
      "warning: 'spec.stewardship.commitments.rpo' is PT61M, weaker than the PT1H of its support tier. Agree on the figure of the tier, or choose another tier.",
    ]);
    expect(
      problemsOf(entities({ availability: 99.9, rto: 'PT240M', rpo: 'PT0S' })),
    ).toEqual([]);
  });

  it('stays bounded where thousands of references lead nowhere', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      title: 'x',
      agreedBy: `gone-${index}`,
    }));
    const supportLines = many.map((_, index) => ({
      line: 2,
      ref: `gone-${index}`,
      allowedActions: many,
    }));
    const { problems } = resolveAmong([
      makeEntity({ spec: { ...owned, stewardship: { supportLines } } }),
      group('team-payments'),
    ]);
    expect(problems).toHaveLength(51);
    expect(problems[50].message).toBe(
      "'spec.stewardship' has 10050 more problems, which are not listed.",
    );
  });
});
