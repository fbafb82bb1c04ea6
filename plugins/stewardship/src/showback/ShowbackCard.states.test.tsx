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

import { screen } from '@testing-library/react';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import { noCosts } from '../__fixtures__/costs';
import { catalogEntity } from '../__fixtures__/entities';
import { freezeTime } from '../__testUtils__/freezeTime';
import { fact, renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';
import { renderCosts } from './__testUtils__/renderCosts';

const COMPLETENESS = 'What this figure contains and what it leaves out';

describe('ShowbackCard', () => {
  freezeTime();

  it('says which permission is missing, and whom to ask', async () => {
    await renderCosts({ status: 'notPermitted' });
    expect(
      await screen.findByText('Costs are not shown to you.'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'It takes the permission stewardship.cost.read to see them. Ask those who run this portal for it.',
      ),
    ).toBeVisible();
    expect(screen.queryByText(COMPLETENESS)).not.toBeInTheDocument();
  });

  it('says that costs are not worked out yet', async () => {
    await renderCosts({ status: 'pending' });
    expect(
      await screen.findByText('The costs are being worked out.'),
    ).toBeVisible();
  });

  it('shows what to add to this very entity where nothing is known', async () => {
    renderOwnershipTab({
      card: 'showback',
      entity: catalogEntity({ name: 'payments', owner: 'team-payments' }),
      getEntity: async () => ({ ...completeStewardship, costs: noCosts }),
    });
    expect(
      await screen.findByText('No cost is known for this Component.'),
    ).toBeVisible();
    const snippet = screen.getByRole('figure', {
      name: 'Lines for the catalog file of component:default/payments',
    });
    expect(snippet).toHaveTextContent('name: payments annotations:');
    expect(snippet).toHaveTextContent('stewardship.dev/cost-selector:');
    expect(snippet).toHaveTextContent(
      'costs: - id: vendor-support kind: supportContract amount: 12000 currency: EUR per: year',
    );
    expect(fact('Nobody says')).toHaveTextContent('Infrastructure');
  });

  it('holds its place while it loads, and offers to try again', async () => {
    let fail = (_: Error) => {};
    renderOwnershipTab({
      card: 'showback',
      getEntity: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    });
    expect(await screen.findByText('Loading the costs')).toBeInTheDocument();
    fail(new Error('The backend is away'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The costs could not be loaded.The backend is away',
    );
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
