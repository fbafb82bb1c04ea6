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
  AnswerDetails,
  CheckDetails,
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

/** Who is signed in. */
export const guest = { ref: 'user:default/guest', known: true, title: 'Guest' };

/** The check as the backend answers after somebody has answered it, thrown a draft away, or taken the answer back. */
export function answered(
  check: CheckDetails,
  answer: Parameters<ScorecardApi['answerQuestion']>[0]['answer'] | 'discard',
): CheckDetails {
  const answerVersion = String(Number(check.answerVersion) + 1);
  if (answer === null || answer === 'discard') {
    return {
      ...{ ...check, answerVersion, draft: undefined },
      answer: answer ? check.answer : undefined,
    };
  }
  const { draft: isDraft, ...input } = answer;
  const details: AnswerDetails = {
    ...input,
    status: isDraft ? 'draft' : 'submitted',
    answeredBy: guest,
    answeredAt: '2026-11-20T10:00:00.000Z',
  };
  return isDraft
    ? { ...check, answerVersion, draft: details }
    : { ...check, answerVersion, draft: undefined, answer: details };
}

function find(check: string): CheckDetails {
  return (
    operationalSupportDetails.checks.find(found => found.check === check) ??
    drill
  );
}

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
    listScorecards: async () => ({ items: [], problems: [], factProblems: [] }),
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
    getScorecardRollup: async ({ by }) => ({
      ...{ by, items: [], checkIds: [] },
      ...{ totalItems: 0, from: 0, pageInfo: {} },
    }),
    getScorecardTrend: async () => ({ points: [] }),
    getEntityScorecard: async () => operationalSupportDetails,
    getEntityScorecardHistory: async () => operationalSupportHistory,
    answerQuestion: async ({ check, answer, version }) =>
      answered({ ...find(check), answerVersion: version }, answer),
    discardDraft: async ({ check, version }) =>
      answered({ ...find(check), answerVersion: version }, 'discard'),
    confirmAnswer: async () => drill,
    requestExemption: async () => requestedExemption,
    decideExemption: async () => requestedExemption,
    listExemptions: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    evaluateEntity: async () => {},
    dryRunScorecard: async () => ({ problems: [] }),
    getScorecardSource: async () => ({ definition: '', problems: [] }),
    listScorecardTasks: async () => ({
      ...{ items: [], totalItems: 0 },
      ...{ teams: 0, evaluated: true },
    }),
    getFactCatalog: async () => ({ items: [] }),
    submitFacts: async () => ({ items: [] }),
  };
}
