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
import type {
  RunbookDetails,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { restartPodDetails } from '../__fixtures__/runbooks';
import { freezeTime } from '../__testUtils__/freezeTime';
import { fact, renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

async function openReviews(options: {
  details?: Partial<RunbookDetails>;
  reviewRunbook?: StewardshipApi['reviewRunbook'];
}) {
  const { details, reviewRunbook } = options;
  const api = renderOwnershipTab({
    card: 'runbooks',
    search: '?runbook=restart-pod-1',
    api: {
      getRunbook: async () => ({ ...restartPodDetails, ...details }),
      ...(reviewRunbook && { reviewRunbook }),
    },
  });
  const panel = within(await screen.findByRole('dialog'));
  await panel.findByText('Reviews');
  return { api, panel, user: userEvent.setup() };
}

describe('ReviewSection', () => {
  freezeTime();

  it('lets owners say that it is still correct, with the version that they have read', async () => {
    const { api, panel, user } = await openReviews({
      reviewRunbook: async () => ({
        ...restartPodDetails,
        version: 'v2',
        freshness: {
          state: 'fresh',
          reviewedOn: '2026-11-20',
          dueOn: '2027-02-18',
          every: 'P90D',
        },
      }),
    });
    const button = panel.getByRole('button', { name: 'Still correct' });
    await user.click(button);
    await user.type(
      panel.getByRole('textbox', { name: /Remark/ }),
      ' Tried today ',
    );
    expect(panel.getByRole('textbox', { name: /Remark/ })).toHaveAttribute(
      'maxlength',
      '1000',
    );
    await user.click(panel.getByRole('button', { name: 'Confirm' }));
    expect(
      await panel.findByText('Thank you. It counts as reviewed today.'),
    ).toBeVisible();
    expect(fact('Review')).toHaveTextContent('reviewed Nov 20, 2026');
    expect(button).toHaveFocus();
    expect(api.reviewRunbook).toHaveBeenCalledWith({
      id: 'restart-pod-1',
      version: 'v1',
      remark: 'Tried today',
    });
    // The card behind it shows the new freshness too.
    expect(api.getEntity).toHaveBeenCalledTimes(2);
  });

  it('asks to read again what has changed meanwhile', async () => {
    const conflict = Object.assign(new Error('changed'), {
      name: 'ResponseError',
      cause: { name: 'PreconditionFailedError', message: 'changed' },
    });
    const { api, panel, user } = await openReviews({
      reviewRunbook: async () => {
        throw conflict;
      },
    });
    await user.click(panel.getByRole('button', { name: 'Still correct' }));
    await user.type(panel.getByRole('textbox', { name: /Remark/ }), 'Kept');
    await user.click(panel.getByRole('button', { name: 'Confirm' }));
    expect(
      await panel.findByText(/^The runbook has changed, or was reviewed/),
    ).toBeVisible();
    expect(api.getRunbook).toHaveBeenCalledTimes(2);
    expect(panel.getByRole('textbox', { name: /Remark/ })).toHaveValue('Kept');
  });

  it('says why a review could not be sent', async () => {
    const { panel, user } = await openReviews({
      reviewRunbook: async () => {
        throw new Error('the line is down');
      },
    });
    await user.click(panel.getByRole('button', { name: 'Still correct' }));
    await user.click(panel.getByRole('button', { name: 'Confirm' }));
    expect(
      await panel.findByText('The review could not be sent: the line is down'),
    ).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Cancel' }));
    expect(panel.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('says who may confirm it', async () => {
    const { panel } = await openReviews({
      details: { review: 'notOwner', reviews: [] },
    });
    expect(
      panel.getByText('Only its owners, Team Payments, can confirm it.'),
    ).toBeVisible();
    expect(panel.getByText('Nobody has reviewed it here.')).toBeVisible();
    expect(
      panel.queryByRole('button', { name: 'Still correct' }),
    ).not.toBeInTheDocument();
  });

  it('names the home of a runbook of others', async () => {
    const { panel } = await openReviews({
      details: {
        review: 'notOwner',
        home: { ref: 'resource:default/db', known: true, title: 'Database' },
      },
    });
    expect(
      panel.getByText('Only the owners of Database can confirm it.'),
    ).toBeVisible();
  });

  it('says that reviews are not permitted', async () => {
    const { panel } = await openReviews({
      details: { review: 'notPermitted' },
    });
    expect(
      panel.getByText('You are not permitted to review runbooks.'),
    ).toBeVisible();
  });
});
