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
  ScorecardLevel,
  ScorecardsPicture,
  ScorecardSummary,
} from '@backstage-stewardship/plugin-stewardship-common';

// All fixtures are looked at on 2026-11-20.

export const levels: ScorecardLevel[] = [
  { id: 'bronze', title: 'Bronze' },
  { id: 'silver', title: 'Silver' },
  { id: 'gold', title: 'Gold' },
];

export const operationalSupport: ScorecardSummary = {
  id: 'operational-support',
  title: 'Operational support',
  levels,
  score: {
    earned: 5_000,
    possible: 8_000,
    counts: { pass: 5, fail: 3, unknown: 2, exempt: 1 },
    level: 'bronze',
    next: { level: 'silver', missing: ['has-ladder', 'drill', 'slo'] },
  },
  failing: [
    {
      check: 'has-ladder',
      title: 'Somebody can be called at night',
      state: 'fail',
      reason: { kind: 'rule' },
      level: 'silver',
      weight: 2,
      remediation: {
        text: 'Write an escalation ladder.',
        link: {
          title: 'How to',
          url: 'https://wiki.northline.example/ladder?for=payments',
        },
      },
      isQuestion: false,
    },
    {
      check: 'drill',
      title: 'A drill was held this year',
      state: 'fail',
      reason: { kind: 'answer' },
      level: 'silver',
      weight: 1,
      remediation: {
        text: 'Hold one.',
        link: { title: 'Templates', url: '/create' },
      },
      isQuestion: true,
    },
    {
      check: 'docs',
      title: 'It is documented',
      state: 'fail',
      reason: { kind: 'rule' },
      weight: 1,
      isQuestion: false,
    },
  ],
  undecided: 2,
  toAnswer: 3,
  openQuestion: 'night-drill',
  evaluatedAt: '2026-11-20T09:55:00.000Z',
};

export const qualityAssurance: ScorecardSummary = {
  id: 'quality-assurance',
  title: 'Quality assurance',
  levels,
  score: {
    earned: 4_000,
    possible: 4_000,
    counts: { pass: 4 },
    level: 'gold',
  },
  failing: [],
  undecided: 0,
  toAnswer: 0,
  evaluatedAt: '2026-11-20T09:55:00.000Z',
};

export const paymentsScorecards: ScorecardsPicture = {
  evaluated: true,
  items: [operationalSupport, qualityAssurance],
};

export const noScorecards: ScorecardsPicture = { evaluated: true, items: [] };
