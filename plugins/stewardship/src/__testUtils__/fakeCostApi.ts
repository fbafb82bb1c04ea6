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
  CostImport,
} from '@backstage-stewardship/plugin-stewardship-common';
import { paymentsCosts } from '../__fixtures__/costs';
import {
  budgets,
  noFleetCosts,
  paymentsStatement,
} from '../__fixtures__/teamCosts';

const startedImport: CostImport = {
  id: 'import-1',
  source: { id: 'cloud', title: 'Cloud bill' },
  status: 'running',
  files: [],
  totalFiles: 0,
  startedAt: '2026-11-20T10:00:00.000Z',
  requestedBy: 'user:default/guest',
  rowsRead: 0,
  rowsTaken: 0,
  rowsRejected: 0,
  totals: [],
  unallocated: [],
  periods: [],
  notes: [],
};

/** Costs of the payments team and its services, no imports, or what the test says. */
export function fakeCostApi(
  overrides?: Partial<CostApi>,
): jest.Mocked<CostApi> {
  const answers: CostApi = {
    getCosts: async ({ by }) => ({ ...noFleetCosts, by }),
    exportCosts: async () => 'team,total\n',
    getEntityCosts: async () => paymentsCosts,
    listBudgets: async () => ({ items: budgets }),
    getCostStatement: async ({ month }) => ({ ...paymentsStatement, month }),
    exportCostStatement: async () => 'service,cost\n',
    listCostImports: async () => ({
      ...{ items: [], totalItems: 0, pageInfo: {} },
      ...{ sources: [], mayImport: false },
    }),
    getCostImport: async () => startedImport,
    startCostImport: async () => startedImport,
    uploadCosts: async () => startedImport,
    removeCostSource: async () => undefined,
    ...overrides,
  };
  return {
    getCosts: jest.fn(answers.getCosts),
    exportCosts: jest.fn(answers.exportCosts),
    getEntityCosts: jest.fn(answers.getEntityCosts),
    listBudgets: jest.fn(answers.listBudgets),
    getCostStatement: jest.fn(answers.getCostStatement),
    exportCostStatement: jest.fn(answers.exportCostStatement),
    listCostImports: jest.fn(answers.listCostImports),
    getCostImport: jest.fn(answers.getCostImport),
    startCostImport: jest.fn(answers.startCostImport),
    uploadCosts: jest.fn(answers.uploadCosts),
    removeCostSource: jest.fn(answers.removeCostSource),
  };
}
