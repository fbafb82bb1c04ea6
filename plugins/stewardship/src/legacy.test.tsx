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
import userEvent from '@testing-library/user-event';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Route, Routes } from 'react-router-dom';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import {
  EntityEscalationCard,
  EntityOwnershipContent,
  EntityRunbookCard,
  EntityScorecardContent,
  EntityScorecardsCard,
  EntityShowbackCard,
  EntitySupportTierCard,
  EntityTechnologyLifecycleCard,
  isStewardshipAvailable,
  StewardshipPage,
  stewardshipPlugin,
} from './legacy';
import { catalogEntity } from './__fixtures__/entities';
import { fakeStewardshipApi } from './__testUtils__/fakeStewardshipApi';
import { freezeTime } from './__testUtils__/freezeTime';
import { rootRouteRef } from './routes';

async function renderLegacy(element: JSX.Element) {
  const api = fakeStewardshipApi();
  await renderInTestApp(
    <TestApiProvider apis={[[stewardshipApiRef, api]]}>
      <EntityProvider entity={catalogEntity({ name: 'payments' })}>
        {element}
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/stewardship': rootRouteRef,
      },
    },
  );
  return api;
}

describe('legacy exports', () => {
  freezeTime();

  it('show the Support tier card on the Overview', async () => {
    await renderLegacy(<EntitySupportTierCard />);
    expect(
      await screen.findByText('Rank 2, where 1 is the most critical'),
    ).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: 'Service desk' })[0],
    ).toHaveAttribute('href', '/catalog/default/group/service-desk');
  });

  it('show the Escalation card on the Overview', async () => {
    await renderLegacy(<EntityEscalationCard />);
    const call = await screen.findByRole('region', { name: 'Call now' });
    expect(within(call).getByRole('link', { name: 'Jonas' })).toHaveAttribute(
      'href',
      '/catalog/default/user/jonas',
    );
    expect(
      screen.getByRole('link', { name: 'payments-ledger' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-ledger/ownership',
    );
  });

  it('show the Runbooks card on the Overview, and read a runbook there', async () => {
    await renderLegacy(<EntityRunbookCard />);
    const [title] = await screen.findAllByRole('button', {
      name: 'Restart a pod',
    });
    await userEvent.click(title);
    expect(
      within(await screen.findByRole('dialog')).getByRole('heading', {
        name: 'Restart a pod',
      }),
    ).toBeVisible();
    // This app has no Scaffolder.
    expect(screen.getByText('Run it: renew-certificate').closest('a')).toBe(
      null,
    );
  });

  it('show the Technology lifecycle card on the Overview, and decide there', async () => {
    await renderLegacy(<EntityTechnologyLifecycleCard />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Decide about PostgreSQL 13',
      }),
    );
    expect(
      within(await screen.findByRole('dialog')).getByRole('heading', {
        name: 'Decide about PostgreSQL 13',
      }),
    ).toBeVisible();
  });

  it('show the Scorecards card on the Overview, which leads to the tab', async () => {
    await renderLegacy(<EntityScorecardsCard />);
    expect(
      await screen.findByRole('link', {
        name: '3 questions are open in Operational support',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/scorecards?scorecard=operational-support&check=night-drill',
    );
  });

  it('show the Showback card on the Overview, which leads to the page', async () => {
    await renderLegacy(<EntityShowbackCard />);
    expect(
      await screen.findByRole('link', {
        name: 'Statement of Team Payments for November 2026',
      }),
    ).toHaveAttribute(
      'href',
      '/stewardship/showback?view=statement&team=group%3Adefault%2Fteam-payments&month=2026-11',
    );
    expect(screen.getByRole('link', { name: 'All costs' })).toHaveAttribute(
      'href',
      '/stewardship/showback',
    );
  });

  it('show the Scorecards tab, and answer there', async () => {
    const api = await renderLegacy(<EntityScorecardContent />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Answer 2 questions' }),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Yes, tested' }),
    );
    await userEvent.tab();
    expect(await screen.findByText('Draft saved')).toBeVisible();
    expect(api.answerQuestion).toHaveBeenCalledTimes(1);
  });

  it('show the Ownership tab with all cards, whom to call first', async () => {
    await renderLegacy(<EntityOwnershipContent />);
    await screen.findByRole('heading', { name: 'Runbooks', level: 3 });
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Escalation',
      'Support tier',
      'Runbooks',
      'Technology lifecycle',
      'Scorecards',
      'Showback',
    ]);
  });

  it('show the cards of the adopter on the Ownership tab, with one request for all', async () => {
    const api = await renderLegacy(
      <EntityOwnershipContent>
        <EntitySupportTierCard />
        <EntitySupportTierCard />
        <EntitySupportTierCard />
        <article>Incidents</article>
      </EntityOwnershipContent>,
    );
    expect(await screen.findByText('Incidents')).toBeVisible();
    expect(
      await screen.findAllByText('Rank 2, where 1 is the most critical'),
    ).toHaveLength(3);
    expect(api.getEntity).toHaveBeenCalledTimes(1);
  });

  it('show the directory on a page of its own', async () => {
    await renderLegacy(
      <Routes>
        <Route path="/*" element={<StewardshipPage />} />
      </Routes>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Stewardship' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Payments' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments/ownership');
  });

  it('know for which kinds they are', () => {
    expect(
      isStewardshipAvailable(catalogEntity({ name: 'a', kind: 'API' })),
    ).toBe(true);
    expect(
      isStewardshipAvailable(catalogEntity({ name: 'mona', kind: 'User' })),
    ).toBe(false);
  });

  it('bring the API of the backend along', () => {
    expect([...stewardshipPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.stewardship.client',
    ]);
  });
});
