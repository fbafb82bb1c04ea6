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
  operationalSupportDetails,
  operationalSupportHistory,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';

describe('HistorySection', () => {
  freezeTime();

  it('reads the history when somebody asks for it, and says why something moved', async () => {
    const { api, user } = renderScorecardsTab();
    await user.click(
      await screen.findByRole('button', { name: 'Show the history' }),
    );
    const history = within(
      await screen.findByRole('list', { name: 'History' }),
    );
    expect(
      history.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      '2 days agoA drill was held this year: Unknown → FailsSomebody answered (Ines) · 5 of 8 points',
      '10 days agoLevel: below the first → BronzeIt has a support tier: Fails → PassesThe service has changed · 5 of 7 points',
    ]);
    expect(api.getEntityScorecardHistory).toHaveBeenCalledTimes(1);
  });

  it('says that the history could not be read, or is empty', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecardHistory: jest
          .fn()
          .mockRejectedValueOnce(new Error('the line is down'))
          .mockResolvedValueOnce({ items: [] }),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Show the history' }),
    );
    expect(
      await screen.findByText(
        'The history could not be loaded: the line is down',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing has moved yet.')).toBeVisible();
  });

  it('keeps what was read where it cannot be read again, and says so', async () => {
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecard: jest
          .fn()
          .mockResolvedValueOnce(operationalSupportDetails)
          .mockResolvedValue({
            ...operationalSupportDetails,
            evaluatedAt: '2026-11-20T10:00:00.000Z',
          }),
        getEntityScorecardHistory: jest
          .fn()
          .mockResolvedValueOnce(operationalSupportHistory)
          .mockRejectedValueOnce(new Error('the line is down'))
          .mockResolvedValueOnce(operationalSupportHistory),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Show the history' }),
    );
    await screen.findByRole('list', { name: 'History' });
    await user.click(screen.getByRole('button', { name: 'Evaluate now' }));
    expect(
      await screen.findByText(
        'The history could not be loaded again: the line is down. What is shown may be out of date.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('list', { name: 'History' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(
        screen.queryByText(/^The history could not be loaded again/),
      ).not.toBeInTheDocument(),
    );
  });

  it('says that there is more than it shows', async () => {
    const [change] = operationalSupportHistory.items;
    const { user } = renderScorecardsTab({
      api: {
        getEntityScorecardHistory: async () => ({
          items: Array.from({ length: 200 }, () => change),
        }),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Show the history' }),
    );
    const list = await screen.findByRole('list', { name: 'History' });
    expect(within(list).getAllByText('2 days ago')).toHaveLength(200);
    expect(
      screen.getByText('Only the latest 200 changes are shown.'),
    ).toBeVisible();
  });
});
