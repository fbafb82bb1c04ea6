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
import { freezeTime } from '../../../__testUtils__/freezeTime';
import { costOverview, firstMonth } from '../__fixtures__/costOverview';
import { renderShowback } from '../__testUtils__/renderShowback';

const ask = { by: 'team', metric: 'effective', limit: 25 };

/** The chart has a table of its own. */
async function findGroup(name: RegExp) {
  const list = within(await screen.findByRole('grid'));
  return await list.findByRole('row', { name });
}

describe('OverviewView', () => {
  freezeTime();

  it('shows each currency on its own, what is not allocated, and what is left out', async () => {
    const { costs } = renderShowback({
      costs: { getCosts: async () => costOverview },
    });
    const totals = await screen.findByRole('region', { name: 'Total' });
    expect(totals).toHaveTextContent(
      'September 2026 to November 2026, bills until Nov 18, 2026 · Effective',
    );
    expect(within(totals).getByText('€1,460.25')).toBeVisible();
    expect(within(totals).getByText('$40.50')).toBeVisible();
    expect(totals).toHaveTextContent('Converted, about €1,497.51 in all.');
    expect(totals).toHaveTextContent('1 USD = 0.92 EUR');
    expect(totals).toHaveTextContent('€208.61');
    expect(totals).toHaveTextContent(
      '12.5% of what is imported in EUR for September 2026 to November 2026',
    );

    const gaps = screen.getByRole('region', {
      name: 'What the figures leave out',
    });
    expect(gaps).toHaveTextContent('Declared as none: Purchases.');
    expect(gaps).toHaveTextContent(
      'Nobody says anything about: Licenses, Labor.',
    );
    const sources = within(gaps).getByRole('list', { name: 'Sources' });
    expect(sources).toHaveTextContent('Cloud bill: until Nov 18, 2026');
    expect(sources).toHaveTextContent('Out of date');
    expect(costs.getCosts).toHaveBeenCalledTimes(1);
    expect(costs.getCosts).toHaveBeenCalledWith(ask);
  });

  it('lists groups with all figures, the change and links', async () => {
    renderShowback({ costs: { getCosts: async () => costOverview } });
    const row = within(await findGroup(/Team Payments/));
    expect(row.getByRole('link', { name: 'Team Payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-payments',
    );
    for (const text of ['€1,500.00', '€1,300.00', '€300.00', '€900.00']) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.getAllByText('$40.50')).toHaveLength(2);
    expect(row.getByText('+€200.00')).toBeVisible();
    expect(row.getByText('(+25%)')).toBeVisible();
    expect(row.getByText('102.7% of all EUR')).toBeVisible();
    expect(row.getByText('4 services')).toBeVisible();
    const nobody = within(await findGroup(/No team/));
    expect(nobody.getAllByText('-€100.00')).toHaveLength(2);
    expect(nobody.getByText('new')).toBeVisible();
    expect(
      screen.getByRole('columnheader', { name: 'Depends on (not summed)' }),
    ).toBeVisible();
    expect(screen.getByText('9 teams')).toBeVisible();
    expect(
      screen.getByText(
        /^Against before: Sep 1, 2026 to Oct 31, 2026, compared with Jul 1, 2026 to Aug 31, 2026\. /,
      ),
    ).toBeVisible();
  });

  it('says of a team that has nothing in the currency that it has none, not that it is 0%', async () => {
    const [team] = costOverview.items;
    renderShowback({
      costs: {
        getCosts: async () => ({
          ...costOverview,
          items: [
            {
              ...team,
              figures: team.figures.slice(0, 1),
              ...{ before: [], now: [], months: ['0', '0', '0'] },
            },
          ],
        }),
      },
    });
    const row = within(await findGroup(/Team Payments/));
    expect(row.getAllByText('nothing in EUR')).toHaveLength(2);
    expect(row.queryByText(/of all/)).not.toBeInTheDocument();
    expect(row.queryByText('unchanged')).not.toBeInTheDocument();
    expect(
      await screen.findByText(/^Drawn in EUR alone\. What there is in USD/),
    ).toBeVisible();
    expect(
      screen.getByText(/Shares, changes and the order are of EUR alone/),
    ).toBeVisible();
  });

  it('says that a name narrows down the table alone', async () => {
    renderShowback({
      search: '?by=category&q=payment',
      costs: {
        getCosts: async () => ({
          ...costOverview,
          ...{ by: 'category', items: [], totalItems: 0 },
        }),
      },
    });
    expect(
      await screen.findByText('No category has “payment” in its name'),
    ).toBeVisible();
    expect(screen.getByPlaceholderText('Part of a name')).toBeVisible();
  });

  it('calls nothing new where nothing can be compared', async () => {
    renderShowback({ costs: { getCosts: async () => firstMonth } });
    await findGroup(/Team Payments/);
    // A column of what nobody knows says nothing.
    expect(
      screen.queryByRole('columnheader', { name: 'Against before' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('new')).not.toBeInTheDocument();
    expect(
      screen.getAllByText('There are no earlier costs to compare with.'),
    ).toHaveLength(2);
  });

  it('says that products are not known day by day, while services are', async () => {
    renderShowback({
      costs: {
        getCosts: async () => ({
          ...firstMonth,
          ...{ by: 'product', comparison: costOverview.comparison },
        }),
      },
    });
    expect(
      await screen.findByText(/^The month is not over, and bills do not say/),
    ).toBeVisible();
    expect(screen.queryByText('new')).not.toBeInTheDocument();
    expect(
      screen.getByText('No service became dearer or cheaper.'),
    ).toBeVisible();
  });

  it('draws months as stacks, and says the same in a table', async () => {
    const { user } = renderShowback({
      costs: { getCosts: async () => costOverview },
    });
    await user.click(await screen.findByText('Show as a table'));
    const table = within(
      screen.getByRole('table', {
        name: 'Costs by team and month in EUR',
      }),
    );
    const rows = table
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'MonthTeam PaymentsNo teamThe 7 othersTotal',
      'November 2026 (not complete)€500.00-€150.00€20.00€370.00',
      'October 2026€600.00€50.00€20.00€670.00',
      'September 2026€400.00€0.00€20.25€420.25',
    ]);
    expect(screen.getByText(/^Dashed and marked with \*/)).toBeVisible();
    expect(screen.getByText(/^What is below the line/)).toBeVisible();
  });

  it('draws a single month as bars with their amounts', async () => {
    renderShowback({ costs: { getCosts: async () => firstMonth } });
    const chart = within(
      await screen.findByRole('region', { name: 'Costs by team' }),
    );
    expect(
      (await chart.findAllByRole('listitem')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual([
      'Team Payments€500.00',
      'No team-€150.00',
      'The 7 others€20.00',
    ]);
  });

  it('says what became dearer, and what to do about what is not allocated', async () => {
    const { user } = renderShowback({
      costs: { getCosts: async () => costOverview },
    });
    const region = await screen.findByRole('region', {
      name: 'Largest changes',
    });
    expect(region).toHaveTextContent(
      'Of single services, in EUR: Sep 1, 2026 to Oct 31, 2026, compared with Jul 1, 2026 to Aug 31, 2026.',
    );
    const changes = within(region).getAllByRole('listitem');
    expect(changes[0]).toHaveTextContent(
      'dearer by €200.50€300.00 before, €500.50 now',
    );
    expect(changes[1]).toHaveTextContent(
      'cheaper by €50.00€90.00 before, €40.00 now',
    );

    await user.click(screen.getByRole('button', { name: 'Show what it is' }));
    const section = screen.getByRole('region', { name: 'Not allocated' });
    expect(section).toHaveFocus();
    expect(section).toHaveTextContent('The 2 largest of 31.');
    expect(section).toHaveTextContent(
      'tag app: checkout-old, tag team: rails€150.00',
    );
    expect(section).toHaveTextContent(
      'Products: AWS · Amazon EC2: €100.00, AWS · Amazon S3: €50.00, and 2 more',
    );
    expect(section).toHaveTextContent('Account shared (111122223333)');
    expect(section).toHaveTextContent('Account sub-7€58.61 and $3.00');
    expect(section).toHaveTextContent(
      'A rule applies, and nothing in the catalog is called so',
    );
    expect(section).toHaveTextContent('tag app: checkout-old');
    await user.click(within(section).getAllByText('What to do')[0]);
    expect(within(section).getAllByRole('figure')[0]).toHaveTextContent(
      'stewardship.dev/cost-selector',
    );
  });

  it('keeps every choice in the address, and asks for it', async () => {
    const { costs, user } = renderShowback({
      search: '?cursor=page-2&owner=group:default/team-payments',
      costs: { getCosts: async () => costOverview },
    });
    await findGroup(/Team Payments/);
    await user.click(screen.getByRole('radio', { name: 'Billed' }));
    await user.click(screen.getByRole('button', { name: /Currency/ }));
    await user.click(await screen.findByRole('option', { name: 'USD' }));
    await user.click(screen.getByRole('button', { name: /Costs by/ }));
    await user.click(await screen.findByRole('option', { name: 'Category' }));
    await user.click(screen.getByRole('button', { name: 'Last 12 months' }));
    const owner = ['group:default/team-payments'];
    const range = { from: '2026-07', to: '2026-11' };
    await waitFor(() =>
      expect(costs.getCosts).toHaveBeenLastCalledWith({
        ...{ ...range, owner, limit: 25 },
        ...{ by: 'category', metric: 'billed', currency: 'USD' },
      }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?by=category&metric=billed&from=2026-07&to=2026-11&currency=USD&owner=group%3Adefault%2Fteam-payments',
    );
    expect(
      screen.getByText('Billed cost: what the invoices of these months say.'),
    ).toBeVisible();
  });

  it('draws the largest groups whichever page of them is listed', async () => {
    const { costs } = renderShowback({
      search: '?q=pay',
      costs: { getCosts: async () => costOverview },
    });
    await findGroup(/Team Payments/);
    expect(costs.getCosts.mock.calls).toEqual([
      [{ ...ask, text: 'pay' }],
      [{ ...ask, limit: 7 }],
    ]);
  });
});
