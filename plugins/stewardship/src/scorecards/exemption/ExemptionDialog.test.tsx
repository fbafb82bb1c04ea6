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

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  hasLadder,
  jonas,
  requestedExemption,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';
import { openExemption } from './__testUtils__/openExemption';

const rejection = (name: string, message: string) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    cause: Object.assign(new Error(message), { name }),
  });

describe('ExemptionDialog', () => {
  freezeTime();

  it('asks for an exemption with a reason and a last day, and gives the focus back', async () => {
    const { api, user, button, dialog } = await openExemption();
    expect(
      dialog.getByText('Nobody has asked for an exemption.'),
    ).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Ask for it' }));
    expect(await dialog.findByText('Say why.')).toBeVisible();
    expect(dialog.getByText('Say until when.')).toBeVisible();
    expect(api.requestExemption).not.toHaveBeenCalled();
    const reason = dialog.getByRole('textbox', { name: /^Why it cannot/ });
    expect(reason).toHaveFocus();
    await user.type(reason, ' Hiring ');
    const until = dialog.getByLabelText(/^Last day/);
    fireEvent.change(until, { target: { value: '2026-11-20' } });
    await user.click(dialog.getByRole('button', { name: 'Ask for it' }));
    expect(
      await dialog.findByText('Choose a day that is still to come.'),
    ).toBeVisible();
    expect(until).toHaveFocus();
    fireEvent.change(until, { target: { value: '2027-01-31' } });
    await user.click(dialog.getByRole('button', { name: 'Ask for it' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.requestExemption).toHaveBeenCalledWith({
      id: 'operational-support',
      entityRef: 'component:default/payments',
      check: 'has-ladder',
      reason: 'Hiring',
      until: '2027-01-31',
    });
    expect(screen.getByText('Exemption requested.')).toHaveAttribute(
      'role',
      'status',
    );
    await waitFor(() => expect(button).toHaveFocus());
    expect(api.getEntityScorecard).toHaveBeenCalledTimes(2);
  });

  it('lets one ask again after it was denied', async () => {
    const { dialog } = await openExemption({
      check: {
        exemption: {
          ...requestedExemption,
          status: 'denied',
          decidedBy: jonas,
          decidedAt: '2026-11-20T09:00:00.000Z',
        },
      },
    });
    expect(dialog.getByText('Denied')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Ask for it' })).toBeVisible();
  });

  it.each([
    [
      rejection('NotAllowedError', 'only owners can'),
      'You may not do this: only owners can',
    ],
    [
      new Error('the line is down'),
      'It could not be saved: the line is down. What you typed is kept.',
    ],
  ])('says why it was not saved: %s', async (error, words) => {
    const { user, dialog } = await openExemption({
      api: {
        api: {
          requestExemption: async () => {
            throw error;
          },
        },
      },
    });
    await user.type(
      dialog.getByRole('textbox', { name: /^Why it cannot/ }),
      'Hiring',
    );
    fireEvent.change(dialog.getByLabelText(/^Last day/), {
      target: { value: '2027-01-31' },
    });
    await user.click(dialog.getByRole('button', { name: 'Ask for it' }));
    expect(await dialog.findByText(words)).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(
      screen.getByRole('button', {
        name: 'Exemption from Somebody can be called at night',
      }),
    );
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole('textbox', { name: /^Why it cannot/ })).toHaveValue(
      'Hiring',
    );
    // It was told; it says nothing about what comes next.
    expect(again.queryByText(words)).not.toBeInTheDocument();
  });

  it('offers no exemption to those who may not ask and have none to read', async () => {
    const { user } = renderScorecardsTab({
      checks: [{ ...hasLadder, mayRequestExemption: 'notOwner' }],
    });
    await user.click(
      await screen.findByRole('button', { name: /^Fails/, expanded: false }),
    );
    expect(
      screen.queryByRole('button', { name: /^Exemption/ }),
    ).not.toBeInTheDocument();
  });
});
