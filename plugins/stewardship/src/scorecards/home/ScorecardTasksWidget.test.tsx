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

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  ScorecardTaskPage,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { goldSummary } from '../../__fixtures__/tiers';
import { fakeStewardshipApi } from '../../__testUtils__/fakeStewardshipApi';
import { rootRouteRef } from '../../routes';
import { ScorecardTasksWidget } from './ScorecardTasksWidget';

const tasks: ScorecardTaskPage = {
  items: [
    {
      entity: {
        ref: 'component:default/payments',
        known: true,
        title: 'Payments',
      },
      owner: {
        ref: 'group:default/team-payments',
        known: true,
        title: 'Team Payments',
      },
      tier: goldSummary,
      scorecard: 'operations',
      scorecardTitle: 'Operational support',
      toDo: {
        check: 'has-ladder',
        title: 'Somebody can be called',
        state: 'fail',
        reason: { kind: 'rule' },
        weight: 1,
        remediation: {
          text: 'Add an escalation.',
          link: { title: 'How', url: 'https://example.com/how' },
        },
        isQuestion: false,
      },
    },
    {
      entity: { ref: 'component:default/new-one', known: true },
      scorecard: 'operations',
      scorecardTitle: 'Operational support',
      toDo: {
        check: 'drill',
        title: 'The drill was done',
        state: 'unknown',
        reason: { kind: 'unanswered' },
        weight: 1,
        isQuestion: true,
      },
    },
  ],
  totalItems: 31,
  teams: 2,
  evaluated: true,
};

async function renderWidget(
  listScorecardTasks: StewardshipApi['listScorecardTasks'],
) {
  const api = fakeStewardshipApi({ listScorecardTasks });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [stewardshipApiRef, api],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/ines',
            ownershipEntityRefs: [
              'user:default/ines',
              'group:default/team-payments',
            ],
          }),
        ],
      ]}
    >
      <ScorecardTasksWidget />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/stewardship': rootRouteRef,
      },
    },
  );
  return api;
}

describe('ScorecardTasksWidget', () => {
  it('says what to do for which service, how, and how much there is in all', async () => {
    const api = await renderWidget(async () => tasks);
    const [first, second] = within(
      await screen.findByRole('list', {
        name: 'Tasks, those that matter most first',
      }),
    ).getAllByRole('listitem');
    expect(
      within(first).getByRole('link', { name: 'Somebody can be called' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/scorecards?scorecard=operations&check=has-ladder',
    );
    expect(first).toHaveTextContent('Fails');
    expect(first).toHaveTextContent('Team Payments');
    expect(first).toHaveTextContent('Gold');
    expect(first).toHaveTextContent('Add an escalation.');
    expect(within(first).getByRole('link', { name: 'How' })).toHaveAttribute(
      'href',
      'https://example.com/how',
    );
    expect(second).toHaveTextContent('Question to answer');
    expect(screen.getByText('2 of 31 tasks')).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'All scorecards of my teams' }),
    ).toHaveAttribute(
      'href',
      '/stewardship/scorecards?owner=user%3Adefault%2Fines&owner=group%3Adefault%2Fteam-payments',
    );
    // Without owners: the backend knows the teams of the caller.
    expect(api.listScorecardTasks).toHaveBeenCalledWith({ limit: 8 });
  });

  it.each([
    [{ teams: 2, evaluated: true }, /^Nothing is to be done/],
    [{ teams: 0, evaluated: true }, /^You are in no group/],
    [{ teams: 2, evaluated: false }, /^Nothing has been evaluated yet/],
  ])('says why there are no tasks: %j', async (known, words) => {
    await renderWidget(async () => ({ items: [], totalItems: 0, ...known }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryAllByText(/^(Nothing|You are)/)).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'All scorecards' }),
    ).toHaveAttribute('href', '/stewardship/scorecards');
  });

  it('says what went wrong, and asks again', async () => {
    let isAsleep = true;
    await renderWidget(async () => {
      if (isAsleep) {
        throw new Error('the database is asleep');
      }
      return tasks;
    });
    expect(await screen.findByText('the database is asleep')).toBeVisible();
    isAsleep = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('2 of 31 tasks')).toBeVisible();
  });
});
