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

import { screen } from '@testing-library/react';
import { directoryPage } from '../__fixtures__/directory';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderDirectory } from '../__testUtils__/renderDirectory';

describe('DirectoryPage', () => {
  freezeTime();

  it('offers to clear the filters when nothing matches', async () => {
    const { api, user } = renderDirectory({
      search: '?q=zzz&kind=api',
      api: {
        listEntities: async () => ({
          ...directoryPage,
          items: [],
          totalItems: 0,
          pageInfo: {},
        }),
      },
    });
    expect(
      await screen.findByText('Nothing matches these filters'),
    ).toBeVisible();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[1],
    );
    expect(await screen.findByText('No entity to show')).toBeVisible();
    expect(api.listEntities).toHaveBeenLastCalledWith({ limit: 25 });
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
    expect(screen.getByLabelText('address')).toHaveTextContent('');
  });

  it.each([
    [
      'catalogUnavailable',
      'The catalog did not answer the last time it was read.',
    ],
    [
      'tooManyVanished',
      'Too many entities vanished from the catalog at once; nothing was removed until this is confirmed.',
    ],
    [
      'internal',
      'The backend failed while it read the catalog; its log says how.',
    ],
    [
      'aCodeOfANewerBackend' as 'internal',
      'The last reading of the catalog was not completed.',
    ],
  ] as const)('says that the list is old, and why: %s', async (reason, why) => {
    renderDirectory({
      api: {
        listEntities: async () => ({
          ...directoryPage,
          mirror: {
            status: 'stale',
            syncedAt: '2026-11-20T08:00:00.000Z',
            reason,
          },
        }),
      },
    });
    expect(
      await screen.findByText(/This list may be out of date/),
    ).toHaveTextContent('It is as of 2 hours ago.');
    expect(screen.getByText(why)).toBeVisible();
  });

  it('says that the catalog has not been read yet', async () => {
    renderDirectory({
      api: {
        listEntities: async () => ({
          items: [],
          totalItems: 0,
          pageInfo: {},
          mirror: { status: 'empty' },
        }),
      },
    });
    expect(
      await screen.findByText(/The catalog has not been read yet/),
    ).toBeVisible();
  });

  it('says what went wrong, tries again, and leads back to the first page', async () => {
    const listEntities = jest
      .fn<Promise<typeof directoryPage>, []>()
      .mockRejectedValueOnce(new Error('the cursor is too old'))
      .mockRejectedValueOnce(new Error('the cursor is still too old'))
      .mockResolvedValue(directoryPage);
    const { api, user } = renderDirectory({
      search: '?cursor=old',
      api: { listEntities },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the cursor is too old',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('the cursor is still too old'),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Go to the first page' }),
    );
    expect(await screen.findByRole('row', { name: /Payments/ })).toBeVisible();
    expect(api.listEntities).toHaveBeenLastCalledWith({ limit: 25 });
  });
});
