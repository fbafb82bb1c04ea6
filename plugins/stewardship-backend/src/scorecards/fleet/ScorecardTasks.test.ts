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
  questionOf,
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
      partiesOf: readable => scorecardTasks.partiesOf(readable),
    });
    const ada = mockCredentials.user('user:default/ada');
    await ownGroups.find(ada, ALL);
    await ownGroups.find(ada, { kind: 'none' });
    expect(asked).toEqual([['group:default/x'], []]);
  });

  describe('of questions that only some groups may answer', () => {
    const ASKING = loadedOf({
      id: 'security',
      checks: [
        questionOf('tested', {
          answeredBy: { owners: false, groups: ['Security'] },
        }),
        questionOf('either', {
          answeredBy: { owners: true, groups: ['security'] },
        }),
      ],
    });
    const ownerless = subjectOf('component:default/nobodys');

    function startAsking(state: 'unknown' | 'fail' = 'unknown') {
      const reason: CheckReason =
        state === 'fail' ? { kind: 'answer' } : { kind: 'unanswered' };
      const subjects = [SERVICE, ownerless];
      return startScorecards({
        subjects,
        results: subjects.map(subject =>
          resultOf(
            ...([subject, ASKING] as const),
            ASKING.checks.map(({ definition }) => ({
              ...{ check: definition.id, state, reason },
            })),
          ),
        ),
        scorecards: [ASKING],
      });
    }

    async function tasksOf(
      pages: ReturnType<typeof startAsking>,
      own: string[],
      readable = ALL,
    ) {
      const { items } = await pages.scorecardTasks.listTasks({ own }, readable);
      return items.map(({ entity, toDo }) => `${entity.ref} ${toDo.check}`);
    }

    it('are tasks of these groups and not of the owner, who may not answer them', async () => {
      const pages = startAsking();
      expect(await tasksOf(pages, ['group:default/x'])).toEqual([
        'component:default/pay either',
      ]);
      expect(await tasksOf(pages, ['group:default/security'])).toEqual([
        'component:default/nobodys tested',
        'component:default/nobodys either',
        'component:default/pay tested',
      ]);
      const { items } = await pages.scorecardTasks.listTasks(
        { owner: ['group:default/security'] },
        ALL,
      );
      expect(items).toHaveLength(3);
    });

    it('are of services that the caller may read alone', async () => {
      const readable = some([SERVICE.ref]);
      expect(
        await tasksOf(startAsking(), ['group:default/security'], readable),
      ).toEqual(['component:default/pay tested']);
    });

    it('are tasks of the owner once the answer is a bad one', async () => {
      const pages = startAsking('fail');
      expect(await tasksOf(pages, ['group:default/x'])).toEqual([
        'component:default/pay tested',
        'component:default/pay either',
      ]);
      expect(await tasksOf(pages, ['group:default/security'])).toEqual([]);
    });

    it('make those who may answer somebody who has tasks', async () => {
      const { scorecardTasks } = startAsking();
      expect(await scorecardTasks.partiesOf(ALL)).toEqual([
        ...['group:default/x', 'group:default/security'],
      ]);
    });
  });

  it('says for how many it has looked, and whether anything was evaluated', async () => {
    const { results, scorecardTasks } = start();
    const ask = async (
      request: Parameters<typeof scorecardTasks.listTasks>[0],
    ) => await scorecardTasks.listTasks({ ...request, limit: 1 }, ALL);
    const bo = 'user:default/bo';
    expect(await ask({ own: [bo] })).toMatchObject({
      ...{ items: [], teams: 0, evaluated: true },
    });
    expect(await ask({ own: [bo, 'group:default/x'] })).toMatchObject({
      teams: 1,
    });
    expect(await ask({ own: ['user:default/ada'] })).toMatchObject({
      ...{ teams: 1, totalItems: 1 },
    });
    expect(await ask({ owner: ['a', 'b'] })).toMatchObject({ teams: 2 });
    results.evaluatedAt = undefined;
    expect(await ask({})).toMatchObject({ evaluated: false });
  });
});
