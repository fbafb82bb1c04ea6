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
import userEvent from '@testing-library/user-event';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  NamedEntity,
  StewardshipApi,
  TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import {
  boughtSupport,
  node22,
  overdueUpgrade,
  payments,
  paymentsDb,
  postgresql13,
  undecided,
} from '../__fixtures__/lifecycle';
import { fakeStewardshipApi } from '../__testUtils__/fakeStewardshipApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';
import { DecisionDialog } from './DecisionDialog';

const decided: TechnologyDecisions = {
  ...undecided,
  items: [{ entity: payments, may: 'allowed', decision: overdueUpgrade }],
  version: 'v7',
};

const rejection = (name: string, message: string) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    cause: Object.assign(new Error(message), { name }),
  });

async function openDialog(options?: {
  decisions?: TechnologyDecisions;
  api?: Partial<StewardshipApi>;
  owner?: NamedEntity;
}) {
  const api = fakeStewardshipApi({
    getTechnologyDecisions: async () => options?.decisions ?? undecided,
    ...options?.api,
  });
  const onClose = jest.fn();
  const onDecided = jest.fn();
  await renderInTestApp(
    <TestApiProvider apis={[[stewardshipApiRef, api]]}>
      <DecisionDialog
        product="postgresql"
        productTitle="PostgreSQL"
        cycle="13"
        entityRefs={['component:default/payments']}
        owner={options?.owner}
        isOpen
        onClose={onClose}
        onDecided={onDecided}
      />
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByRole('radiogroup', { name: /What to do/ });
  return { api, dialog, onClose, onDecided, user: userEvent.setup() };
}

const save = { name: 'Save the decision' };
const reason = { name: 'Why' };

describe('DecisionDialog', () => {
  freezeTime();

  it('sends what was typed with the version that was read, and only fields of its kind', async () => {
    const { api, dialog, user, onClose, onDecided } = await openDialog();
    await user.click(dialog.getByRole('radio', { name: /^Buy support/ }));
    fireEvent.change(dialog.getByLabelText(/^Last day of the extended/), {
      target: { value: '2028-03-31' },
    });
    await user.click(dialog.getByRole('radio', { name: /^Migrate/ }));
    await user.type(dialog.getByRole('textbox', { name: /^To what/ }), ' X ');
    fireEvent.change(dialog.getByLabelText(/^Done by/), {
      target: { value: '2027-03-31' },
    });
    await user.type(dialog.getByRole('textbox', reason), 'Cheaper');
    await user.click(
      dialog.getByRole('button', { name: 'Add an alternative' }),
    );
    const row = within(dialog.getByRole('group', { name: 'Alternative 1' }));
    expect(
      row.getByRole('textbox', { name: 'What could have been done' }),
    ).toHaveFocus();
    await user.keyboard('Stay');
    await user.type(row.getByRole('textbox', { name: 'Why not' }), 'Unsafe');
    await user.click(dialog.getByRole('button', save));
    await waitFor(() => expect(onDecided).toHaveBeenCalledTimes(1));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(api.decideTechnology).toHaveBeenCalledWith({
      product: 'postgresql',
      cycle: '13',
      entityRefs: ['component:default/payments'],
      version: 'v1',
      decision: {
        kind: 'migrate',
        target: 'X',
        dueOn: '2027-03-31',
        reason: 'Cheaper',
        alternatives: [{ scenario: 'Stay', verdict: 'Unsafe' }],
      },
    });
  });

  it('says in plain words what is missing or wrong, and sends nothing', async () => {
    const { api, dialog, user } = await openDialog();
    await user.click(dialog.getByRole('button', save));
    expect(await dialog.findByText('Choose what to do.')).toBeVisible();
    expect(dialog.getByText('Say why.')).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: /^Buy support/ }));
    await user.type(dialog.getByRole('textbox', reason), 'Time');
    await user.type(
      dialog.getByRole('textbox', { name: /^Plan for/ }),
      // eslint-disable-next-line no-script-url
      'javascript:alert(1)',
    );
    fireEvent.change(dialog.getByLabelText(/^Exit last/), {
      target: { value: '2026-11-21' },
    });
    expect(
      dialog.getByText('Say until when the extended support was bought.'),
    ).toBeVisible();
    expect(
      dialog.getByText(
        "'javascript:alert(1)' is not a web address. Write it with https://.",
      ),
    ).toBeVisible();
    expect(
      dialog.getByText('A rehearsal cannot have been on a day still to come.'),
    ).toBeVisible();
    expect(dialog.getByRole('alert')).toHaveTextContent(
      '3 fields need another look.',
    );
    await user.click(dialog.getByRole('button', save));
    expect(dialog.getByLabelText(/^Last day of the extended/)).toHaveFocus();
    expect(api.decideTechnology).not.toHaveBeenCalled();
  });

  it('shows what somebody else decided meanwhile, keeps what was typed, and saves with the new version', async () => {
    const answers = [undecided, decided];
    const decide = jest
      .fn()
      .mockRejectedValueOnce(rejection('PreconditionFailedError', 'stale'))
      .mockResolvedValueOnce(decided);
    const { api, dialog, user, onDecided } = await openDialog({
      api: {
        getTechnologyDecisions: async () => answers.shift() ?? decided,
        decideTechnology: decide,
      },
    });
    expect(dialog.queryByText('Exit plan')).not.toBeInTheDocument();
    await user.click(dialog.getByRole('radio', { name: /^Retire/ }));
    await user.type(dialog.getByRole('textbox', reason), 'Nobody uses it');
    await user.click(dialog.getByRole('button', save));
    expect(
      await dialog.findByText(/^Somebody has decided meanwhile/),
    ).toBeVisible();
    expect(dialog.getByText(/^Upgrade to Node.js 24, was due/)).toBeVisible();
    const theirs = within(dialog.getByRole('region', { name: 'As it stands' }));
    expect(
      theirs.getByText('Reason: The framework does not run on 24 yet.'),
    ).toBeVisible();
    expect(theirs.getByText('Exit plan')).toBeVisible();
    expect(
      theirs.getByText('Stay on 22 (nothing): No fixes from 2027'),
    ).toBeVisible();
    expect(dialog.getByRole('textbox', reason)).toHaveValue('Nobody uses it');
    expect(dialog.queryByRole('button', save)).not.toBeInTheDocument();
    await user.click(
      dialog.getByRole('button', { name: 'Replace their decision' }),
    );
    await waitFor(() => expect(onDecided).toHaveBeenCalled());
    expect(api.decideTechnology).toHaveBeenLastCalledWith(
      expect.objectContaining({ version: 'v7' }),
    );
  });

  it.each([
    [
      rejection('NotAllowedError', 'only the owners can'),
      'You may not decide this: only the owners can',
    ],
    [
      new Error('the line is down'),
      'It could not be saved: the line is down. What you typed is kept.',
    ],
  ])('says why it was not saved: %s', async (error, words) => {
    const { dialog, user, onDecided } = await openDialog({
      decisions: decided,
      api: {
        decideTechnology: async () => {
          throw error;
        },
      },
    });
    expect(dialog.getByRole('radio', { name: /^Upgrade/ })).toBeChecked();
    await user.type(dialog.getByRole('textbox', reason), ' Still.');
    await user.click(dialog.getByRole('button', save));
    expect(await dialog.findByText(words)).toBeVisible();
    expect(dialog.getByRole('textbox', reason)).toHaveValue(
      'The framework does not run on 24 yet. Still.',
    );
    expect(onDecided).not.toHaveBeenCalled();
  });

  it('withdraws only after a second question', async () => {
    const { api, dialog, user, onDecided } = await openDialog({
      decisions: decided,
    });
    await user.click(dialog.getByRole('button', { name: 'Withdraw…' }));
    expect(dialog.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    expect(api.decideTechnology).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Withdraw it' }));
    await waitFor(() => expect(onDecided).toHaveBeenCalled());
    expect(api.decideTechnology).toHaveBeenCalledWith(
      expect.objectContaining({ decision: null, version: 'v7' }),
    );
  });

  it.each([
    ['notOwner', 'Only the owners of Payments can decide.'],
    ['notPermitted', /^You are not permitted to decide/],
  ] as const)('lets others read only: %s', async (may, words) => {
    const { dialog } = await openDialog({
      decisions: { ...decided, items: [{ ...decided.items[0], may }] },
    });
    expect(dialog.getByText(words)).toBeVisible();
    for (const role of ['textbox', 'radio']) {
      const fields = dialog.getAllByRole(role);
      expect(fields.filter(field => !field.matches(':disabled'))).toEqual([]);
    }
    expect(dialog.getByLabelText(/^Done by/)).toBeDisabled();
    expect(dialog.queryByText(/required/i)).not.toBeInTheDocument();
    const buttons = dialog.getAllByRole('button', { name: /./ });
    expect(
      buttons.filter(({ textContent }) => textContent).map(b => b.textContent),
    ).toEqual(['Close']);
  });

  it.each([
    [{ ref: 'group:default/rails', known: true, title: 'Rails' }, 1],
    [{ ref: 'group:default/rails', known: false }, 0],
    [undefined, 0],
  ])('leads to the owner that is known: %j', async (owner, links) => {
    const { dialog } = await openDialog({
      decisions: {
        ...undecided,
        items: [{ entity: payments, may: 'notOwner' }],
      },
      owner,
    });
    expect(
      dialog.getByText('Only the owners of Payments can decide.'),
    ).toBeVisible();
    expect(dialog.queryAllByRole('link', { name: 'Rails' })).toHaveLength(
      links,
    );
    expect(dialog.queryAllByText(/^Owner/)).toHaveLength(links);
  });

  it('asks until when a risk is accepted', async () => {
    const { api, dialog, user } = await openDialog();
    await user.click(dialog.getByRole('radio', { name: /^Accept the risk/ }));
    await user.type(dialog.getByRole('textbox', reason), 'It is far away');
    const until = dialog.getByLabelText(/^Accepted until.*required/);
    await user.click(dialog.getByRole('button', save));
    expect(
      await dialog.findByText('Say until when the risk is accepted.'),
    ).toBeVisible();
    expect(until).toHaveFocus();
    expect(api.decideTechnology).not.toHaveBeenCalled();
    fireEvent.change(until, { target: { value: '2027-03-31' } });
    await user.click(dialog.getByRole('button', save));
    await waitFor(() => expect(api.decideTechnology).toHaveBeenCalled());
  });

  it('says how long support lasts, and takes no extension that ends before', async () => {
    const { api, dialog, user } = await openDialog({
      decisions: { ...undecided, cycle: node22 },
    });
    await user.click(dialog.getByRole('radio', { name: /^Buy support/ }));
    const until = dialog.getByLabelText(/^Last day of the extended/);
    expect(until).toHaveAccessibleDescription(
      'Security support ends on Jan 2, 2027. The vendor sells extended support until Jan 2, 2028. Until the day that was bought, it counts as supported for these services.',
    );
    await user.type(dialog.getByRole('textbox', reason), 'Time');
    fireEvent.change(until, { target: { value: '2027-01-02' } });
    await user.click(dialog.getByRole('button', save));
    expect(
      await dialog.findByText(
        'Choose a day after Jan 2, 2027, the end of support without an extension.',
      ),
    ).toBeVisible();
    expect(api.decideTechnology).not.toHaveBeenCalled();
    fireEvent.change(until, { target: { value: '2027-01-03' } });
    await user.click(dialog.getByRole('button', save));
    await waitFor(() => expect(api.decideTechnology).toHaveBeenCalled());
  });

  it('says at its head how long the release cycle lasts', async () => {
    const { dialog } = await openDialog({
      decisions: { ...undecided, cycle: node22 },
    });
    const head = dialog.getByRole('list', {
      name: 'How long PostgreSQL 22 (LTS) lasts',
    });
    expect(
      within(head)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Active support ended',
      'End of active support: Oct 21, 2025',
      'End of security support: Jan 2, 2027',
      'End of extended support: Jan 2, 2028',
      'End of life: not known',
    ]);
  });

  it('says where several have different decisions, and starts afresh', async () => {
    const { dialog } = await openDialog({
      decisions: {
        ...undecided,
        cycle: { ...postgresql13, cycleLabel: '13 (old)' },
        items: [
          { entity: payments, may: 'allowed', decision: overdueUpgrade },
          { entity: paymentsDb, may: 'allowed', decision: boughtSupport },
        ],
      },
    });
    expect(
      dialog.getByRole('heading', { name: 'Decide about PostgreSQL 13 (old)' }),
    ).toBeVisible();
    expect(
      dialog.getByRole('region', { name: 'As it stands, for 2 services' }),
    ).toHaveTextContent(
      /Payments database.*extended support until Mar 31, 2028/,
    );
    expect(dialog.getByText(/^Not the same was decided/)).toBeVisible();
    expect(dialog.getByRole('textbox', reason)).toHaveValue('');
  });

  it('closes with Escape, but asks first where something was typed', async () => {
    const { dialog, user, onClose } = await openDialog();
    await user.type(dialog.getByRole('textbox', reason), 'Half a');
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(
      dialog.getByText('Close without saving what you typed?'),
    ).toBeVisible();
    const stay = dialog.getByRole('button', { name: 'Go on writing' });
    expect(stay).toHaveAttribute('data-variant', 'primary');
    expect(
      dialog.getByRole('button', { name: 'Close without saving' }),
    ).toHaveAttribute('data-variant', 'secondary');
    await user.click(stay);
    expect(dialog.getByRole('textbox', reason)).toHaveValue('Half a');
    await user.click(dialog.getByRole('textbox', reason));
    await user.keyboard('{Escape}');
    await user.click(
      dialog.getByRole('button', { name: 'Close without saving' }),
    );
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('says that it could not be loaded, and tries again', async () => {
    const api = fakeStewardshipApi({
      getTechnologyDecisions: jest
        .fn()
        .mockRejectedValueOnce(new Error('the line is down'))
        .mockResolvedValueOnce(undecided),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[stewardshipApiRef, api]]}>
        <DecisionDialog
          {...{ product: 'postgresql', productTitle: 'P', cycle: '13' }}
          entityRefs={['component:default/payments']}
          isOpen
          onClose={jest.fn()}
          onDecided={jest.fn()}
        />
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(await screen.findByText('the line is down')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('radiogroup', { name: /What to do/ }),
    ).toBeVisible();
  });

  it('renews the card after a decision, and gives the focus back', async () => {
    const user = userEvent.setup();
    const api = renderOwnershipTab({ card: 'technology-lifecycle' });
    const button = await screen.findByRole('button', {
      name: 'Decide about PostgreSQL 13',
    });
    await user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('radio', { name: /^Retire/ }));
    await user.type(dialog.getByRole('textbox', reason), 'Old');
    await user.click(dialog.getByRole('button', save));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.getEntity).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(button).toHaveFocus());
    expect(screen.getByText('Decision saved.')).toHaveAttribute(
      'role',
      'status',
    );

    api.getTechnologyDecisions.mockResolvedValue(decided);
    await user.click(button);
    expect(screen.queryByText('Decision saved.')).not.toBeInTheDocument();
    const again = within(await screen.findByRole('dialog'));
    await user.click(await again.findByRole('button', { name: 'Withdraw…' }));
    await user.click(again.getByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByText('Decision withdrawn.')).toHaveAttribute(
      'role',
      'status',
    );
  });
});
