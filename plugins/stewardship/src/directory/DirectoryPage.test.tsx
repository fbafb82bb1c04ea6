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
import {
  bookingTemplateSummary,
  directoryPage,
} from '../__fixtures__/directory';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderDirectory } from '../__testUtils__/renderDirectory';

describe('DirectoryPage', () => {
  freezeTime();

  it('lists entities with who is behind them, in one request', async () => {
    const { api } = renderDirectory();
    const row = within(await screen.findByRole('row', { name: /Payments/ }));
    expect(row.getByRole('link', { name: 'Payments' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/ownership',
    );
    expect(row.getByText('Component · service')).toBeVisible();
    expect(row.getByText('Gold')).toBeVisible();
    expect(row.getByRole('link', { name: 'Team Payments' })).toBeVisible();
    expect(row.getByText('development, production')).toBeVisible();
    expect(row.getByText('1 error')).toBeVisible();
    expect(row.getByText('2 warnings')).toBeVisible();
    expect(row.getByText('8 of 10')).toBeVisible();
    expect(row.getByText('Broken')).toBeVisible();

    const ghost = within(screen.getByRole('row', { name: /fare-rules/ }));
    expect(ghost.getByText('No tier')).toBeVisible();
    expect(ghost.getByText('Not tested')).toBeVisible();
    expect(ghost.getByText('team-ghost')).toBeVisible();
    expect(
      ghost.queryByRole('link', { name: 'team-ghost' }),
    ).not.toBeInTheDocument();

    expect(screen.getByText('58 entities')).toBeVisible();
    expect(screen.getByText('2 minutes ago')).toBeVisible();
    expect(api.listEntities).toHaveBeenCalledTimes(1);
    expect(api.listEntities).toHaveBeenCalledWith({ limit: 25 });
    expect(api.getFacets).not.toHaveBeenCalled();
  });

  it('leads to the page of an entity that has no Ownership tab', async () => {
    renderDirectory({
      api: {
        listEntities: async () => ({
          ...directoryPage,
          items: [bookingTemplateSummary],
        }),
      },
    });
    expect(
      await screen.findByRole('link', { name: 'new-booking-service' }),
    ).toHaveAttribute('href', '/catalog/default/template/new-booking-service');
  });

  it('starts from what the address says', async () => {
    const { api } = renderDirectory({
      search:
        '?q=pay&owner=group:default/team-a&noOwner=true&problem=any&sort=-tier&limit=50&cursor=page-3',
    });
    await screen.findByRole('row', { name: /Payments/ });
    expect(api.listEntities).toHaveBeenCalledWith({
      text: 'pay',
      owner: ['group:default/team-a'],
      noOwner: true,
      problem: ['any'],
      orderBy: { field: 'tier', order: 'desc' },
      limit: 50,
      cursor: 'page-3',
    });
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue(
      'pay',
    );
    expect(
      screen.getByRole('checkbox', { name: 'Without an owner' }),
    ).toBeChecked();
    expect(screen.getByRole('button', { name: /Owner/ })).toHaveTextContent(
      'team-a',
    );
    expect(screen.getByRole('columnheader', { name: 'Tier' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('sorts by a column, in both directions', async () => {
    const { api, user } = renderDirectory();
    await screen.findByRole('row', { name: /Payments/ });
    const header = screen.getByRole('columnheader', { name: 'Problems' });
    await user.click(header);
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        orderBy: { field: 'problems', order: 'asc' },
        limit: 25,
      }),
    );
    await user.click(header);
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        orderBy: { field: 'problems', order: 'desc' },
        limit: 25,
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?sort=-problems',
    );
  });

  it('turns pages and changes their size', async () => {
    const { api, user } = renderDirectory({
      api: {
        listEntities: async ({ cursor }) => ({
          ...directoryPage,
          pageInfo:
            cursor === 'page-2'
              ? { prevCursor: 'page-1' }
              : { nextCursor: 'page-2' },
        }),
      },
    });
    const next = await screen.findByRole('button', { name: 'Next table page' });
    const previous = screen.getByRole('button', {
      name: 'Previous table page',
    });
    await waitFor(() => expect(next).toBeEnabled());
    expect(previous).toBeDisabled();
    await user.click(next);
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        limit: 25,
        cursor: 'page-2',
      }),
    );
    await waitFor(() => expect(previous).toBeEnabled());
    expect(next).toBeDisabled();
    await user.click(previous);
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        limit: 25,
        cursor: 'page-1',
      }),
    );

    await user.click(
      screen.getByRole('button', { name: /Select table page size/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Show 100 per page' }),
    );
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({ limit: 100 }),
    );
  });
});
