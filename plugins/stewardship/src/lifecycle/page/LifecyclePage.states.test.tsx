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
import { freezeTime } from '../../__testUtils__/freezeTime';
import { technologyPage } from './__fixtures__/technologies';
import { renderLifecycle } from './__testUtils__/renderLifecycle';

describe('LifecyclePage, where something is missing', () => {
  freezeTime();

  it('says that no dates were read from anywhere', async () => {
    renderLifecycle({
      api: {
        listTechnologies: async () => ({
          ...technologyPage,
          summary: { ...technologyPage.summary, sources: [] },
        }),
      },
    });
    expect(
      await screen.findByText(/^No source of release cycles has been read yet/),
    ).toBeVisible();
  });

  it('says what went wrong with the list and with the timeline, each apart', async () => {
    const listTechnologies = jest
      .fn<Promise<typeof technologyPage>, []>()
      .mockRejectedValueOnce(new Error('the cursor is too old'))
      .mockResolvedValue(technologyPage);
    const { api, user } = renderLifecycle({
      search: '?cursor=old',
      api: {
        listTechnologies,
        getTechnologyTimeline: async () => {
          throw new Error('the database is asleep');
        },
      },
    });
    expect(
      await screen.findByText('The timeline could not be loaded.'),
    ).toBeVisible();
    expect(screen.getByText('the database is asleep')).toBeVisible();
    expect(await screen.findByText('the cursor is too old')).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Go to the first page' }),
    );
    expect(
      await screen.findByRole('row', { name: /PostgreSQL 13/ }),
    ).toBeVisible();
    expect(api.listTechnologies).toHaveBeenLastCalledWith({ limit: 25 });
  });
});
