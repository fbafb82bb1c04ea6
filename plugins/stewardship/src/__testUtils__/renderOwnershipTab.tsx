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
import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { StewardshipApi } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import plugin from '../index';
import { catalogEntity } from '../__fixtures__/entities';
import { fakeStewardshipApi, type FakeAnswers } from './fakeStewardshipApi';

/** Shows the Ownership tab of an entity with one of the own cards, in the new frontend system. */
export function renderOwnershipTab(options?: {
  entity?: Entity;
  getEntity?: StewardshipApi['getEntity'];
  card?:
    | 'support-tier'
    | 'escalation'
    | 'runbooks'
    | 'technology-lifecycle'
    | 'scorecards'
    | 'showback';
  api?: FakeAnswers;
  /** What the address ends with. */
  search?: string;
}) {
  const {
    entity = catalogEntity({
      name: 'payments',
      title: 'Payments',
      owner: 'team-payments',
    }),
    getEntity,
    card = 'support-tier',
    search,
  } = options ?? {};
  const api = fakeStewardshipApi({
    ...options?.api,
    ...(getEntity && { getEntity }),
  });
  renderTestApp({
    apis: [[stewardshipApiRef, api]],
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension('entity-content:stewardship/ownership'),
      plugin.getExtension(`entity-card:stewardship/${card}`),
    ],
    ...(search && { initialRouteEntries: [`/${search}`] }),
  });
  return api;
}

/** The value beside a label of the headline or of a list of facts. */
export function fact(label: string): HTMLElement {
  const value = screen.getByText(label, { selector: 'dt' }).nextElementSibling;
  expect(value).toBeInstanceOf(HTMLElement);
  return value as HTMLElement;
}

/** The part of the card with this title. */
export function section(name: string) {
  return within(screen.getByRole('region', { name }));
}
