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
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { responseError } from '../../../__testUtils__/responseError';
import { costOverview, noCosts } from '../__fixtures__/costOverview';
import { renderShowback } from '../__testUtils__/renderShowback';

/** The chart has a table of its own. */
async function findGroup(name: RegExp) {
  const list = within(await screen.findByRole('grid'));
  return await list.findByRole('row', { name });
}

describe('OverviewView, where something is missing', () => {
  freezeTime();

  it('says that costs are on their way', async () => {
    renderShowback({ costs: { getCosts: () => new Promise(() => {}) } });
    expect(await screen.findByText('Loading the costs')).toBeInTheDocument();
  });

  it('says which permission it takes', async () => {
    const refused = await responseError(403, {
      name: 'NotAllowedError',
      message: 'Unauthorized',
    });
    renderShowback({
      costs: {
        getCosts: async () => {
          throw refused;
        },
      },
    });
    expect(await screen.findByText(/stewardship\.cost\.read/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    const getCosts = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is asleep'))
      .mockResolvedValue(costOverview);
    const { user } = renderShowback({ costs: { getCosts } });
    expect(await screen.findByText('the database is asleep')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await findGroup(/Team Payments/)).toBeVisible();
  });

  it('leads back to the first page where a mark is too old', async () => {
    const { costs, user } = renderShowback({
      search: '?cursor=old',
      costs: {
        getCosts: async ({ cursor, limit }) => {
          if (cursor && limit === 25) {
            throw new Error('the cursor is too old');
          }
          return costOverview;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Go to the first page' }),
    );
    expect(await findGroup(/Team Payments/)).toBeVisible();
    expect(costs.getCosts).toHaveBeenLastCalledWith({
      ...{ by: 'team', metric: 'effective', limit: 25 },
    });
  });

  it('says how to get the first costs', async () => {
    renderShowback({ costs: { getCosts: async () => noCosts } });
    expect(await screen.findByText('No costs yet')).toBeVisible();
    expect(screen.getByText(/^stewardship:\s+costs:/)).toBeVisible();
    expect(screen.getByText('yarn import-costs FILE')).toBeVisible();
  });

  it('offers to clear filters that nothing matches', async () => {
    const { costs, user } = renderShowback({
      search: '?q=nobody',
      costs: {
        getCosts: async ({ text }) =>
          text ? { ...costOverview, items: [], totalItems: 0 } : costOverview,
      },
    });
    expect(
      await screen.findByText('No team has “nobody” in its name'),
    ).toBeVisible();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    await waitFor(() =>
      expect(costs.getCosts).toHaveBeenLastCalledWith({
        ...{ by: 'team', metric: 'effective', limit: 25 },
      }),
    );
  });

  it('says that something is hidden from the reader', async () => {
    renderShowback({
      costs: {
        getCosts: async () => ({
          ...costOverview,
          completeness: { ...costOverview.completeness, partial: true },
        }),
      },
    });
    expect(
      await screen.findByText(/^Services that you may not see/),
    ).toBeVisible();
  });
});
