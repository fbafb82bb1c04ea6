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

import type {
  DirectoryFacets,
  DirectoryPage,
  EntitySummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import { goldSummary } from './tiers';

export const paymentsSummary: EntitySummary = {
  ref: 'component:default/payments',
  kind: 'Component',
  namespace: 'default',
  name: 'payments',
  title: 'Payments',
  type: 'service',
  owner: {
    ref: 'group:default/team-payments',
    known: true,
    title: 'Team Payments',
  },
  system: { ref: 'system:default/ticketing', known: true, title: 'Ticketing' },
  tier: goldSummary,
  environments: ['development', 'production'],
  problems: { error: 1, warning: 2 },
  completeness: { filled: 8, total: 10 },
  ladder: 'broken',
};

export const ghostSummary: EntitySummary = {
  ref: 'component:default/fare-rules',
  kind: 'Component',
  namespace: 'default',
  name: 'fare-rules',
  owner: { ref: 'group:default/team-ghost', known: false },
  environments: [],
  problems: { error: 0, warning: 0 },
  completeness: { filled: 1, total: 10 },
};

export const bookingTemplateSummary: EntitySummary = {
  ref: 'template:default/new-booking-service',
  kind: 'Template',
  namespace: 'default',
  name: 'new-booking-service',
  environments: [],
  problems: { error: 0, warning: 0 },
  completeness: { filled: 0, total: 10 },
};

export const directoryPage: DirectoryPage = {
  items: [paymentsSummary, ghostSummary],
  totalItems: 58,
  pageInfo: { nextCursor: 'page-2' },
  mirror: { status: 'current', syncedAt: '2026-11-20T09:58:00.000Z' },
};

export const directoryFacets: DirectoryFacets = {
  owner: [
    { value: 'group:default/team-payments', label: 'Team Payments', count: 12 },
    {
      value: 'group:default/team-timetable',
      label: 'Team Timetable',
      count: 7,
    },
  ],
  tier: [
    { value: 'gold', label: 'Gold', count: 9 },
    { value: 'silver', label: 'Silver', count: 21 },
  ],
  kind: [{ value: 'component', label: 'Component', count: 40 }],
  system: [],
  domain: [],
  environment: [{ value: 'production', label: 'production', count: 33 }],
  dataClassification: [],
  problem: [{ value: 'unknownTier', label: 'Unknown tier', count: 2 }],
  ladder: [
    { value: 'works', label: 'works', count: 31 },
    { value: 'broken', label: 'broken', count: 4 },
  ],
};
