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
import type { Exemption } from '@backstage-stewardship/plugin-stewardship-common';
import {
  hasLadder,
  jonas,
  operationalSupportDetails,
  requestedExemption,
} from '../../__fixtures__/scorecardDetails';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { openExemption } from './__testUtils__/openExemption';

const asOther: Exemption = {
  ...requestedExemption,
  mayDecide: 'allowed',
  // Whoever may approve may also revoke, and denies a request instead.
  mayRevoke: 'allowed',
};

const approved: Exemption = {
  ...asOther,
  version: '2',
  status: 'approved',
  decidedBy: jonas,
  decidedAt: '2026-11-20T09:00:00.000Z',
  decisionRemark: 'Until then.',
};

const rejection = (name: string, message: string) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    cause: Object.assign(new Error(message), { name }),
  });

describe('ExemptionDecision', () => {
  freezeTime();

  it('says to who has asked that somebody else decides', async () => {
    const { dialog } = await openExemption({
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

  it.each(['ownRequest', 'notPermitted'] as const)(
    'lets who has asked withdraw the request while it waits: %s',
    async mayDecide => {
      const { api, user, dialog } = await openExemption({
        check: {
          exemption: { ...requestedExemption, mayDecide, mayRevoke: 'allowed' },
        },
      });
      expect(
        dialog.queryByRole('button', { name: 'Approve' }),
      ).not.toBeInTheDocument();
      await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
      expect(await screen.findByText('Request withdrawn.')).toBeInTheDocument();
      expect(api.decideExemption).toHaveBeenCalledWith({
        id: 'e1',
        version: '1',
        decision: 'revoke',
      });
    },
  );

  it.each([
    ['Approve', 'approve', 'Exemption approved.'],
    ['Deny', 'deny', 'Exemption denied.'],
  ] as const)('lets somebody else decide: %s', async (name, decision, done) => {
    const { api, user, dialog } = await openExemption({
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
    const { api, user, dialog } = await openExemption({
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

  it('says that somebody has decided meanwhile, shows it, and keeps what was typed', async () => {
    const details = {
      ...operationalSupportDetails,
      checks: [{ ...hasLadder, exemption: asOther }],
    };
    const { user, dialog } = await openExemption({
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
});
