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
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import type { Entity } from '@backstage/catalog-model';
import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type {
  CheckDetails,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import plugin from '../index';
import { catalogEntity } from '../__fixtures__/entities';
import { operationalSupportDetails } from '../__fixtures__/scorecardDetails';
import { fakeStewardshipApi } from './fakeStewardshipApi';

function Address() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

/** Shows the Scorecards tab of payments in the new frontend system. */
export function renderScorecardsTab(options?: {
  entity?: Entity;
  api?: Partial<StewardshipApi>;
  /** Instead of all checks of the scorecard. */
  checks?: CheckDetails[];
  /** What the address ends with. */
  search?: string;
}) {
  const { entity = catalogEntity({ name: 'payments' }), checks } =
    options ?? {};
  const api = fakeStewardshipApi({
    ...(checks && {
      getEntityScorecard: async () => ({
        ...operationalSupportDetails,
        checks,
      }),
    }),
    ...options?.api,
  });
  const { unmount } = renderTestApp({
    apis: [[stewardshipApiRef, api]],
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension('entity-content:stewardship/scorecards'),
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
    initialRouteEntries: [`/${options?.search ?? ''}`],
  });
  return { api, user: userEvent.setup(), unmount };
}

/** Opens a question, once the tab is there. */
export async function openQuestion(
  user: ReturnType<typeof userEvent.setup>,
  text: string,
): Promise<HTMLElement> {
  const button = await screen.findByRole('button', {
    name: name => name.startsWith(text),
  });
  if (button.getAttribute('aria-expanded') === 'false') {
    await user.click(button);
  }
  const item = button.closest('li');
  expect(item).toBeInstanceOf(HTMLElement);
  return item as HTMLElement;
}
