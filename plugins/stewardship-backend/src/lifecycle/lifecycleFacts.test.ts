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

import { decision, EMPTY, entity, TODAY } from './book/__testUtils__/fleets';
import type { BookCycle } from './book/contents';
import { TechnologyBook } from './book/TechnologyBook';
import { lifecycleFacts } from './lifecycleFacts';
import type { TechnologySheet } from './sheet';

function cycleOf(name: string, on: string): BookCycle {
  return {
    ...{ product: 'db', productTitle: 'DB', name, sourceId: 'own' },
    milestones: { endOfLife: { kind: 'date', on } },
    latest: { version: `${name}.9` },
  };
}

const sheet: TechnologySheet = {
  uid: 'uid',
  items: [],
  boms: [],
  realizes: ['storage'],
  successor: { ref: 'component:default/new' },
  problems: [],
};

describe('lifecycleFacts', () => {
  it('says nothing before technologies were matched', async () => {
    const book = await TechnologyBook.build(EMPTY);
    expect(
      lifecycleFacts({
        ...{ entityRef: 'a', sheet: undefined, book, today: TODAY },
      }),
    ).toBeUndefined();
  });

  it('counts what ended, what was decided, and what is inherited', async () => {
    const use = (entityRef: string, cycle: string, version?: string) => ({
      ...{ entityRef, product: 'db', cycle },
      ...(version && { version }),
    });
    const book = await TechnologyBook.build({
      ...EMPTY,
      entities: [entity('a'), entity('b')],
      reliances: [['b', 'a']],
      uses: [
        use('a', '1', '1.2'),
        use('a', '2'),
        use('a', '3', '3.9'),
        use('b', '4'),
      ],
      unknown: [{ entityRef: 'a', count: 2 }],
      cycles: [
        cycleOf('1', '2026-11-20'),
        cycleOf('2', '2020-01-01'),
        cycleOf('3', TODAY),
        cycleOf('4', '2026-12-01'),
      ],
      decisions: [
        decision(use('a', '2'), {
          ...{ extendedUntil: '2026-11-30', dueOn: '2026-11-20' },
          exitPlan: {
            ...{ url: 'https://a.example', rehearsedOn: '2026-11-11' },
          },
        }),
      ],
    });
    expect(
      lifecycleFacts({ entityRef: 'a', sheet, book, today: TODAY }),
    ).toEqual({
      technologies: 3,
      unknown: 2,
      byPhase: { endOfLife: 2, supported: 1 },
      ended: 1,
      endedUndecided: 1,
      ownEndInDays: -1,
      inheritedEndInDays: 10,
      inheritedEnded: false,
      overdueDecisions: 1,
      exitPlans: 1,
      exitPlanRehearsedDaysAgo: 10,
      exitPlansNeverRehearsed: 0,
      behindPatch: 1,
      realizes: 1,
      hasSuccessor: true,
    });
  });
});
