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

import type { ExemptionPage } from '@backstage-stewardship/plugin-stewardship-common';

export const exemptionPage: ExemptionPage = {
  items: [
    {
      id: 'e1',
      version: '1',
      scorecard: 'operations',
      scorecardTitle: 'Operational support',
      check: 'has-ladder',
      checkTitle: 'Somebody can be called',
      entity: {
        ref: 'component:default/payments',
        known: true,
        title: 'Payments',
      },
      status: 'requested',
      reason: 'It is taken down in March.',
      until: '2027-03-31',
      requestedBy: { ref: 'user:default/ines', known: true, title: 'Ines' },
      requestedAt: '2026-11-19T10:00:00.000Z',
      mayDecide: 'allowed',
      mayRevoke: 'notPermitted',
    },
    {
      id: 'e2',
      version: '1',
      scorecard: 'operations',
      scorecardTitle: 'Operational support',
      check: 'drill',
      checkTitle: 'The drill was done',
      entity: { ref: 'component:default/new-one', known: true },
      status: 'requested',
      reason: 'Not in use yet.',
      until: '2027-01-31',
      requestedBy: { ref: 'user:default/mona', known: true, title: 'Mona' },
      requestedAt: '2026-11-18T10:00:00.000Z',
      mayDecide: 'ownRequest',
      mayRevoke: 'notPermitted',
    },
  ],
  totalItems: 2,
  pageInfo: {},
};
