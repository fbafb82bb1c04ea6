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
import { budgets } from '../../../__fixtures__/teamCosts';
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { renderShowback } from '../__testUtils__/renderShowback';

const search = '?view=budgets';

describe('BudgetsView', () => {
  freezeTime();

  it('says how far each budget is spent, where it ends, and how that stands', async () => {
    renderShowback({ search });
    const row = await screen.findByRole('row', { name: /Team Payments/ });
    expect(row).toHaveTextContent('November 2026');
    expect(row).toHaveTextContent('At risk');
    expect(row).toHaveTextContent('€4,600.00 of €5,000.00 (92%)');
    expect(row).toHaveTextContent('until Nov 18, 2026');
    expect(row).toHaveTextContent('and in other currencies: $90.00');
    expect(row).toHaveTextContent(
      'The team may have services that you may not see.',
    );
    expect(row).toHaveTextContent('About €7,600.00 at the end');
    expect(row).toHaveTextContent(
      'between €7,100.00 and €8,100.00 with a chance of 80%, worked out from 18 days',
    );
    expect(
      within(row).getByRole('img', { name: 'Forecast against the budget' }),
    ).toHaveAccessibleDescription(
      'Spent €4,600.00, forecast €7,600.00, between €7,100.00 and €8,100.00, of a budget of €5,000.00.',
    );
    expect(row).toHaveTextContent('80% reached on Nov 16, 2026');
    expect(row).toHaveTextContent('100% not reached');
  });

  it('calls nothing good of which a part is not known', async () => {
    const [, other] = budgets;
    renderShowback({
      search,
      costs: {
        listBudgets: async () => ({
          items: [
            {
              ...other,
              standing: 'unknown',
              without: [{ currency: 'USD', amount: '90' }],
            },
          ],
        }),
      },
    });
    const row = await screen.findByRole('row', { name: /team-timetable/ });
    expect(row).toHaveTextContent('Not known, as there is no rate for a part');
    expect(row).not.toHaveTextContent('Within the budget');
  });

  it('says why there is no forecast', async () => {
    renderShowback({ search });
    const row = await screen.findByRole('row', { name: /team-timetable/ });
    expect(row).toHaveTextContent('2026');
    expect(row).toHaveTextContent('Within the budget');
    expect(row).toHaveTextContent('Too few days to foretell it');
    expect(
      screen.getByText(/^2 budgets, those that need attention first\./),
    ).toBeVisible();
  });

  it('says how to make a budget where there is none', async () => {
    renderShowback({
      search,
      costs: { listBudgets: async () => ({ items: [] }) },
    });
    expect(
      await screen.findByText('There is no budget that you may see.'),
    ).toBeVisible();
    expect(
      screen.getByRole('figure', { name: 'Lines for the configuration' }),
    ).toHaveTextContent('budgets:');
  });

  it('says what went wrong, and tries again', async () => {
    const listBudgets = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue({ items: [] });
    const { user } = renderShowback({ search, costs: { listBudgets } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The budgets could not be loaded.The backend is away',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('There is no budget that you may see.'),
    ).toBeVisible();
  });

  it('says which permission is missing', async () => {
    const error = new Error('Unauthorized');
    error.name = 'NotAllowedError';
    renderShowback({
      search,
      costs: { listBudgets: async () => Promise.reject(error) },
    });
    expect(
      await screen.findByText(
        'It takes the permission stewardship.cost.read to see them. Ask those who run this portal for it.',
      ),
    ).toBeVisible();
  });
});
