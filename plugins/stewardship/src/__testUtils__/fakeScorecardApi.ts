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
  ScorecardApi,
  ScorecardDistribution,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  drill,
  operationalSupportDetails,
  operationalSupportHistory,
  requestedExemption,
} from '../__fixtures__/scorecardDetails';
import { levels } from '../__fixtures__/scorecards';

const distribution: ScorecardDistribution = {
  services: 0,
  levels: [],
  states: {},
  earned: 0,
  possible: 0,
};

/** Scorecards of the demo railway: one service, and nothing of the fleet. */
export function fakeScorecardApi(): ScorecardApi {
  return {
    listScorecards: async () => ({ items: [], problems: [] }),
    getScorecard: async ({ id }) => ({
      ...{ id, levels, distribution },
      title: 'Operational support',
      categories: [],
      checks: [],
      problems: [],
      source: 'scorecards/operational-support.yaml',
    }),
    listScorecardResults: async () => ({
      items: [],
      totalItems: 0,
      pageInfo: {},
      distribution,
    }),
    exportScorecardResults: async () => 'ref,level\n',
    getScorecardRollup: async ({ by }) => ({ by, items: [], checkIds: [] }),
    getScorecardTrend: async () => ({ points: [] }),
    getEntityScorecard: async () => operationalSupportDetails,
    getEntityScorecardHistory: async () => operationalSupportHistory,
    answerQuestion: async ({ check, answer, version }) => ({
      ...(operationalSupportDetails.checks.find(
        found => found.check === check,
      ) ?? drill),
      answer: answer
        ? {
            ...answer,
            status: answer.draft ? 'draft' : 'submitted',
            answeredBy: {
              ref: 'user:default/guest',
              known: true,
              title: 'Guest',
            },
            answeredAt: '2026-11-20T10:00:00.000Z',
          }
        : undefined,
      answerVersion: String(Number(version) + 1),
    }),
    confirmAnswer: async () => drill,
    requestExemption: async () => requestedExemption,
    decideExemption: async () => requestedExemption,
    listExemptions: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    evaluateEntity: async () => {},
    dryRunScorecard: async () => ({ problems: [] }),
    getScorecardSource: async () => ({ definition: '', problems: [] }),
    listScorecardTasks: async () => ({ items: [], totalItems: 0 }),
    getFactCatalog: async () => ({ items: [] }),
    submitFacts: async () => ({ items: [] }),
  };
}
