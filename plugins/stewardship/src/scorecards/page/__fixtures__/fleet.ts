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
  ScorecardDistribution,
  ScorecardFleet,
  ScorecardLevel,
  ScorecardResultPage,
  ScorecardRollup,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { goldSummary } from '../../../__fixtures__/tiers';

export const teamPayments = {
  ref: 'group:default/team-payments',
  known: true,
  title: 'Team Payments',
};
const teamTimetable = {
  ref: 'group:default/team-timetable',
  known: true,
  title: 'Team Timetable',
};

export const levels: ScorecardLevel[] = [
  { id: 'bronze', title: 'Bronze' },
  { id: 'silver', title: 'Silver' },
];

export const distribution: ScorecardDistribution = {
  services: 52,
  levels: [
    { level: 'silver', services: 12 },
    { level: 'bronze', services: 26 },
    { services: 14 },
  ],
  states: { pass: 90, fail: 30, unknown: 6, error: 1, exempt: 2 },
  earned: 90_000,
  possible: 120_000,
};

export const operations: ScorecardFleet = {
  id: 'operations',
  title: 'Operational support',
  description: 'Can we run it at night?',
  owner: teamPayments,
  levels,
  categories: [{ id: 'calls', title: 'Calls' }],
  checks: [
    {
      check: 'has-tier',
      title: 'It has a support tier',
      level: 'bronze',
      weight: 1,
      isQuestion: false,
      states: { pass: 48, fail: 4 },
    },
    {
      check: 'has-ladder',
      title: 'Somebody can be called',
      category: 'calls',
      level: 'silver',
      weight: 2,
      isQuestion: false,
      states: { pass: 20, fail: 26, unknown: 5, error: 1 },
    },
    {
      check: 'drill',
      title: 'The drill was done',
      weight: 1,
      isQuestion: true,
      states: { unknown: 50, exempt: 2 },
    },
  ],
  distribution,
  problems: [
    {
      severity: 'error',
      path: 'spec.checks[2].rule',
      value: 'support.teir == "gold"',
      message: 'There is no fact support.teir; support.tier is one.',
    },
  ],
  source: 'scorecards/operations.yaml',
  evaluatedAt: '2026-11-20T09:58:00.000Z',
};

export const resultPage: ScorecardResultPage = {
  items: [
    {
      entity: {
        ref: 'component:default/payments',
        known: true,
        title: 'Payments',
      },
      owner: teamPayments,
      tier: goldSummary,
      score: {
        earned: 12_000,
        possible: 15_000,
        counts: { pass: 10, fail: 2, unknown: 1, error: 1 },
        level: 'bronze',
        next: { level: 'silver', missing: ['has-ladder', 'drill'] },
      },
      evaluatedAt: '2026-11-20T09:58:00.000Z',
    },
    {
      entity: { ref: 'component:default/new-one', known: true },
      score: {
        earned: 0,
        possible: 0,
        counts: { unknown: 3 },
        next: { level: 'bronze', missing: ['has-tier'] },
      },
      evaluatedAt: '2026-11-20T09:58:00.000Z',
    },
  ],
  totalItems: 52,
  pageInfo: { nextCursor: 'page-2' },
  distribution,
};

const half: ScorecardDistribution = {
  services: 5,
  levels: [{ level: 'bronze', services: 3 }, { services: 2 }],
  states: { pass: 6, fail: 3, unknown: 2 },
  earned: 6_000,
  possible: 9_000,
};

export const rollup: ScorecardRollup = {
  by: 'owner',
  totalItems: 3,
  from: 0,
  pageInfo: {},
  checkIds: ['has-tier', 'has-ladder', 'drill'],
  items: [
    {
      subject: teamPayments,
      distribution: half,
      checks: [
        { passed: 5, judged: 5, unknown: 0 },
        { passed: 1, judged: 4, unknown: 1 },
        { passed: 0, judged: 0, unknown: 5 },
      ],
    },
    {
      subject: teamTimetable,
      distribution: half,
      checks: [
        { passed: 4, judged: 5, unknown: 0 },
        { passed: 5, judged: 5, unknown: 0 },
        { passed: 0, judged: 0, unknown: 0 },
      ],
    },
    {
      distribution: half,
      checks: [
        { passed: 0, judged: 5, unknown: 0 },
        { passed: 5, judged: 5, unknown: 0 },
        { passed: 0, judged: 0, unknown: 0 },
      ],
    },
  ],
};

export const trend: ScorecardTrend = {
  points: [
    {
      on: '2026-11-01',
      services: 50,
      levels: [{ level: 'bronze', services: 30 }, { services: 20 }],
      earned: 60_000,
      possible: 120_000,
    },
    {
      on: '2026-11-20',
      services: 52,
      levels: distribution.levels,
      earned: 90_000,
      possible: 120_000,
    },
  ],
};
