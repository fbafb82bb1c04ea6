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

import type { ScorecardList } from '@backstage-stewardship/plugin-stewardship-common';
import { distribution, levels, teamPayments } from './fleet';

export const scorecardList: ScorecardList = {
  items: [
    {
      id: 'operations',
      title: 'Operational support',
      description: 'Can we run it at night?',
      owner: teamPayments,
      levels,
      checks: 3,
      questions: 1,
      distribution,
      problems: 1,
    },
    {
      id: 'costs',
      title: 'Cost and contracts',
      levels: [],
      checks: 1,
      questions: 0,
      distribution: {
        services: 0,
        levels: [],
        states: {},
        earned: 0,
        possible: 0,
      },
      problems: 0,
    },
  ],
  problems: [
    {
      source: 'scorecards/operations.yaml',
      scorecard: 'operations',
      problems: [
        {
          severity: 'error',
          path: 'spec.checks[2].rule',
          value: 'support.teir == "gold"',
          message: 'There is no fact support.teir; support.tier is one.',
          check: 'drill',
        },
      ],
      readAt: '2026-11-20T09:00:00.000Z',
    },
    {
      source: 'https://example.com/broken.yaml',
      problems: [
        { severity: 'error', path: '', message: 'The file is not YAML.' },
      ],
    },
  ],
  factProblems: [],
  evaluatedAt: '2026-11-20T09:58:00.000Z',
};
