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

import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { CostApi } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import plugin from '../../../index';
import { fakeStewardshipApi } from '../../../__testUtils__/fakeStewardshipApi';

function Address() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

/** Shows the costs of the fleet in the new frontend system, at an address. */
export function renderShowback(options?: {
  search?: string;
  costs?: Partial<CostApi>;
  /** What the catalog has; there is none unless given. */
  catalog?: Entity[];
}) {
  const api = fakeStewardshipApi({ costs: options?.costs });
  renderTestApp({
    apis: [
      [stewardshipApiRef, api],
      ...(options?.catalog
        ? ([
            [catalogApiRef, catalogApiMock({ entities: options.catalog })],
          ] as const)
        : []),
    ],
    extensions: [
      plugin.getExtension('page:stewardship'),
      plugin.getExtension('sub-page:stewardship/showback'),
    ],
    features: [
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          AppRootElementBlueprint.make({
            name: 'address',
            params: { element: <Address /> },
          }),
        ],
      }),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/stewardship/showback${options?.search ?? ''}`],
  });
  return { costs: api.costs, user: userEvent.setup() };
}
