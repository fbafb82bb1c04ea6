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
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  ApiBlueprint,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { StewardshipApi } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import plugin from './index';
import { completeStewardship } from './__fixtures__/completeStewardship';
import { catalogEntity } from './__fixtures__/entities';
import { fakeStewardshipApi } from './__testUtils__/fakeStewardshipApi';
import { freezeTime } from './__testUtils__/freezeTime';

function foreignCard(options: {
  name: string;
  type?: 'info' | 'content';
  kind?: string;
}) {
  const { name, type, kind = 'component' } = options;
  return EntityCardBlueprint.make({
    name,
    attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
    params: {
      type,
      filter: { kind },
      loader: async () => <article>{name}</article>,
    },
  });
}

describe('stewardship plugin', () => {
  freezeTime();

  it('lets any plugin attach cards to the Ownership tab, for the entities they are meant for', async () => {
    renderTestApp({
      apis: [[stewardshipApiRef, fakeStewardshipApi()]],
      extensions: [
        createTestEntityPage({ entity: catalogEntity({ name: 'payments' }) }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/support-tier'),
      ],
      features: [
        createFrontendPlugin({
          pluginId: 'incidents',
          extensions: [
            foreignCard({ name: 'incidents', type: 'info' }),
            foreignCard({ name: 'audits' }),
            foreignCard({ name: 'for APIs', kind: 'api' }),
          ],
        }),
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'Ownership', level: 2 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Support tier', level: 3 }),
    ).toBeVisible();
    expect(await screen.findByText('incidents')).toBeVisible();
    expect(await screen.findByText('audits')).toBeVisible();
    expect(screen.queryByText('for APIs')).not.toBeInTheDocument();
  });

  it('makes one request for all cards, and shows whom to call first', async () => {
    const api = fakeStewardshipApi();
    renderTestApp({
      apis: [[stewardshipApiRef, api]],
      extensions: [
        createTestEntityPage({ entity: catalogEntity({ name: 'payments' }) }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/escalation'),
        plugin.getExtension('entity-card:stewardship/support-tier'),
        plugin.getExtension('entity-card:stewardship/runbooks'),
        plugin.getExtension('entity-card:stewardship/technology-lifecycle'),
        plugin.getExtension('entity-card:stewardship/scorecards'),
        plugin.getExtension('entity-card:stewardship/showback'),
      ],
    });
    await screen.findByRole('heading', { name: 'Support tier', level: 3 });
    await screen.findByRole('region', { name: 'Call now' });
    await screen.findByText('No runbook for: Site loss');
    await screen.findByRole('region', { name: 'What it inherits' });
    await screen.findByText('Bronze reached');
    await screen.findByText('What it is made of');
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
    expect(api.getEntity).toHaveBeenCalledTimes(1);
  });

  it('shows its cards in the order in which the configuration lists them', async () => {
    renderTestApp({
      apis: [[stewardshipApiRef, fakeStewardshipApi()]],
      extensions: [
        createTestEntityPage({ entity: catalogEntity({ name: 'payments' }) }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/escalation'),
        plugin.getExtension('entity-card:stewardship/support-tier'),
      ],
      config: {
        app: {
          extensions: [
            'entity-card:stewardship/support-tier',
            'entity-card:stewardship/escalation',
          ],
        },
      },
    });
    await screen.findByRole('heading', { name: 'Escalation', level: 3 });
    await screen.findByRole('heading', { name: 'Support tier', level: 3 });
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Support tier', 'Escalation']);
  });

  it('makes one request for the same card in two places', async () => {
    const api = fakeStewardshipApi();
    renderTestApp({
      apis: [[stewardshipApiRef, api]],
      extensions: [
        createTestEntityPage({ entity: catalogEntity({ name: 'payments' }) }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/support-tier'),
        plugin.getExtension('entity-card:stewardship/overview-support-tier'),
      ],
      config: {
        app: {
          extensions: ['entity-card:stewardship/overview-support-tier'],
        },
      },
    });
    expect(
      await screen.findAllByText('Rank 2, where 1 is the most critical'),
    ).toHaveLength(2);
    expect(api.getEntity).toHaveBeenCalledTimes(1);
  });

  it('leaves the cards off the Overview unless they are asked for', async () => {
    renderTestApp({
      apis: [[stewardshipApiRef, fakeStewardshipApi()]],
      extensions: [
        createTestEntityPage({ entity: catalogEntity({ name: 'payments' }) }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/support-tier'),
        plugin.getExtension('entity-card:stewardship/overview-support-tier'),
        plugin.getExtension('entity-card:stewardship/overview-escalation'),
        plugin.getExtension('entity-card:stewardship/overview-runbooks'),
        plugin.getExtension(
          'entity-card:stewardship/overview-technology-lifecycle',
        ),
        plugin.getExtension('entity-card:stewardship/overview-scorecards'),
        plugin.getExtension('entity-card:stewardship/overview-showback'),
      ],
    });
    expect(
      await screen.findByText('Rank 2, where 1 is the most critical'),
    ).toBeVisible();
    expect(
      screen.queryByRole('heading', { name: 'Escalation' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Runbooks' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Technology lifecycle' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Scorecards' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Showback' }),
    ).not.toBeInTheDocument();
  });

  it('is not there for kinds that nobody supports', async () => {
    renderTestApp({
      apis: [[stewardshipApiRef, fakeStewardshipApi()]],
      extensions: [
        createTestEntityPage({
          entity: catalogEntity({ name: 'mona', kind: 'User' }),
        }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/support-tier'),
      ],
      features: [
        createFrontendPlugin({
          pluginId: 'people',
          extensions: [
            EntityCardBlueprint.make({
              params: { loader: async () => <article>Profile</article> },
            }),
          ],
        }),
      ],
    });
    expect(await screen.findByText('Profile')).toBeVisible();
    expect(screen.queryByText('Ownership')).not.toBeInTheDocument();
  });

  it('leads from a runbook to its template where the app has the Scaffolder', async () => {
    const templateRoute = createRouteRef({
      params: ['namespace', 'templateName'],
    });
    renderTestApp({
      apis: [[stewardshipApiRef, fakeStewardshipApi()]],
      extensions: [
        createTestEntityPage({ entity: catalogEntity({ name: 'payments' }) }),
      ],
      features: [
        plugin,
        createFrontendPlugin({
          pluginId: 'scaffolder',
          routes: { selectedTemplate: templateRoute },
          extensions: [
            PageBlueprint.make({
              params: {
                path: '/create/templates/:namespace/:templateName',
                routeRef: templateRoute,
                loader: async () => <article>Template</article>,
              },
            }),
          ],
        }),
      ],
    });
    expect(
      await screen.findByRole('link', {
        name: 'Run it: renew-certificate',
      }),
    ).toHaveAttribute('href', '/create/templates/default/renew-certificate');
  });

  it('asks its own backend', async () => {
    const fetch = jest.fn(async () => Response.json(completeStewardship));
    const factory = createExtensionTester(
      plugin.getExtension('api:stewardship'),
    ).get(ApiBlueprint.dataRefs.factory);
    const client = factory.factory({
      discoveryApi: mockApis.discovery({ baseUrl: 'http://backend' }),
      fetchApi: { fetch },
    }) as StewardshipApi;
    await client.getEntity({ entityRef: 'component:default/payments' });
    expect(fetch).toHaveBeenCalledWith(
      'http://backend/api/stewardship/entities/component/default/payments',
      undefined,
    );
  });
});
