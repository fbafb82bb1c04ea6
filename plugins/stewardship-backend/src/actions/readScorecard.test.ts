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
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  ScorecardDetails,
  ScorecardsPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { isReadable, type Readable } from '../catalog/readable';
import { EntityVisibility } from '../http/EntityVisibility';
import { registerReadScorecard } from './readScorecard';

const DETAILS: ScorecardDetails = {
  ...{ id: 'ops', title: 'Operations', levels: [], categories: [] },
  ...{ description: undefined, problems: [] },
  entity: { ref: 'component:default/pay', known: true },
  score: { earned: 0, possible: 1000, counts: { fail: 1 } },
  checks: [
    {
      ...{ check: 'ladder', title: 'Has a ladder', weight: 1 },
      ...{ state: 'fail', reason: { kind: 'rule' }, isQuestion: false },
      remediation: { text: 'Add one' },
      facts: [{ fact: 'escalation.steps', value: 0 }],
      ...{ answerVersion: '0', mayAnswer: 'notOwner' },
      ...{ mayConfirm: 'notOwner', mayRequestExemption: 'notOwner' },
    },
  ],
  evaluatedAt: '2026-11-21T06:00:00.000Z',
};
const PICTURE: ScorecardsPicture = { evaluated: true, items: [] };

function start() {
  const policy = {
    read: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [{ result: policy.read }],
  });
  const find = (entityRef: string, readable: Readable) => {
    if (entityRef !== DETAILS.entity.ref || !isReadable(entityRef, readable)) {
      throw new NotFoundError(`No scorecard found for entity '${entityRef}'`);
    }
  };
  const actionsRegistry = actionsRegistryServiceMock();
  registerReadScorecard({
    actionsRegistry,
    describe: async ({ entityRef, readable, scorecard }) => {
      find(entityRef, readable);
      return { ...DETAILS, id: scorecard };
    },
    summarize: async ({ entityRef, readable }) => {
      find(entityRef, readable);
      return PICTURE;
    },
    visibility: new EntityVisibility({
      permissions,
      catalog: new FakeCatalog([]).service,
    }),
  });
  return {
    policy,
    ask: (input: { entityRef: string; scorecard?: string }) =>
      actionsRegistry.invoke({
        id: 'test:read-scorecard',
        input,
        credentials: mockCredentials.user('user:default/ada'),
      }),
  };
}

describe('read-scorecard', () => {
  it('tells every check of one scorecard, and all scorecards in short', async () => {
    const { ask } = start();
    expect(await ask({ entityRef: 'pay', scorecard: 'ops' })).toEqual({
      output: { scorecard: JSON.parse(JSON.stringify(DETAILS)) },
    });
    expect(await ask({ entityRef: 'component:default/Pay' })).toEqual({
      output: { scorecards: PICTURE },
    });
  });

  it('knows nothing that the caller may not read', async () => {
    const { ask, policy } = start();
    policy.read = AuthorizeResult.DENY;
    for (const scorecard of ['ops', undefined]) {
      await expect(ask({ entityRef: 'pay', scorecard })).rejects.toThrow(
        "No scorecard found for entity 'component:default/pay'",
      );
    }
  });

  it('says what to give where it is given no reference', async () => {
    const { ask } = start();
    await expect(ask({ entityRef: 'component:' })).rejects.toThrow(
      "'component:' is not an entity reference",
    );
  });
});
