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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { CheckReason } from '@backstage-stewardship/plugin-stewardship-common';
import {
  loadedOf,
  outcomeOf,
  resultOf,
  ruleOf,
  subjectOf,
} from './__testUtils__/fleets';
import { ALL, some, startScorecards } from './__testUtils__/startScorecards';
import { OwnGroups } from './OwnGroups';

const QUESTIONS: CheckReason[] = [
  { kind: 'unanswered' },
  { kind: 'draft' },
  { kind: 'expired', on: '2026-10-31' },
  { kind: 'awaitingConfirmation' },
  { kind: 'missingFacts', missing: ['ci.coverage'] },
];

const SCORECARD = loadedOf({
  ...{ id: 'ops', title: 'Operations' },
  checks: [
    ruleOf('light'),
    ruleOf('heavy', {
      weight: 5,
      remediation: {
        text: "See {{ annotations['example.com/id'] }}",
        link: { url: 'https://example.com/{{ name }}' },
      },
    }),
    ...QUESTIONS.map(({ kind }) => ruleOf(kind.toLowerCase())),
  ],
});

const SERVICE = subjectOf('component:default/pay', {
  ownerRef: 'group:default/x',
});
const OTHER = subjectOf('component:default/other', {
  ...{ ownerRef: 'user:default/ada', title: 'Other' },
  tier: { id: 'gold', title: 'Gold', rank: 1 },
});

function start() {
  return startScorecards({
    subjects: [SERVICE, OTHER],
    results: [
      resultOf(SERVICE, SCORECARD, [
        outcomeOf('light', 'fail'),
        outcomeOf('heavy', 'fail'),
        ...QUESTIONS.map(reason => ({
          check: reason.kind.toLowerCase(),
          ...{ state: 'unknown' as const, reason },
        })),
      ]),
      resultOf(OTHER, SCORECARD, [outcomeOf('light', 'fail')]),
    ],
    scorecards: [SCORECARD],
  });
}

describe('ScorecardTasks', () => {
  it('lists what fails and what is to be answered, with what to do about it', async () => {
    const { scorecardTasks } = start();
    const { items, totalItems } = await scorecardTasks.listTasks({}, ALL);
    expect(totalItems).toBe(6);
    expect(items.map(({ entity, toDo }) => [entity.ref, toDo.check])).toEqual([
      ['component:default/other', 'light'],
      ['component:default/pay', 'heavy'],
      ['component:default/pay', 'light'],
      ['component:default/pay', 'unanswered'],
      ['component:default/pay', 'draft'],
      ['component:default/pay', 'expired'],
    ]);
    expect(items[0]).toMatchObject({
      tier: { id: 'gold' },
      owner: { ref: 'user:default/ada', known: false },
    });
    expect(items[1]).toMatchObject({
      ...{ scorecard: 'ops', scorecardTitle: 'Operations' },
      toDo: {
        ...{ state: 'fail', reason: { kind: 'rule' }, weight: 5 },
        remediation: {
          text: 'See component:default/pay',
          link: { url: 'https://example.com/pay' },
        },
      },
    });
    expect(items[5].toDo.reason).toEqual({ kind: 'expired', on: '2026-10-31' });
  });

  it('cuts the list after what matters most, and says how long it is', async () => {
    const { scorecardTasks } = start();
    const page = await scorecardTasks.listTasks({ limit: 1 }, ALL);
    expect(page).toMatchObject({
      items: [{ entity: { ref: 'component:default/other' } }],
      totalItems: 6,
    });
    await expect(
      scorecardTasks.listTasks({ scorecard: 'none' }, ALL),
    ).rejects.toThrow("No scorecard found with id 'none'");
  });

  it('knows what the caller owns, and through which groups', async () => {
    const { ownGroups, scorecardTasks } = start();
    const ada = mockCredentials.user('user:default/ada');
    const own = await ownGroups.find(ada, ALL);
    expect(own).toEqual(['user:default/ada', 'group:default/x']);
    expect(await scorecardTasks.listTasks({ own }, ALL)).toMatchObject({
      totalItems: 6,
    });
    const readable = some(['component:default/other']);
    expect(await ownGroups.find(ada, readable)).toEqual(['user:default/ada']);
    await expect(
      ownGroups.find(mockCredentials.service(), ALL),
    ).rejects.toThrow("name an 'owner'");
  });

  it('asks the catalog for groups only of what the caller may read', async () => {
    const asked: string[][] = [];
    const { scorecardTasks } = start();
    const ownGroups = new OwnGroups({
      auth: mockServices.auth(),
      records: {
        groupsOf: async ({ groupRefs }) => {
          asked.push(groupRefs);
          return new Set();
        },
      },
      ownersOf: readable => scorecardTasks.ownersOf(readable),
    });
    const ada = mockCredentials.user('user:default/ada');
    await ownGroups.find(ada, ALL);
    await ownGroups.find(ada, { kind: 'none' });
    expect(asked).toEqual([['group:default/x'], []]);
  });
});
