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

import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type {
  Question,
  StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import { createPeopleHarness, PAYMENTS } from './__testUtils__/peopleHarness';
import { question } from './__testUtils__/scorecards';
import type { AskedQuestion } from './PeopleAccess';
import type { ExemptionRow } from './PeopleReader';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

type Harness = Awaited<ReturnType<typeof createPeopleHarness>>;

function asked(
  check: string,
  of: Partial<Question>,
  submitted?: Partial<StoredAnswer>,
): AskedQuestion {
  const made = question(check, of);
  if (made.kind !== 'question') {
    throw new Error('Not a question');
  }
  return {
    ...{ check, question: made.question },
    ...(submitted && {
      submitted: {
        ...{ status: 'submitted', answeredAt: '2026-11-21T09:00:00.000Z' },
        ...{ answeredBy: 'user:default/ada', ...submitted },
      },
    }),
  };
}

const questions = [
  asked('plain', {}, {}),
  asked('grouped', {
    answeredBy: { owners: true, groups: ['Group:Default/Auditors'] },
  }),
  asked(
    'agreed',
    { confirmation: { by: 'group', group: 'auditors' } },
    { answeredBy: 'user:default/bo' },
  ),
  asked(
    'connected',
    { confirmation: { by: 'ownerOf' } },
    { counterpartRef: 'resource:default/payments-db' },
  ),
  asked('unnamed', { confirmation: { by: 'ownerOf' } }, {}),
];

const exemptions: ExemptionRow[] = (['requested', 'approved'] as const).map(
  status => ({
    ...{ id: status, uid: 'uid', scorecard: 'ops', check: 'plain' },
    ...{ version: 1, status, reason: 'A test', until: '2026-12-01' },
    ...{ requestedBy: 'user:default/Ada', requestedAt: '2026-11-21T09:00Z' },
  }),
);

describe('PeopleAccess', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await createPeopleHarness({
      knex: await databases.init('SQLITE_3'),
    });
  });

  beforeEach(async () => await harness.reset([]));

  async function mayOf(credentials = mockCredentials.user('user:default/ada')) {
    return await harness.access.mayOf({
      ...{ credentials, entityRef: PAYMENTS, questions, exemptions },
    });
  }
  const as = (name: string) => mockCredentials.user(`user:default/${name}`);

  it('tells owners, groups and other parties apart, for many checks in two statements', async () => {
    const statements: string[] = [];
    harness.knex.on('query', ({ sql }) => statements.push(sql));
    const ada = await mayOf();
    expect(statements).toHaveLength(2);
    expect(Object.fromEntries(ada.answer)).toEqual({
      ...{ plain: 'allowed', grouped: 'allowed', agreed: 'allowed' },
      ...{ connected: 'allowed', unnamed: 'allowed' },
    });
    expect(Object.fromEntries(ada.confirm)).toEqual({
      ...{ plain: 'ownRequest', grouped: 'notOwner', agreed: 'notOwner' },
      ...{ connected: 'ownRequest', unnamed: 'ownRequest' },
    });
    expect(ada.requestExemption).toBe('allowed');

    const eve = await mayOf(as('eve'));
    expect(eve.answer.get('plain')).toBe('notOwner');
    expect(eve.answer.get('grouped')).toBe('allowed');
    expect(eve.confirm.get('agreed')).toBe('allowed');
    expect(eve.confirm.get('connected')).toBe('notOwner');
    expect(eve.requestExemption).toBe('notOwner');

    const cy = await mayOf(as('cy'));
    expect(cy.confirm.get('connected')).toBe('allowed');
    expect(cy.confirm.get('unnamed')).toBe('notOwner');
  });

  it('lets nobody decide about their own exemption, however the name is written', async () => {
    const own = await mayOf();
    expect(own.exemptions.get('requested')).toEqual({
      ...{ mayDecide: 'ownRequest', mayRevoke: 'allowed' },
    });
    const other = await mayOf(as('cy'));
    expect(other.exemptions.get('requested')).toEqual({
      ...{ mayDecide: 'allowed', mayRevoke: 'allowed' },
    });
    harness.policy.denied.add('stewardship.exemption.approve');
    const withoutPermission = await mayOf();
    expect(Object.fromEntries(withoutPermission.exemptions)).toEqual({
      requested: { mayDecide: 'notPermitted', mayRevoke: 'allowed' },
      approved: { mayDecide: 'notPermitted', mayRevoke: 'notPermitted' },
    });
  });

  it('lets nobody without the permissions do anything, and no service', async () => {
    const statements: string[] = [];
    harness.knex.on('query', ({ sql }) => statements.push(sql));
    const service = await harness.access.mayOf({
      credentials: mockCredentials.service(),
      ...{ entityRef: PAYMENTS, questions, exemptions },
    });
    expect(statements).toEqual([]);
    for (const action of ['answer.update', 'exemption.request']) {
      harness.policy.denied.add(`stewardship.${action}`);
    }
    harness.policy.denied.add('stewardship.exemption.approve');
    for (const may of [service, await mayOf()]) {
      expect(
        new Set([...may.answer.values(), ...may.confirm.values()]),
      ).toEqual(new Set(['notPermitted']));
      expect(may.requestExemption).toBe('notPermitted');
      expect(may.exemptions.get('requested')).toEqual({
        ...{ mayDecide: 'notPermitted', mayRevoke: 'notPermitted' },
      });
    }
  });
});
