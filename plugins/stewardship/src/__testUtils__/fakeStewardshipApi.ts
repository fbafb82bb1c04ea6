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
  CostApi,
  EntityContact,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { directoryFacets, directoryPage } from '../__fixtures__/directory';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import {
  affectedPage,
  postgresqlDetails,
  technologyPage,
  technologyTimeline,
  undecided,
} from '../__fixtures__/lifecycle';
import { restartPodDetails } from '../__fixtures__/runbooks';
import { fakeCostApi } from './fakeCostApi';
import { fakeScorecardApi } from './fakeScorecardApi';

const contact: EntityContact = {
  entity: completeStewardship.entity,
  contacts: [],
};

/** What a test answers itself; of the costs, as little of it as it wants. */
export type FakeAnswers = Partial<Omit<StewardshipApi, 'costs'>> & {
  costs?: Partial<CostApi>;
};

/** A backend that answers with the demo railway, or as the test says. */
export function fakeStewardshipApi(
  overrides?: FakeAnswers,
): jest.Mocked<StewardshipApi> & { costs: jest.Mocked<CostApi> } {
  const costs = fakeCostApi(overrides?.costs);
  const answers: StewardshipApi = {
    getEntity: async () => completeStewardship,
    listEntities: async () => directoryPage,
    getFacets: async () => directoryFacets,
    getSummaries: async () => [],
    getContact: async () => contact,
    getContacts: async () => [],
    getLadderHistory: async () => ({ items: [] }),
    listRunbooks: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    listRunbookTexts: async () => ({ items: [], pageInfo: {} }),
    getRunbook: async () => restartPodDetails,
    reviewRunbook: async () => restartPodDetails,
    listTechnologies: async () => technologyPage,
    getTechnologyTimeline: async () => technologyTimeline,
    exportTechnologies: async () => 'product,cycle\n',
    exportTechnologyCalendar: async () =>
      'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    getProduct: async () => postgresqlDetails,
    listAffected: async () => affectedPage,
    getTechnologyDecisions: async () => undecided,
    decideTechnology: async () => undecided,
    exportEntities: async () => 'ref,owner\n',
    ...fakeScorecardApi(),
    ...overrides,
    costs,
  };
  return {
    costs,
    getEntity: jest.fn(answers.getEntity),
    listEntities: jest.fn(answers.listEntities),
    getFacets: jest.fn(answers.getFacets),
    getSummaries: jest.fn(answers.getSummaries),
    getContact: jest.fn(answers.getContact),
    getContacts: jest.fn(answers.getContacts),
    getLadderHistory: jest.fn(answers.getLadderHistory),
    listRunbooks: jest.fn(answers.listRunbooks),
    listRunbookTexts: jest.fn(answers.listRunbookTexts),
    getRunbook: jest.fn(answers.getRunbook),
    reviewRunbook: jest.fn(answers.reviewRunbook),
    listTechnologies: jest.fn(answers.listTechnologies),
    getTechnologyTimeline: jest.fn(answers.getTechnologyTimeline),
    exportTechnologies: jest.fn(answers.exportTechnologies),
    exportTechnologyCalendar: jest.fn(answers.exportTechnologyCalendar),
    getProduct: jest.fn(answers.getProduct),
    listAffected: jest.fn(answers.listAffected),
    getTechnologyDecisions: jest.fn(answers.getTechnologyDecisions),
    decideTechnology: jest.fn(answers.decideTechnology),
    exportEntities: jest.fn(answers.exportEntities),
    listScorecards: jest.fn(answers.listScorecards),
    getScorecard: jest.fn(answers.getScorecard),
    listScorecardResults: jest.fn(answers.listScorecardResults),
    exportScorecardResults: jest.fn(answers.exportScorecardResults),
    getScorecardRollup: jest.fn(answers.getScorecardRollup),
    getScorecardTrend: jest.fn(answers.getScorecardTrend),
    getEntityScorecard: jest.fn(answers.getEntityScorecard),
    getEntityScorecardHistory: jest.fn(answers.getEntityScorecardHistory),
    answerQuestion: jest.fn(answers.answerQuestion),
    discardDraft: jest.fn(answers.discardDraft),
    confirmAnswer: jest.fn(answers.confirmAnswer),
    requestExemption: jest.fn(answers.requestExemption),
    decideExemption: jest.fn(answers.decideExemption),
    listExemptions: jest.fn(answers.listExemptions),
    evaluateEntity: jest.fn(answers.evaluateEntity),
    dryRunScorecard: jest.fn(answers.dryRunScorecard),
    getScorecardSource: jest.fn(answers.getScorecardSource),
    listScorecardTasks: jest.fn(answers.listScorecardTasks),
    getFactCatalog: jest.fn(answers.getFactCatalog),
    submitFacts: jest.fn(answers.submitFacts),
  };
}
