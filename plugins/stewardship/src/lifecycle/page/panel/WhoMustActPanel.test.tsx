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
import { NotFoundError } from '@backstage/errors';
import type { StewardshipApi } from '@backstage-stewardship/plugin-stewardship-common';
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { affectedPage } from '../__fixtures__/technologies';
import { renderLifecycle } from '../__testUtils__/renderLifecycle';

const [paymentsDb, ledgerDb, timetableDb] = affectedPage.items;
const refundsDb = {
  ...paymentsDb,
  entity: { ref: 'component:default/refunds-db', known: true },
};

async function openPanel(api?: Partial<StewardshipApi>) {
  const rendered = renderLifecycle({
    search: '?product=postgresql&cycle=13',
    api,
  });
  const panel = within(
    await screen.findByRole('dialog', { name: /who must act\?$/ }),
  );
  return { ...rendered, panel };
}

describe('WhoMustActPanel', () => {
  freezeTime();

  it('is opened by the address, with all dates and how old they are', async () => {
    const { panel } = await openPanel();
    const dates = await panel.findByRole('region', { name: 'Dates' });
    expect(dates).toHaveTextContent('ReleasedSep 24, 2020');
    expect(dates).toHaveTextContent(
      'End of security supportNov 13, 2025, 12 months ago',
    );
    expect(dates).toHaveTextContent('End of lifeNov 13, 2025, 12 months ago');
    expect(dates).toHaveTextContent('Latest release13.23, of Nov 13, 2025');
    await waitFor(() =>
      expect(dates).toHaveTextContent('endoflife.date: read 5 hours ago'),
    );
    expect(
      await panel.findByText('PostgreSQL 17: Nov 8, 2029, in 2 years'),
    ).toBeVisible();
    expect(panel.queryByText(/^PostgreSQL 13: /)).not.toBeInTheDocument();
  });

  it('lists who is affected, how, and what was decided', async () => {
    const { panel } = await openPanel();
    const direct = within(
      await panel.findByRole('list', { name: 'They run on it themselves' }),
    );
    const [payments, ledger, timetable] = direct.getAllByRole('listitem');
    expect(payments).toHaveTextContent('payments-db');
    expect(payments).toHaveTextContent('Nothing decided');
    expect(payments).toHaveTextContent('version 13.14');
    expect(ledger).toHaveTextContent(
      'Upgrade to PostgreSQL 17, was due Jun 30, 2026Overdue',
    );
    expect(timetable).toHaveTextContent('Team Timetable');
    expect(timetable).toHaveTextContent('no version named');
    const indirect = panel.getByRole('list', {
      name: 'They rely on something that runs on it',
    });
    expect(indirect).toHaveTextContent(
      'checkout → payments-db → PostgreSQL 13',
    );
    expect(within(indirect).queryByRole('checkbox')).not.toBeInTheDocument();

    const totals = panel.getByRole('region', { name: 'In total' });
    expect(totals).toHaveTextContent(
      '3 services run on it themselves, 2 rely on something that does. 2 of 3 without a decision; 1 of 3 past its due date.',
    );
    expect(totals).toHaveTextContent('Team Payments: 2 direct, 0 indirect');
    expect(totals).toHaveTextContent('Without an owner: 0 direct, 2 indirect');
    await waitFor(() =>
      expect(totals).toHaveTextContent('Gold: 3 direct, 0 indirect'),
    );
  });

  it('lists one owner alone, keeps the totals of all, and turns pages', async () => {
    const { api, panel, user } = await openPanel({
      listAffected: async ({ owner, cursor }) => {
        if (cursor === 'rest') {
          return {
            ...affectedPage,
            items: [refundsDb],
            pageInfo: { prevCursor: 'start' },
          };
        }
        return owner
          ? {
              ...affectedPage,
              items: [timetableDb],
              totalItems: 1,
              totals: { ...affectedPage.totals, byOwner: [] },
            }
          : affectedPage;
      },
    });
    await user.click(
      await panel.findByRole('button', {
        name: 'Only these: Team Timetable',
      }),
    );
    expect(
      await panel.findByText('Only services of Team Timetable are listed.'),
    ).toBeVisible();
    await waitFor(() =>
      expect(panel.queryByText('ledger-db')).not.toBeInTheDocument(),
    );
    expect(api.listAffected).toHaveBeenLastCalledWith({
      product: 'postgresql',
      cycle: '13',
      limit: 50,
      owner: ['group:default/team-timetable'],
    });
    expect(
      panel.getByRole('button', { name: 'Only these: Team Payments' }),
    ).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'List all owners' }));
    const next = panel.getByRole('button', { name: 'Next services' });
    await waitFor(() => expect(next).toBeEnabled());
    await user.click(next);
    expect(await panel.findByText('refunds-db')).toBeVisible();
    expect(panel.getByText('1 of 5 services')).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Previous services' }));
    await waitFor(() =>
      expect(api.listAffected).toHaveBeenLastCalledWith({
        product: 'postgresql',
        cycle: '13',
        limit: 50,
        cursor: 'start',
      }),
    );
  });

  it('lets services of one owner be chosen, and says why not others', async () => {
    const { panel, user } = await openPanel();
    const choose = (name: string) =>
      panel.getByRole('checkbox', { name: `Choose ${name}` });
    expect(
      await panel.findByText(
        'Choose services of one owner to decide for all of them at once.',
      ),
    ).toBeVisible();
    await user.click(choose('payments-db'));
    expect(choose('ledger-db')).toBeEnabled();
    expect(choose('timetable-db')).toBeDisabled();
    expect(choose('timetable-db')).toHaveAccessibleDescription(
      'Not with those chosen: of another owner',
    );
    expect(
      panel.getByText('Not with those chosen: of another owner'),
    ).toBeVisible();
    expect(panel.getByRole('status')).toHaveTextContent(
      '1 service of Team Payments chosen. One decision is for services of one owner: those of others can be chosen when these are no longer.',
    );
    await user.click(choose('ledger-db'));
    expect(
      panel.getByRole('button', { name: 'Decide for 2 services…' }),
    ).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Choose none' }));
    expect(choose('timetable-db')).toBeEnabled();
    expect(
      panel.queryByText('Not with those chosen: of another owner'),
    ).not.toBeInTheDocument();
    expect(choose('ledger-db')).not.toBeChecked();
  });

  it('decides for all that are chosen at once, and shows what has become of it', async () => {
    const { api, panel, user } = await openPanel({
      decideTechnology: async () => ({
        cycle: affectedPage.cycle,
        items: [],
        version: 'v2',
      }),
    });
    await user.click(
      await panel.findByRole('checkbox', { name: 'Choose payments-db' }),
    );
    await user.click(panel.getByRole('checkbox', { name: 'Choose ledger-db' }));
    await user.click(
      panel.getByRole('button', { name: 'Decide for 2 services…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Decide about PostgreSQL 13' }),
    );
    const entityRefs = [paymentsDb.entity.ref, ledgerDb.entity.ref];
    await user.click(await dialog.findByRole('radio', { name: /^Upgrade/ }));
    expect(api.getTechnologyDecisions).toHaveBeenCalledWith({
      product: 'postgresql',
      cycle: '13',
      entityRefs,
    });
    await user.type(dialog.getByRole('textbox', { name: /^Why/ }), 'Tried');
    await user.click(dialog.getByRole('button', { name: 'Save the decision' }));
    await waitFor(() =>
      expect(api.decideTechnology).toHaveBeenCalledWith(
        expect.objectContaining({
          product: 'postgresql',
          cycle: '13',
          entityRefs,
          version: 'v1',
        }),
      ),
    );
    await waitFor(() => expect(api.listAffected).toHaveBeenCalledTimes(2));
    expect(api.listTechnologies).toHaveBeenCalledTimes(2);
    await waitFor(() =>
      expect(
        panel.getByRole('checkbox', { name: 'Choose payments-db' }),
      ).not.toBeChecked(),
    );
  });

  it('does without newer release cycles where the product is not told', async () => {
    const { panel } = await openPanel({
      getProduct: async () => {
        throw new NotFoundError();
      },
    });
    await panel.findByRole('region', { name: 'Dates' });
    expect(
      panel.queryByRole('region', { name: /^Newer release cycles/ }),
    ).not.toBeInTheDocument();
  });
});
