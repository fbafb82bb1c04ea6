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

import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { EntityVisibility } from '../http/EntityVisibility';
import {
  loadedOf,
  outcomeOf,
  resultOf,
  ruleOf,
  subjectOf,
} from '../scorecards/fleet/__testUtils__/fleets';
import { startScorecards } from '../scorecards/fleet/__testUtils__/startScorecards';
import { registerListScorecardTasks } from './listScorecardTasks';

const SCORECARD = loadedOf({
  id: 'ops',
  checks: [ruleOf('ladder', { remediation: { text: 'Add one' } })],
});

function start() {
  const policy = {
    read: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [{ result: policy.read }],
  });
  const subjects = ['x', 'y'].map(team =>
    subjectOf(`component:default/of-${team}`, {
      ownerRef: `group:default/${team}`,
    }),
  );
  const { ownGroups, scorecardTasks } = startScorecards({
    subjects,
    results: subjects.map(subject =>
      resultOf(subject, SCORECARD, [outcomeOf('ladder', 'fail')]),
    ),
    scorecards: [SCORECARD],
  });
  const actionsRegistry = actionsRegistryServiceMock();
  registerListScorecardTasks({
    ...{ actionsRegistry, ownGroups, scorecardTasks },
    visibility: new EntityVisibility({
      permissions,
      catalog: new FakeCatalog([]).service,
    }),
  });
  return {
    policy,
    ask: (
      input: { owner?: string; scorecard?: string; limit?: number },
      credentials = mockCredentials.user('user:default/ada'),
    ) =>
      actionsRegistry.invoke({
        id: 'test:list-scorecard-tasks',
        ...{ input, credentials },
      }),
  };
}

describe('list-scorecard-tasks', () => {
  it('lists what the groups of the caller must do, or those that are asked for', async () => {
    const { ask } = start();
    for (const [input, entity] of [
      [{}, 'component:default/of-x'],
      [{ owner: 'y', scorecard: 'ops', limit: 1 }, 'component:default/of-y'],
    ] as const) {
      expect(await ask(input)).toMatchObject({
        output: {
          items: [
            {
              entity: { ref: entity },
              scorecard: 'ops',
              toDo: {
                ...{ check: 'ladder', state: 'fail' },
                remediation: { text: 'Add one' },
              },
            },
          ],
          totalItems: 1,
        },
      });
    }
  });

  it('knows nothing that the caller may not read', async () => {
    const { ask, policy } = start();
    policy.read = AuthorizeResult.DENY;
    for (const [input, teams] of [
      [{}, 0],
      [{ owner: 'y' }, 1],
    ] as const) {
      expect(await ask(input)).toEqual({
        output: { items: [], totalItems: 0, teams, evaluated: true },
      });
    }
  });

  it('says what to give where it cannot tell whose tasks are meant', async () => {
    const { ask } = start();
    await expect(ask({ owner: 'group:' })).rejects.toThrow(
      "'group:' is not an entity reference",
    );
  });
});
