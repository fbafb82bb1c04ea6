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
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import type { RunbookDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { paymentsRunbooks, restartPodDetails } from '../__fixtures__/runbooks';
import { freezeTime } from '../__testUtils__/freezeTime';
import { fact, renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

function detailsOf(id: string): RunbookDetails {
  const item = paymentsRunbooks.items.find(({ value }) => value.id === id);
  return item
    ? { ...restartPodDetails, ...item.value, body: undefined }
    : restartPodDetails;
}

async function getRunbook({ id }: { id: string }): Promise<RunbookDetails> {
  return id === restartPodDetails.id ? restartPodDetails : detailsOf(id);
}

async function openPanel(
  details: Partial<RunbookDetails> = {},
  other: Parameters<typeof renderOwnershipTab>[0] = {},
) {
  const api = renderOwnershipTab({
    card: 'runbooks',
    search: '?runbook=restart-pod-1&tab=x',
    api: { getRunbook: async () => ({ ...restartPodDetails, ...details }) },
    ...other,
  });
  const panel = within(await screen.findByRole('dialog'));
  return { api, panel, user: userEvent.setup() };
}

describe('RunbookPanel', () => {
  freezeTime();
  beforeEach(() => localStorage.clear());

  it('opens beside the list, leads to the next ones, and gives the focus back', async () => {
    const user = userEvent.setup();
    const api = renderOwnershipTab({ card: 'runbooks', api: { getRunbook } });
    const [title] = await screen.findAllByRole('button', {
      name: 'Restart a pod',
    });
    await user.click(title);
    const dialog = await screen.findByRole('dialog', { name: 'Restart a pod' });
    const panel = within(dialog);
    expect(dialog).toHaveTextContent('1 of 6');
    expect(panel.getByRole('button', { name: 'Previous' })).toBeDisabled();
    const next = panel.getByRole('button', { name: 'Next' });
    await user.click(next);
    expect(
      await screen.findByRole('dialog', {
        name: 'Switch to the standby acquirer',
      }),
    ).toHaveTextContent('2 of 6');
    expect(
      await panel.findByText(
        'It is a page somewhere else, which is not shown here.',
      ),
    ).toBeVisible();
    await user.click(next);
    expect(
      await panel.findByText(
        'It could not be read, and nothing was read before.',
      ),
    ).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Previous' }));
    expect(dialog).toHaveTextContent('2 of 6');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(title).toHaveFocus());
    expect(api.getRunbook).toHaveBeenCalledWith({ id: 'replay-1' });
  });

  it('is opened by the address, and says what one must know before one follows it', async () => {
    const { panel } = await openPanel({}, { api: { getRunbook } });
    await panel.findByText('Reviews');
    expect(fact('Belongs to')).toHaveTextContent('Payments');
    expect(fact('Review')).toHaveTextContent('Fresh reviewed Nov 12, 2026');
    expect(fact('Who may run it')).toHaveTextContent(
      'Lines 1 and 2 may do this without askingLine 2: Restart a pod, agreed on Mar 2, 2026Line 1: Restart a pod by night',
    );
    expect(fact('Takes')).toHaveTextContent('10 minutes');
    expect(fact('Content')).toHaveTextContent(
      'fetched 30 minutes ago, last changed 3 days ago',
    );
    expect(
      within(fact('Source')).getByRole('link', {
        name: 'Open where it is written',
      }),
    ).toHaveAttribute(
      'href',
      'https://git.northline.example/payments/runbooks/restart-pod.md',
    );
    expect(
      panel.getByText('Tried in the drill', { selector: 'q' }).parentElement,
    ).toHaveTextContent('Mona, 8 days ago (the words have changed since)');
  });

  it('shows the words with links that lead where they should, and counts hidden images', async () => {
    const { panel } = await openPanel();
    expect(
      await panel.findByRole('link', { name: /^the dashboard/ }),
    ).toHaveAttribute('href', 'https://grafana.northline.example/payments');
    expect(
      panel.getByRole('link', { name: /^what comes next/ }),
    ).toHaveAttribute(
      'href',
      'https://git.northline.example/payments/runbooks/fail-over.md',
    );
    expect(panel.getByText('1 image is not shown.')).toBeVisible();
    // The title of the panel says it already.
    expect(
      panel.getAllByRole('heading', { name: 'Restart a pod' }),
    ).toHaveLength(1);
  });

  it('opens another runbook of the list right here', async () => {
    const link =
      'https://git.northline.example/databases/runbooks/fail-over.md#first';
    const { panel, user } = await openPanel(
      {},
      {
        api: {
          getRunbook: async ({ id }) =>
            id === 'restart-pod-1'
              ? {
                  ...restartPodDetails,
                  body: restartPodDetails.body && {
                    ...restartPodDetails.body,
                    blocks: [
                      { kind: 'text', markdown: `[Fail over](${link})` },
                    ],
                  },
                }
              : detailsOf(id),
        },
      },
    );
    await user.click(await panel.findByRole('link', { name: /^Fail over/ }));
    expect(
      await screen.findByRole('dialog', { name: 'Fail over to the standby' }),
    ).toBeVisible();
  });

  it('keeps ticks for this incident in this browser until one starts over', async () => {
    const { panel, user } = await openPanel({}, { api: { getRunbook } });
    const step = () =>
      panel.getByRole('checkbox', { name: 'Find the pod that hangs' });
    expect(await panel.findByText('1 of 3 done')).toBeVisible();
    await user.click(step());
    await user.click(panel.getByText('that one'));
    expect(panel.getByText('3 of 3 done')).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Next' }));
    await screen.findByRole('dialog', {
      name: 'Switch to the standby acquirer',
    });
    await user.click(panel.getByRole('button', { name: 'Previous' }));
    expect(await panel.findByText('3 of 3 done')).toBeVisible();
    expect(step()).toBeChecked();
    expect(Object.keys(localStorage)).toContain(
      'stewardship.runbook.restart-pod-1.aa11',
    );
    await user.click(panel.getByRole('button', { name: 'Start over' }));
    expect(panel.getByText('1 of 3 done')).toBeVisible();
    expect(step()).not.toBeChecked();
  });

  it('copies code', async () => {
    const { panel, user } = await openPanel();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const code = within(
      await panel.findByRole('figure', { name: 'Code (sh)' }),
    );
    await user.click(code.getByRole('button', { name: 'Copy code' }));
    expect(await code.findByText('Copied')).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('kubectl get pods');
  });

  it('shows what was read before where it fails now', async () => {
    const { panel } = await openPanel({ content: 'failed' });
    expect(
      await panel.findByText(/^It could not be read the last time\./),
    ).toHaveTextContent('This is what was read 30 minutes ago.');
    expect(panel.getByText('1 of 3 done')).toBeVisible();
  });

  it('says what went wrong and tries again, and says that a runbook is gone', async () => {
    const answers = [new Error('the database is asleep'), new NotFoundError()];
    const { panel, user } = await openPanel(
      {},
      {
        api: {
          getRunbook: async () => {
            throw answers.shift();
          },
        },
      },
    );
    expect(await panel.findByRole('alert')).toHaveTextContent(
      'The runbook could not be loaded.the database is asleep',
    );
    await user.click(panel.getByRole('button', { name: 'Try again' }));
    expect(
      await panel.findByText(/^This runbook is not there any more/),
    ).toBeVisible();
  });
});
