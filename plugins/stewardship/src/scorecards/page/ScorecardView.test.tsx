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

describe('ScorecardView', () => {
  freezeTime();

  it('says whose it is, where it is from, how old it is, and what was left out of it', async () => {
    renderScorecards({ search: '?scorecard=operations' });
    expect(
      await screen.findByRole('heading', { name: 'Operational support' }),
    ).toBeVisible();
    expect(screen.getByText('Levels: Bronze → Silver')).toBeVisible();
    expect(
      screen.getByText('Defined in scorecards/operations.yaml'),
    ).toBeVisible();
    expect(screen.getByText(/^Evaluated/)).toHaveTextContent(
      'Evaluated 2 minutes ago',
    );
    expect(
      screen.getByText('1 problem in scorecards/operations.yaml'),
    ).toBeVisible();
    expect(screen.getByText('spec.checks[2].rule')).toBeVisible();
  });

  it('lists services with level, score and denominator, and totals above', async () => {
    const { api } = renderScorecards({ search: '?scorecard=operations' });
    const row = within(await screen.findByRole('row', { name: /^Payments/ }));
    expect(row.getByRole('link', { name: 'Payments' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/scorecards?scorecard=operations',
    );
    expect(row.getByText('12 of 15 (80%)')).toBeVisible();
    expect(row.getByText('Bronze')).toBeVisible();
    expect(row.getByText('2 checks short of Silver')).toBeVisible();
    expect(row.getByText('1 in error')).toBeVisible();
    const other = within(screen.getByRole('row', { name: /^new-one/ }));
    expect(other.getByText('Nothing judged yet')).toBeVisible();
    expect(other.getByText('Below Bronze')).toBeVisible();
    expect(other.getByText('No owner')).toBeVisible();
    const totals = screen.getByRole('region', { name: 'Totals' });
    expect(totals).toHaveTextContent('38 of 52 services at Bronze or above');
    expect(totals).not.toHaveTextContent('these filters');
    expect(screen.getByText('52 services')).toBeVisible();
    // One request for the head, the totals and the first page.
    expect(api.getScorecard).not.toHaveBeenCalled();
    expect(api.listScorecardResults).toHaveBeenCalledTimes(1);
    expect(api.listScorecardResults).toHaveBeenCalledWith({
      id: 'operations',
      limit: 25,
      head: true,
    });
  });

  it('starts from what the address says', async () => {
    const { api } = renderScorecards({
      search:
        '?scorecard=operations&owner=group:default/team-a&level=none&check=has-ladder:fail&q=pay&sort=-score&limit=50&cursor=page-3',
    });
    await screen.findByRole('row', { name: /^Payments/ });
    const filter = {
      id: 'operations',
      owner: ['group:default/team-a'],
      level: ['none'],
      check: ['has-ladder:fail'],
      text: 'pay',
    };
    expect(api.listScorecardResults).toHaveBeenCalledWith({
      ...filter,
      head: true,
      sort: 'score',
      order: 'desc',
      limit: 50,
      cursor: 'page-3',
    });
    expect(screen.getByRole('searchbox', { name: 'Service' })).toHaveValue(
      'pay',
    );
    expect(screen.getByRole('button', { name: /Owner/ })).toHaveTextContent(
      'team-a',
    );
    expect(
      screen.getByRole('button', { name: /Check and state/ }),
    ).toHaveTextContent('Somebody can be called: Fails');
    expect(
      within(screen.getByRole('region', { name: 'Filters' })).getByRole(
        'button',
        { name: /Level/ },
      ),
    ).toHaveTextContent('Below Bronze');
    expect(screen.getByRole('region', { name: 'Totals' })).toHaveTextContent(
      'The counts are of what these filters show.',
    );
  });

  it('sorts, turns pages and filters on the server, from the first page each time', async () => {
    const { api, user } = renderScorecards({ search: '?scorecard=operations' });
    await screen.findByRole('row', { name: /^Payments/ });
    await user.click(screen.getByRole('columnheader', { name: 'Score' }));
    await waitFor(() =>
      expect(api.listScorecardResults).toHaveBeenLastCalledWith({
        id: 'operations',
        sort: 'score',
        order: 'asc',
        limit: 25,
        head: true,
      }),
    );
    const next = await screen.findByRole('button', { name: 'Next table page' });
    await waitFor(() => expect(next).toBeEnabled());
    await user.click(next);
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '?scorecard=operations&sort=score&cursor=page-2',
      ),
    );
    await user.click(screen.getByRole('button', { name: /Check and state/ }));
    await user.click(
      await screen.findByRole('option', {
        name: 'It has a support tier: Unknown',
      }),
    );
    await waitFor(() =>
      expect(api.listScorecardResults).toHaveBeenLastCalledWith({
        id: 'operations',
        check: ['has-tier:unknown'],
        sort: 'score',
        order: 'asc',
        limit: 25,
        head: true,
      }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Any check: Error' }),
    );
    await waitFor(() =>
      expect(api.listScorecardResults).toHaveBeenLastCalledWith(
        expect.objectContaining({ check: ['has-tier:unknown', '*:error'] }),
      ),
    );
    expect(api.getScorecard).not.toHaveBeenCalled();
  });

  it('puts the checks that fail most first, and leads to the services that fail', async () => {
    const { user } = renderScorecards({
      search: '?scorecard=operations&view=checks',
    });
    const table = await screen.findByRole('row', {
      name: /^Somebody can be called/,
    });
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows[0]).toBe(table);
    expect(rows[0]).toHaveTextContent('26 of 46 (57%)');
    expect(rows[0]).toHaveTextContent('Silver · Calls');
    expect(rows[0]).toHaveTextContent('1 in error');
    expect(rows[1]).toHaveTextContent('4 of 52 (8%)');
    expect(rows[2]).toHaveTextContent('Nothing judged yet');
    expect(rows[2]).toHaveTextContent('Question');
    expect(rows[2]).toHaveTextContent('2 exempt');
    await user.click(
      within(rows[0]).getByRole('button', { name: '26 of 46 (57%)' }),
    );
    await screen.findByRole('row', { name: /^Payments/ });
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?scorecard=operations&check=has-ladder%3Afail',
    );
  });

  it('lists the exemptions that wait, with a way to those that may be decided', async () => {
    const { api } = renderScorecards({
      search: '?scorecard=operations&view=exemptions',
    });
    expect(
      await screen.findByRole('link', {
        name: 'Decide about “Somebody can be called” of Payments',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/scorecards?scorecard=operations&check=has-ladder',
    );
    const row = screen.getByRole('row', { name: /^Payments/ });
    expect(row).toHaveTextContent('It is taken down in March.');
    expect(row).toHaveTextContent('Mar 31, 2027');
    expect(row).toHaveTextContent('Ines, 1 day ago');
    expect(
      screen.getByText('Your own request: somebody else decides'),
    ).toBeVisible();
    expect(api.listExemptions).toHaveBeenCalledWith({
      status: ['requested'],
      scorecard: 'operations',
      limit: 25,
    });
    expect(screen.queryByRole('region', { name: 'Filters' })).toBeNull();
  });

  it('shows how services moved, in a drawing and in numbers', async () => {
    const { api, user } = renderScorecards({
      search: '?scorecard=operations&view=trend',
    });
    expect(
      await screen.findByText(
        /From Nov 1, 2026 to Nov 20, 2026: 30 of 50 services at Bronze or above before, 38 of 52 services at Bronze or above at the end\./,
      ),
    ).toBeVisible();
    const table = screen.getByRole('table', {
      name: 'Services by level and day',
      hidden: true,
    });
    expect(
      within(table)
        .getAllByRole('row', { hidden: true })
        .map(row =>
          [...row.children].map(({ textContent }) => textContent).join(' | '),
        ),
    ).toEqual([
      'Day | Silver | Bronze | Below Bronze | Services | Score',
      'Nov 20, 2026 | 12 | 26 | 14 | 52 | 90 of 120 (75%)',
      'Nov 1, 2026 | 0 | 30 | 20 | 50 | 60 of 120 (50%)',
    ]);
    await user.click(screen.getByRole('radio', { name: '365 days' }));
    await waitFor(() =>
      expect(api.getScorecardTrend).toHaveBeenLastCalledWith({
        id: 'operations',
        days: 365,
        head: true,
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?scorecard=operations&view=trend&days=365',
    );
  });
});
