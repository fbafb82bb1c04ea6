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

import { screen, waitFor } from '@testing-library/react';
import { directoryFacets } from '../__fixtures__/directory';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderDirectory } from '../__testUtils__/renderDirectory';

describe('DirectoryFilters', () => {
  freezeTime();

  it('offers groups, which are only listed when somebody asks for them', async () => {
    const { api, user } = renderDirectory();
    await screen.findByRole('row', { name: /Payments/ });
    await user.click(screen.getByRole('button', { name: /Kind/ }));
    expect(
      await screen.findByRole('option', { name: 'Component (40)' }),
    ).toBeVisible();
    await user.click(screen.getByRole('option', { name: 'Group' }));
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        kind: ['group'],
        limit: 25,
      }),
    );
  });

  it('offers groups once where they are listed anyway', async () => {
    const { user } = renderDirectory({
      api: {
        getFacets: async () => ({
          ...directoryFacets,
          kind: [{ value: 'group', label: 'Group', count: 6 }],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Kind/ }));
    expect(
      await screen.findByRole('option', { name: 'Group (6)' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('option', { name: 'Group' }),
    ).not.toBeInTheDocument();
  });

  it('takes no longer text to search for than the backend does', async () => {
    const { api, user } = renderDirectory();
    await screen.findByRole('row', { name: /Payments/ });
    await user.click(screen.getByRole('searchbox', { name: 'Search' }));
    await user.paste('a'.repeat(250));
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        text: 'a'.repeat(200),
        limit: 25,
      }),
    );
  });

  it('filters by what is chosen, and keeps it in the address', async () => {
    const { api, user } = renderDirectory({ search: '?tier=silver' });
    await screen.findByRole('row', { name: /Payments/ });
    await user.click(screen.getByRole('button', { name: /Owner/ }));
    await user.click(
      await screen.findByRole('option', { name: /Team Timetable \(7\)/ }),
    );
    expect(api.getFacets).toHaveBeenCalledWith({ tier: ['silver'] });
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        owner: ['group:default/team-timetable'],
        tier: ['silver'],
        limit: 25,
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?owner=group%3Adefault%2Fteam-timetable&tier=silver',
    );
  });

  it('filters by whether calling would work', async () => {
    const { api, user } = renderDirectory({ search: '?ladder=great' });
    await screen.findByRole('row', { name: /Payments/ });
    expect(api.listEntities).toHaveBeenLastCalledWith({ limit: 25 });
    await user.click(screen.getByRole('button', { name: /Ladder/ }));
    await user.click(await screen.findByRole('option', { name: 'Broken (4)' }));
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        ladder: ['broken'],
        limit: 25,
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?ladder=broken',
    );
  });

  it('asks for the values of the filters once', async () => {
    const { api, user } = renderDirectory();
    await screen.findByRole('row', { name: /Payments/ });
    await user.click(screen.getByRole('button', { name: /Owner/ }));
    await screen.findByRole('option', { name: 'Team Payments (12)' });
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /Problem/ }));
    expect(
      await screen.findByRole('option', { name: 'Any problem' }),
    ).toBeVisible();
    expect(
      screen.getByRole('option', { name: 'Unknown support tier (2)' }),
    ).toBeVisible();
    expect(api.getFacets).toHaveBeenCalledTimes(1);
  });

  it('asks again for values that could not be loaded', async () => {
    const getFacets = jest
      .fn<Promise<typeof directoryFacets>, []>()
      .mockRejectedValueOnce(new Error('no connection'))
      .mockResolvedValue(directoryFacets);
    const { user } = renderDirectory({ api: { getFacets } });
    const owner = await screen.findByRole('button', { name: /Owner/ });
    await user.click(owner);
    await user.keyboard('{Escape}');
    expect(
      await screen.findByText('The values could not be loaded'),
    ).toBeVisible();
    await user.click(owner);
    expect(
      await screen.findByRole('option', { name: 'Team Payments (12)' }),
    ).toBeVisible();
  });

  it('searches when typing pauses, from the first page', async () => {
    const { api, user } = renderDirectory({ search: '?cursor=page-2' });
    await screen.findByRole('row', { name: /Payments/ });
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'fare ');
    await waitFor(() =>
      expect(api.listEntities).toHaveBeenLastCalledWith({
        text: 'fare',
        limit: 25,
      }),
    );
    expect(api.listEntities).toHaveBeenCalledTimes(2);
    expect(screen.getByLabelText('address')).toHaveTextContent('?q=fare');
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue(
      'fare ',
    );
  });
});
