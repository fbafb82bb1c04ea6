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

import { screen, waitFor, within } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecards } from './__testUtils__/renderScorecards';

describe('ScorecardsPage', () => {
  freezeTime();

  it('lists scorecards with how services stand, each number with its denominator', async () => {
    const { api } = renderScorecards();
    const card = within(
      await screen.findByRole('article', { name: 'Operational support' }),
    );
    expect(
      card.getByText(
        '38 of 52 services at Bronze or above, 6 checks unknown, 1 in error',
      ),
    ).toBeVisible();
    expect(
      within(card.getByRole('list', { name: 'Services by level' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Silver: 12', 'Bronze: 26', 'Below Bronze: 14']);
    expect(
      card.getByRole('list', { name: 'Checks of all services by state' }),
    ).toHaveTextContent('Fails: 30Error: 1Unknown: 6Exempt: 2Passes: 90');
    expect(card.getByText('3 checks, 1 of them a question')).toBeVisible();
    expect(card.getByText('1 problem in its definition')).toBeVisible();
    expect(card.getByRole('link', { name: 'Team Payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-payments',
    );
    expect(
      card.getByText('Score of all together: 90 of 120 (75%)'),
    ).toBeVisible();
    expect(
      within(
        screen.getByRole('article', { name: 'Cost and contracts' }),
      ).getByText('No service that you may see'),
    ).toBeVisible();
    expect(api.listScorecards).toHaveBeenCalledTimes(1);
    expect(api.listScorecards).toHaveBeenCalledWith({});
  });

  it('says which source of facts is in trouble, and what happens meanwhile', async () => {
    renderScorecards({
      api: {
        listScorecards: async () => ({
          ...{ items: [], problems: [] },
          factProblems: [
            {
              ...{ source: 'ci', title: 'Build system' },
              problem: 'failed',
              collectedAt: '2026-11-20T09:00:00.000Z',
            },
            { source: 'sonar', title: 'Code quality', problem: 'leftOut' },
          ],
        }),
      },
    });
    expect(
      await screen.findByText('2 sources of facts have problems'),
    ).toBeVisible();
    const [failed, partly] = ['Build system (ci)', 'Code quality (sonar)'].map(
      name => screen.getByText(name).closest('li'),
    );
    expect(failed).toHaveTextContent(
      'Build system (ci)It could not be asked. What it said before is used until that is too old.Last answered well 1 hour ago',
    );
    expect(partly).toHaveTextContent(
      'Code quality (sonar)Some of what it says',
    );
  });

  it('says which file is wrong, where, how it is written and since when', async () => {
    renderScorecards();
    expect(
      await screen.findByText('2 files of scorecards have problems'),
    ).toBeVisible();
    expect(
      screen.getByText('scorecards/operations.yaml, scorecard “operations”'),
    ).toBeVisible();
    expect(screen.getByText('spec.checks[2].rule')).toBeVisible();
    expect(screen.getByText('support.teir == "gold"')).toBeVisible();
    expect(
      screen.getByText(/There is no fact support.teir; support.tier is one\./),
    ).toBeVisible();
    expect(screen.getByText(/is in error because/)).toHaveTextContent(
      'The check drill is in error because of it.',
    );
    expect(screen.getByText(/^Last loaded/)).toHaveTextContent(
      'Last loaded 1 hour ago',
    );
    expect(screen.getByText('Not loaded so far')).toBeVisible();
  });

  it('narrows the services of the list down, and keeps that in the address', async () => {
    const { api, user } = renderScorecards({
      search: '?owner=group:default/team-payments&level=silver&q=pay',
    });
    await screen.findByRole('article', { name: 'Operational support' });
    // Levels and names of services mean nothing to a list of scorecards.
    expect(api.listScorecards).toHaveBeenCalledWith({
      owner: ['group:default/team-payments'],
    });
    await user.click(screen.getByRole('button', { name: /Support tier/ }));
    await user.click(await screen.findByRole('option', { name: 'No tier' }));
    await waitFor(() =>
      expect(api.listScorecards).toHaveBeenLastCalledWith({
        owner: ['group:default/team-payments'],
        tier: ['none'],
      }),
    );
    await user.keyboard('{Escape}');
    const link = screen.getByRole('link', { name: 'Operational support' });
    expect(link).toHaveAttribute(
      'href',
      '/stewardship/scorecards?scorecard=operations&owner=group%3Adefault%2Fteam-payments&tier=none',
    );
    await user.click(link);
    await screen.findByRole('heading', { name: 'Operational support' });
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?scorecard=operations&owner=group%3Adefault%2Fteam-payments&tier=none',
    );
    await user.click(screen.getByRole('button', { name: 'All scorecards' }));
    await screen.findByRole('article', { name: 'Operational support' });
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?owner=group%3Adefault%2Fteam-payments&tier=none',
    );
  });

  it('shows how to write the first scorecard where there is none', async () => {
    renderScorecards({
      api: {
        listScorecards: async () => ({
          ...{ items: [], problems: [], factProblems: [] },
        }),
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'No scorecard yet' }),
    ).toBeVisible();
    expect(
      screen.getByRole('figure', { name: 'A minimal scorecard' }),
    ).toHaveTextContent('kind: Scorecard');
    expect(
      screen.getByRole('figure', {
        name: 'Configuration that loads the scorecard',
      }),
    ).toHaveTextContent(/stewardship:\s+scorecards:\s+sources:/);
  });

  it('says that the list could not be loaded, and loads it again', async () => {
    let isAsleep = true;
    const { user } = renderScorecards({
      api: {
        listScorecards: async () => {
          if (isAsleep) {
            throw new Error('the database is asleep');
          }
          return { items: [], problems: [], factProblems: [] };
        },
      },
    });
    expect(await screen.findByText('the database is asleep')).toBeVisible();
    isAsleep = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No scorecard yet')).toBeVisible();
    expect(screen.queryByText('the database is asleep')).toBeNull();
  });
});
