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
import { freezeTime } from '../../__testUtils__/freezeTime';
import { responseError } from '../../__testUtils__/responseError';
import { operations, resultPage, rollup } from './__fixtures__/fleet';
import { renderScorecards } from './__testUtils__/renderScorecards';

const failing = async () => {
  throw new Error('the database is asleep');
};

describe('ScorecardView, where something is missing', () => {
  freezeTime();

  it('says that there is no such scorecard for the reader', async () => {
    const { user } = renderScorecards({
      search: '?scorecard=secret',
      api: {
        getScorecard: async () => {
          throw await responseError(404, {
            name: 'NotFoundError',
            message: 'nothing',
          });
        },
      },
    });
    expect(
      await screen.findByText(
        'There is no scorecard “secret”, or it is not for your eyes.',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/404|Request failed/)).toBeNull();
    expect(screen.queryByRole('tab', { name: 'Services' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'All scorecards' }));
    expect(
      await screen.findByRole('article', { name: 'Operational support' }),
    ).toBeVisible();
  });

  it('shows the scorecard where its services could not be loaded, and leads back to the first page', async () => {
    const listScorecardResults = jest
      .fn<Promise<typeof resultPage>, []>()
      .mockRejectedValueOnce(
        await responseError(400, {
          name: 'InputError',
          message: 'the cursor is too old',
        }),
      )
      .mockResolvedValue(resultPage);
    const { api, user } = renderScorecards({
      search: '?scorecard=operations&cursor=old',
      api: { listScorecardResults },
    });
    expect(await screen.findByText('the cursor is too old')).toBeVisible();
    expect(
      await screen.findByRole('heading', { name: 'Operational support' }),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Go to the first page' }),
    );
    await screen.findByRole('row', { name: /^Payments/ });
    expect(api.listScorecardResults).toHaveBeenLastCalledWith({
      id: 'operations',
      limit: 25,
      head: true,
    });
  });

  it.each([
    ['teams', 'The heat map could not be loaded.', 'getScorecardRollup'],
    ['trend', 'The trend could not be loaded.', 'getScorecardTrend'],
    ['exemptions', 'The exemptions could not be loaded.', 'listExemptions'],
    ['dryRun', 'The definition could not be loaded.', 'getScorecardSource'],
  ])('says in the view %s: %s', async (view, words, method) => {
    const { api, user } = renderScorecards({
      search: `?scorecard=operations&view=${view}`,
      api: { [method]: failing },
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText('the database is asleep')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(api[method as 'listExemptions']).toHaveBeenCalledTimes(2);
  });

  it('offers to clear the filters when no service matches', async () => {
    const { api, user } = renderScorecards({
      search: '?scorecard=operations&q=zzz',
      api: {
        listScorecardResults: async () => ({
          ...resultPage,
          items: [],
          totalItems: 0,
          pageInfo: {},
          distribution: { ...resultPage.distribution, services: 0 },
        }),
      },
    });
    expect(
      await screen.findByText('Nothing matches these filters'),
    ).toBeVisible();
    await user.click(
      within(screen.getByRole('grid')).getByRole('button', {
        name: 'Clear filters',
      }),
    );
    expect(await screen.findByText('No service to show')).toBeVisible();
    expect(api.listScorecardResults).toHaveBeenLastCalledWith({
      id: 'operations',
      limit: 25,
      head: true,
    });
    expect(screen.getByRole('searchbox', { name: 'Service' })).toHaveValue('');
  });

  it('says nothing of levels where a scorecard has none', async () => {
    renderScorecards({
      search: '?scorecard=operations',
      api: { getScorecard: async () => ({ ...operations, levels: [] }) },
    });
    await screen.findByRole('row', { name: /^Payments/ });
    expect(screen.queryByRole('columnheader', { name: 'Level' })).toBeNull();
    expect(screen.queryByText(/^Levels:/)).toBeNull();
    expect(screen.getByRole('region', { name: 'Totals' })).toHaveTextContent(
      '52 services, 6 checks unknown',
    );
  });

  it('does not say "or above" of the only level', async () => {
    renderScorecards({
      search: '?scorecard=operations',
      api: {
        getScorecard: async () => ({
          ...operations,
          levels: operations.levels.slice(1),
        }),
      },
    });
    expect(
      await screen.findByText('12 of 52 services at Silver', { exact: false }),
    ).toBeVisible();
    expect(screen.queryByText(/or above/)).toBeNull();
  });

  it('names the file of what is wrong, the check that is in error, and leaves nothing out for a warning', async () => {
    const [error] = operations.problems;
    const warning = { ...error, severity: 'warning' } as const;
    const getScorecard = jest
      .fn()
      .mockResolvedValueOnce({
        ...operations,
        problems: [{ ...error, check: 'drill' }, warning],
      })
      .mockResolvedValue({ ...operations, problems: [warning] });
    const { user } = renderScorecards({
      search: '?scorecard=operations',
      api: { getScorecard },
    });
    expect(
      await screen.findByText('2 problems in scorecards/operations.yaml'),
    ).toBeVisible();
    expect(screen.getByText(/is in error because of it/)).toHaveTextContent(
      'The check drill is in error because of it.',
    );
    expect(screen.getByText(/^What is named as an error/)).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Service' }), 'x');
    expect(
      await screen.findByText('1 problem in scorecards/operations.yaml'),
    ).toBeVisible();
    expect(
      screen.getByText('Nothing is left out because of that.'),
    ).toBeVisible();
  });

  it('says that there is nothing to draw', async () => {
    renderScorecards({
      search: '?scorecard=operations&view=teams',
      api: {
        getScorecardRollup: async () => ({
          ...rollup,
          items: [],
          totalItems: 0,
        }),
      },
    });
    expect(
      await screen.findByText(
        'There is nothing to draw: no service with a result.',
      ),
    ).toBeVisible();
  });

  it('says that there is no history and no exemption yet', async () => {
    const { user } = renderScorecards({
      search: '?scorecard=operations&view=trend',
      api: {
        getScorecardTrend: async () => ({ points: [] }),
        listExemptions: async () => ({
          items: [],
          totalItems: 0,
          pageInfo: {},
        }),
      },
    });
    expect(await screen.findByText(/^There is no history yet\./)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Exemptions' }));
    expect(
      await screen.findByText('No exemption waits for a decision.'),
    ).toBeVisible();
  });
});
