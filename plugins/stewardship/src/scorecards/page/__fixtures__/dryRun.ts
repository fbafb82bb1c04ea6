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

import type { ScorecardDryRun } from '@backstage-stewardship/plugin-stewardship-common';
import { levels } from './fleet';

/** What a dry run answers that raises one service, drops one, and leaves one alone. */
export const dryRun: ScorecardDryRun = {
  problems: [
    {
      severity: 'warning',
      path: 'spec.checks[1].weight',
      value: '0',
      message: 'A check of weight 0 does not count for the score.',
    },
  ],
  result: {
    id: 'operations',
    title: 'Operational support',
    levels,
    lookedAt: 50,
    applies: 3,
    searched: 50,
    items: [
      {
        entity: {
          ref: 'component:default/payments',
          known: true,
          title: 'Payments',
        },
        before: { earned: 1000, possible: 2000, counts: {} },
        after: { earned: 2000, possible: 2000, counts: {}, level: 'bronze' },
        changes: [
          {
            check: 'has-tier',
            title: 'It has a support tier',
            from: 'fail',
            to: 'pass',
          },
        ],
      },
      {
        entity: { ref: 'component:default/same', known: true },
        before: { earned: 1000, possible: 2000, counts: {} },
        after: { earned: 1000, possible: 2000, counts: {} },
        changes: [],
      },
      {
        entity: { ref: 'component:default/dropped', known: true },
        before: { earned: 1000, possible: 1000, counts: {}, level: 'bronze' },
        changes: [],
      },
    ],
  },
};
