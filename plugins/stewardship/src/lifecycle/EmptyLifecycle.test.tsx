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
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import plugin from '../index';
import { catalogEntity } from '../__fixtures__/entities';
import { undeclaredStewardship } from '../__fixtures__/undeclaredStewardship';
import { fakeStewardshipApi } from '../__testUtils__/fakeStewardshipApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

describe('EmptyLifecycle', () => {
  freezeTime();

  it('says what to add where nothing is named', async () => {
    renderOwnershipTab({
      card: 'technology-lifecycle',
      entity: catalogEntity({ name: 'timetable', owner: 'team-timetable' }),
      getEntity: async () => undeclaredStewardship,
    });
    expect(await screen.findByText(/^Nobody has written down/)).toBeVisible();
    expect(screen.getByRole('code').textContent).toContain(
      [
        '    technologies:',
        '      - product: postgresql',
        '        version: "13.14"',
        '      - purl: pkg:npm/express@4.18.2',
      ].join('\n'),
    );
  });

  it('leads from a system to what its parts run on, with the snippet folded', async () => {
    const entity = { ...catalogEntity({ name: 'ticketing' }), kind: 'System' };
    const api = fakeStewardshipApi({
      getEntity: async () => undeclaredStewardship,
    });
    renderTestApp({
      apis: [[stewardshipApiRef, api]],
      extensions: [
        createTestEntityPage({ entity }),
        plugin.getExtension('entity-content:stewardship/ownership'),
        plugin.getExtension('entity-card:stewardship/technology-lifecycle'),
        plugin.getExtension('page:stewardship'),
      ],
    });
    expect(
      await screen.findByText(/^The parts of this System name what they run/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'What its parts run on' }),
    ).toHaveAttribute(
      'href',
      '/stewardship/lifecycle?system=system%3Adefault%2Fticketing',
    );
    expect(screen.getByText(/- product: postgresql/)).not.toBeVisible();
    expect(screen.queryByText(/^Nobody has written/)).not.toBeInTheDocument();
  });

  it.each(['System', 'Domain'])(
    'says of a %s that its parts name what they run on, without a link where there is no page',
    async kind => {
      renderOwnershipTab({
        card: 'technology-lifecycle',
        entity: { ...catalogEntity({ name: 'sales' }), kind },
        getEntity: async () => undeclaredStewardship,
      });
      expect(
        await screen.findByText(/^The parts of this .+ name what they run on/),
      ).toBeVisible();
      expect(
        screen.queryByRole('link', { name: 'What its parts run on' }),
      ).not.toBeInTheDocument();
    },
  );
});
