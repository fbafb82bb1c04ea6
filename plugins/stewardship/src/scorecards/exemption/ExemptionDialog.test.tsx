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
import type {
  CheckDetails,
  Exemption,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ines } from '../../__fixtures__/lifecycle';
import {
  hasLadder,
  jonas,
  operationalSupportDetails,
  requestedExemption,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScorecardsTab } from '../../__testUtils__/renderScorecardsTab';

const asOther: Exemption = {
  ...requestedExemption,
  mayDecide: 'allowed',
  mayRevoke: 'notPermitted',
};

const approved: Exemption = {
  ...asOther,
  version: '2',
  status: 'approved',
  decidedBy: jonas,
  decidedAt: '2026-11-20T09:00:00.000Z',
  decisionRemark: 'Until then.',
  mayRevoke: 'allowed',
};

async function openDialog(options?: {
  check?: Partial<CheckDetails>;
  api?: Parameters<typeof renderScorecardsTab>[0];
}) {
  const rendered = renderScorecardsTab({
    checks: [{ ...hasLadder, ...options?.check }],
    ...options?.api,
  });
  const { user } = rendered;
  await user.click(
    await screen.findByRole('button', { name: /^Fails/, expanded: false }),
  );
  const button = screen.getByRole('button', {
    name: 'Exemption from Somebody can be called at night',
  });
  await user.click(button);
  const dialog = within(await screen.findByRole('dialog'));
  return { ...rendered, button, dialog };
}

const rejection = (name: string, message: string) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    cause: Object.assign(new Error(message), { name }),
  });

describe('ExemptionDialog', () => {
  freezeTime();

  it('asks for an exemption with a reason and a last day, and gives the focus back', async () => {
    const { api, user, button, dialog } = await openDialog();
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

  it('says to who has asked that somebody else decides', async () => {
    const { dialog } = await openDialog({
      check: { exemption: requestedExemption },
    });
    expect(dialog.getByText('Requested, not decided yet')).toBeVisible();
    expect(dialog.getByText('Reason: The team is being hired.')).toBeVisible();
    expect(dialog.getByText(/^Asked for by/)).toHaveTextContent(
      'Asked for by Ines, 1 day ago',
    );
    expect(
      dialog.getByText(
        'You have asked for it yourself; somebody else has to decide.',
      ),
    ).toBeVisible();
    expect(
      dialog.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
    expect(
      dialog.queryByRole('button', { name: 'Ask for it' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['Approve', 'approve', 'Exemption approved.'],
    ['Deny', 'deny', 'Exemption denied.'],
  ] as const)('lets somebody else decide: %s', async (name, decision, done) => {
    const { api, user, dialog } = await openDialog({
      check: { exemption: asOther },
    });
    await user.type(dialog.getByRole('textbox', { name: 'Remark' }), 'Fine');
    await user.click(dialog.getByRole('button', { name }));
    expect(await screen.findByText(done)).toBeInTheDocument();
    expect(api.decideExemption).toHaveBeenCalledWith({
      id: 'e1',
      version: '1',
      decision,
      remark: 'Fine',
    });
  });

  it('shows who has decided, and lets it be revoked', async () => {
    const { api, user, dialog } = await openDialog({
      check: { exemption: approved },
    });
    expect(dialog.getByText(/^Approved by/)).toHaveTextContent(
      'Approved by Jonas, 1 hour ago',
    );
    expect(dialog.getByText('Remark: Until then.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Revoke' }));
    await waitFor(() =>
      expect(api.decideExemption).toHaveBeenCalledWith({
        id: 'e1',
        version: '2',
        decision: 'revoke',
      }),
    );
  });

  it('lets one ask again after it was denied', async () => {
    const { dialog } = await openDialog({
      check: {
        exemption: { ...approved, status: 'denied', decidedBy: ines },
      },
    });
    expect(dialog.getByText('Denied')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Ask for it' })).toBeVisible();
  });

  it('says that somebody has decided meanwhile, shows it, and keeps what was typed', async () => {
    const details = {
      ...operationalSupportDetails,
      checks: [{ ...hasLadder, exemption: asOther }],
    };
    const { user, dialog } = await openDialog({
      api: {
        api: {
          getEntityScorecard: jest
            .fn()
            .mockResolvedValueOnce(details)
            .mockResolvedValue({
              ...details,
              checks: [{ ...hasLadder, exemption: approved }],
            }),
          decideExemption: async () => {
            throw rejection('PreconditionFailedError', 'stale');
          },
        },
      },
    });
    await user.type(dialog.getByRole('textbox', { name: 'Remark' }), 'No');
    await user.click(dialog.getByRole('button', { name: 'Deny' }));
    expect(
      await dialog.findByText(/^Somebody has decided meanwhile/),
    ).toBeVisible();
    expect(await dialog.findByText(/^Approved by/)).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'Remark' })).toHaveValue('No');
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
    const { user, dialog } = await openDialog({
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
    expect(
      within(await screen.findByRole('dialog')).getByRole('textbox', {
        name: /^Why it cannot/,
      }),
    ).toHaveValue('Hiring');
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
