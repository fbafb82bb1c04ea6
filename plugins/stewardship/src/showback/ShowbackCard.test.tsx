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
import { paymentsCosts } from '../__fixtures__/costs';
import { freezeTime } from '../__testUtils__/freezeTime';
import { fact, section } from '../__testUtils__/renderOwnershipTab';
import { renderCosts } from './__testUtils__/renderCosts';

const PERIOD = 'November 2026 so far, bills until Nov 18, 2026';
const COMPLETENESS = 'What this figure contains and what it leaves out';

describe('ShowbackCard', () => {
  freezeTime();

  it('says the total of each currency, never of both, against the same days of the month before', async () => {
    await renderCosts(paymentsCosts);
    await screen.findByText(PERIOD);
    const total = section(PERIOD);
    expect(total.getAllByText('€1,300.75')[0]).toBeVisible();
    expect(total.getByText('$90.00')).toBeVisible();
    expect(
      total.getByText(
        '€100.00 (8.3%) more than on the same days of October 2026: €1,300.75 until Nov 18, 2026, €1,200.75 until Oct 18, 2026',
      ),
    ).toBeVisible();
    expect(
      total.getByText(
        'As much as on the same days of October 2026: $90.00 until Oct 18, 2026',
      ),
    ).toBeVisible();
    expect(total.getByText(/^Effective cost/)).toBeVisible();
  });

  it('says how shared costs make the total, and that what it depends on is not in it', async () => {
    await renderCosts(paymentsCosts);
    await screen.findByText(PERIOD);
    expect(fact('Its own cost')).toHaveTextContent('€1,500.50');
    expect(fact('Its part of what is shared')).toHaveTextContent('€200.25');
    expect(fact('Passed on to those who share it')).toHaveTextContent(
      '-€400.00',
    );
    expect(fact('Total')).toHaveTextContent('€1,300.75');
    expect(
      screen.getByText(
        'What it depends on costs €820.00. That is not in the total: others depend on the same.',
      ),
    ).toBeVisible();
  });

  it('marks what is converted, with the rates and what has none', async () => {
    await renderCosts(paymentsCosts);
    const converted = (
      await screen.findByText('Converted, about €1,383.55 in all.')
    ).closest('p');
    expect(converted).toHaveTextContent(
      'Rates: 1 USD = 0.92 EUR (since Nov 1, 2026). Left out, as there is no rate: Credits.',
    );
  });

  it('says what became less, without a percentage of nothing', async () => {
    const { figures } = paymentsCosts;
    await renderCosts({
      ...paymentsCosts,
      figures: figures.slice(0, 1),
      before: {
        month: '2026-10',
        until: '2026-10-18',
        nowUntil: '2026-11-18',
        money: [{ currency: 'EUR', amount: '-5' }],
        now: [{ currency: 'EUR', amount: '-25.5' }],
        change: [{ currency: 'EUR', amount: '-20.5' }],
      },
    });
    expect(
      await screen.findByText(
        '€20.50 less than on the same days of October 2026: -€25.50 until Nov 18, 2026, -€5.00 until Oct 18, 2026',
      ),
    ).toBeVisible();
  });

  it('tells the months to those who cannot see the bars, and names the incomplete one', async () => {
    await renderCosts(paymentsCosts);
    expect(
      await screen.findByRole('img', { name: 'Costs by month in EUR' }),
    ).toHaveAccessibleDescription(
      'September 2026: €2,100.00. October 2026: €2,200.40. November 2026, which is not complete: €1,300.75.',
    );
    expect(
      screen.getByRole('img', { name: 'Costs by month in USD' }),
    ).toHaveAccessibleDescription(
      'September 2026: $0.00. October 2026: $150.00. November 2026, which is not complete: $90.00.',
    );
    expect(
      screen.getByText('November 2026 is not complete; its bar is dashed.'),
    ).toBeVisible();
    expect(
      screen
        .getAllByRole('row', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'MonthCost in EURCost in USD',
      'November 2026 (not complete)€1,300.75$90.00',
      'October 2026€2,200.40$150.00',
      'September 2026€2,100.00None',
    ]);
  });

  it('says of each part what it is for and where it comes from', async () => {
    await renderCosts(paymentsCosts);
    await screen.findByText('What it is made of');
    const parts = section('What it is made of').getAllByRole('listitem');
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      'Infrastructure: Compute imported€1,000.50',
      'Support contracts declared in its record€500.00',
      'Infrastructure shared by Payments database€200.25',
      'Infrastructure: Credits imported-€12.50',
      // So that it adds up to €1,700.75, what is before anything is passed on.
      'and others€12.50',
      'and others$90.00',
    ]);
    expect(
      section('What it is made of').getByRole('list', { name: 'In USD' }),
    ).toHaveTextContent('and others$90.00');
    expect(
      within(parts[2]).getByRole('link', { name: 'Payments database' }),
    ).toBeVisible();
  });

  it('says who bears which part of what is shared', async () => {
    await renderCosts(paymentsCosts);
    await screen.findByText('Who bears it');
    const shares = screen.getByRole('region', { name: 'Who bears it' });
    expect(shares).toHaveTextContent('It is shared by weights.');
    expect(shares).toHaveTextContent('web-shop75%€300.00');
    expect(shares).toHaveTextContent('2 more bear a part.');
    expect(shares).not.toHaveTextContent('Others may');
  });

  it('says that others may bear the rest of what is shared, and not how many', async () => {
    await renderCosts({
      ...paymentsCosts,
      consumers: { items: [], total: 0, by: 'even', partial: true },
    });
    await screen.findByText('Who bears it');
    const shares = screen.getByRole('region', { name: 'Who bears it' });
    expect(shares).toHaveTextContent('Nobody that you may see bears a part.');
    expect(shares).toHaveTextContent('Others may bear the rest.');
  });

  it('says what the figure contains, what it leaves out, and how old its sources are', async () => {
    await renderCosts(paymentsCosts);
    await screen.findByText(COMPLETENESS);
    expect(fact('Contains')).toHaveTextContent(
      'Infrastructure, Support contracts, Shared costs',
    );
    expect(fact('Known to be none')).toHaveTextContent('Purchases');
    expect(fact('Nobody says')).toHaveTextContent('Licenses, Labor');
    const items = section(COMPLETENESS).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '12.5% of the imported costs in EUR belong to no entity yet, and are in no figure.',
      'All imported costs in USD belong to an entity.',
      'Cloud bill: until Nov 18, 2026, read 5 hours ago',
      "Subscriptions: until Oct 31, 2026, read 18 days agoOut of dateThe last import failed: the file 'saas.csv' is not there",
    ]);
  });

  it('keeps what it costs and what is charged apart, each under its name', async () => {
    await renderCosts({ ...paymentsCosts, month: '2026-10' });
    await screen.findByText('What it costs and what is charged');
    expect(fact('Showback (what it costs)')).toHaveTextContent(
      '€1,300.75$90.00',
    );
    expect(
      fact('Chargeback (what is charged by Platform prices)'),
    ).toHaveTextContent('€1,400.00');
    expect(fact('Difference (charged minus cost)')).toHaveTextContent(
      '+€99.25',
    );
    expect(screen.getByText('Charged: 350 requests at 4 EUR')).toBeVisible();
    expect(
      screen.getByText(
        'Not compared in USD: there is no cost in it, or no charge.',
      ),
    ).toBeVisible();
  });

  it('shows no difference while the month is running, and says why', async () => {
    await renderCosts(paymentsCosts);
    expect(
      await screen.findByText(
        /^The month is not over: bills are until Nov 18, 2026, while the charge may be for the whole month\./,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/^Difference/)).not.toBeInTheDocument();
    expect(screen.queryByText(/^Not compared/)).not.toBeInTheDocument();
  });

  it('says why a charge is not known', async () => {
    await renderCosts({
      ...paymentsCosts,
      charge: {
        status: 'unknown',
        policy: { id: 'platform', title: 'Platform prices' },
        reason: 'nobody says how many requests it had',
      },
    });
    await screen.findByText('What it costs and what is charged');
    expect(
      fact('Chargeback (what is charged by Platform prices)'),
    ).toHaveTextContent('Not known: nobody says how many requests it had');
    expect(screen.queryByText(/^Difference/)).not.toBeInTheDocument();
  });

  it('names problems and what to do about them', async () => {
    await renderCosts({
      ...paymentsCosts,
      problems: [
        {
          kind: 'invalidValue',
          severity: 'error',
          entityRef: 'component:default/payments',
          path: 'spec.stewardship.costs[0].amount',
          value: 'many',
          expected: 'a number',
          message: '',
          fix: '',
        },
      ],
    });
    await screen.findByText('Problems with these costs');
    expect(
      screen.getByRole('region', { name: 'Problems with these costs' }),
    ).toHaveTextContent('spec.stewardship.costs[0].amount');
  });
});
