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
import { paymentsStatement } from '../../../__fixtures__/teamCosts';
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { renderShowback } from '../__testUtils__/renderShowback';

const search = '?view=statement&team=group:default/team-payments&month=2026-10';
const TITLE = 'Costs of Team Payments in October 2026';

describe('StatementView', () => {
  freezeTime();

  it('shows cost, charge and difference of each service side by side', async () => {
    const { costs } = renderShowback({ search });
    const sheet = await screen.findByRole('article', { name: TITLE });
    const [, first, second, third] = within(sheet).getAllByRole('row');
    expect(first).toHaveTextContent('Payments');
    expect(first).toHaveTextContent('€2,200.40');
    expect(first).toHaveTextContent(
      '€2,500.00Platform prices: 625 requests at 4 EUR',
    );
    expect(first).toHaveTextContent('+€299.60');
    expect(second).toHaveTextContent('€100.00$150.00');
    expect(second).toHaveTextContent('No policy: nothing is charged');
    expect(third).toHaveTextContent(
      'Not known: nobody says how many requests it had',
    );
    expect(costs.getCostStatement).toHaveBeenCalledWith({
      owner: 'group:default/team-payments',
      month: '2026-10',
      metric: 'effective',
    });
  });

  it('adds up each currency on its own, and says what is not in the sum', async () => {
    renderShowback({ search });
    const euros = await screen.findByRole('row', { name: /Total in EUR/ });
    expect(euros).toHaveTextContent('€2,300.40');
    expect(euros).toHaveTextContent('€2,500.00');
    expect(euros).toHaveTextContent('In the next row');
    // A row that adds up: what is not charged is in the total, and in no difference.
    const compared = screen.getByRole('row', { name: /^Of this in EUR/ });
    expect(compared).toHaveTextContent('€2,200.40');
    expect(compared).toHaveTextContent('€2,500.00');
    expect(compared).toHaveTextContent('+€299.60');
    const dollars = screen.getByRole('row', { name: /Total in USD/ });
    expect(dollars).toHaveTextContent('$150.00');
    expect(dollars).toHaveTextContent('Not known');
    expect(
      screen.getByText(
        'The charge of 1 service is not known, and not in the sum.',
      ),
    ).toBeVisible();
  });

  it('says that the running month is not over, until when costs are, and shows no difference', async () => {
    renderShowback({
      search: search.replace('2026-10', '2026-11'),
      costs: {
        getCostStatement: async () => ({
          ...paymentsStatement,
          ...{ month: '2026-11', until: '2026-11-18' },
        }),
      },
    });
    const sheet = await screen.findByRole('article', {
      name: 'Costs of Team Payments in November 2026, bills until Nov 18, 2026',
    });
    expect(sheet).toHaveTextContent(
      'The month is not over: bills are until Nov 18, 2026, while charges may be for the whole month.',
    );
    expect(sheet).not.toHaveTextContent('+€299.60');
    expect(
      within(sheet).getByRole('row', { name: /Total in EUR/ }),
    ).toHaveTextContent(/€2,300\.40.*€2,500\.00.*When the month is over/);
    expect(within(sheet).getAllByText('When the month is over')).toHaveLength(
      2 + 1,
    );
  });

  it('calls what is charged in another currency not comparable, in a row and in the totals', async () => {
    const [first, second] = paymentsStatement.lines;
    renderShowback({
      search,
      costs: {
        getCostStatement: async () => ({
          ...paymentsStatement,
          lines: [
            {
              ...first,
              figures: [...first.figures, ...second.figures.slice(1)],
            },
          ],
          unknownCharges: 0,
        }),
      },
    });
    const sheet = within(await screen.findByRole('article', { name: TITLE }));
    expect(sheet.getByRole('row', { name: /^Payments/ })).toHaveTextContent(
      '+€299.60USD: Not comparable',
    );
    expect(sheet.getByRole('row', { name: /Total in USD/ })).toHaveTextContent(
      /\$150\.00.*Nothing.*Not comparable/,
    );
  });

  it('prints with team, month, coverage of the sources and the time it was made', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    const { user } = renderShowback({ search });
    const sheet = await screen.findByRole('article', { name: TITLE });
    expect(sheet).toHaveTextContent(
      'Sources: Cloud bill until Nov 18, 2026, Subscriptions until Oct 31, 2026.',
    );
    expect(sheet).toHaveTextContent(/Generated November 20, 2026/);
    expect(sheet).toHaveTextContent(
      'What this figure contains and what it leaves out',
    );
    expect(within(sheet).queryByRole('button', { name: 'Print' })).toBe(null);
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });

  it('goes to another month and another figure, and keeps them in the address', async () => {
    const { costs, user } = renderShowback({ search });
    await screen.findByRole('article', { name: TITLE });
    await user.click(screen.getByRole('button', { name: /Month/ }));
    await user.click(
      await screen.findByRole('option', { name: 'September 2026' }),
    );
    expect(
      await screen.findByRole('article', {
        name: 'Costs of Team Payments in September 2026',
      }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Effective/ }));
    await user.click(await screen.findByRole('option', { name: 'Billed' }));
    expect(await screen.findByRole('article')).toBeVisible();
    expect(costs.getCostStatement).toHaveBeenLastCalledWith({
      owner: 'group:default/team-payments',
      month: '2026-09',
      metric: 'billed',
    });
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'view=statement&team=group%3Adefault%2Fteam-payments&month=2026-09&metric=billed',
    );
  });

  it('asks for a team where none is chosen, and then shows the month before', async () => {
    const { costs, user } = renderShowback({ search: '?view=statement' });
    expect(
      await screen.findByText('Choose a team to see its statement.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Team/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Team Payments' }),
    );
    expect(await screen.findByRole('article', { name: TITLE })).toBeVisible();
    expect(costs.getCostStatement).toHaveBeenCalledWith({
      owner: 'group:default/team-payments',
      month: '2026-10',
      metric: 'effective',
    });
  });

  it('brings all of it as CSV', async () => {
    const { costs, user } = renderShowback({
      search,
      costs: {
        exportCostStatement: async () =>
          Promise.reject(new Error('The backend is away')),
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The export failed: The backend is away',
    );
    expect(costs.exportCostStatement).toHaveBeenCalledWith({
      owner: 'group:default/team-payments',
      month: '2026-10',
      metric: 'effective',
    });
  });

  it('says that a team costs nothing, and that lines are left out', async () => {
    renderShowback({
      search,
      costs: {
        getCostStatement: async () => ({
          ...paymentsStatement,
          lines: [],
          ...{ cost: [], charged: [], difference: [] },
          compared: { cost: [], charged: [] },
          ...{ unknownCharges: 0, totalLines: 2 },
        }),
      },
    });
    expect(
      await screen.findByText(
        'Nothing that you may see costs this team anything in October 2026.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(
      screen.getByText(/^2 more services are in the totals/),
    ).toBeVisible();
  });

  it('says that there is no such team, and what else went wrong', async () => {
    const gone = new Error('not found');
    gone.name = 'NotFoundError';
    renderShowback({
      search,
      costs: { getCostStatement: async () => Promise.reject(gone) },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no team “group:default/team-payments”, or you may not see it.',
    );
  });

  it('tries again', async () => {
    const getCostStatement = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue(paymentsStatement);
    const { user } = renderShowback({ search, costs: { getCostStatement } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The statement could not be loaded.The backend is away',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article', { name: TITLE })).toBeVisible();
  });
});
