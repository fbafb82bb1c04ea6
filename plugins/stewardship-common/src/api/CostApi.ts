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
  CostImport,
  CostImportPage,
  CostUploadPreset,
} from './costImportTypes';
import type {
  BudgetState,
  CostOverview,
  CostRequest,
  CostStatement,
} from './costTypes';
import type { CostMetric, ShowbackPicture } from './showbackTypes';

/**
 * What the backend answers about costs. All of it takes the permission `stewardship.cost.read`, without which it throws a
 * `NotAllowedError`. What is not there and what the caller may not read is a `NotFoundError` alike.
 *
 * @public
 */
export interface CostApi {
  /** One page of the costs of the fleet. */
  getCosts(request: CostRequest): Promise<CostOverview>;

  /** All groups as CSV, safe to open in a spreadsheet. */
  exportCosts(request: CostRequest): Promise<string>;

  /** Costs of one entity; of a month, where one is given, as its card would have shown it. */
  getEntityCosts(request: {
    entityRef: string;
    metric?: CostMetric;
    month?: string;
  }): Promise<ShowbackPicture>;

  /** Budgets of teams that the caller may read, those that need attention first. */
  listBudgets(request: { owner?: string[] }): Promise<{ items: BudgetState[] }>;

  /** What a team's services cost in a month, `YYYY-MM`, and what is charged. */
  getCostStatement(request: {
    owner: string;
    month: string;
    metric?: CostMetric;
  }): Promise<CostStatement>;

  /** The same as CSV, safe to open in a spreadsheet. */
  exportCostStatement(request: {
    owner: string;
    month: string;
    metric?: CostMetric;
  }): Promise<string>;

  /** One page of imports, the latest first; of one source, where it is given. */
  listCostImports(request: {
    source?: string;
    limit?: number;
    cursor?: string;
  }): Promise<CostImportPage>;

  /** With the rows that were not taken. */
  getCostImport(request: { id: string }): Promise<CostImport>;

  /** Imports a source again, where it has changed; takes the permission `stewardship.cost-import.create`. */
  startCostImport(request: { source: string }): Promise<CostImport>;

  /** Imports a file into a source, which it may bring along; takes the permission `stewardship.cost-import.create`. */
  uploadCosts(request: {
    source: string;
    /** With its ending, by which its format is told. */
    fileName: string;
    /** How it is written, FOCUS unless given. Not for a source of the configuration, which says it itself. */
    preset?: CostUploadPreset;
    /** What the file has no column of, always so with `openCost`. Not for a source of the configuration. */
    currency?: string;
    body: Blob;
  }): Promise<CostImport>;

  /**
   * Takes back all that was imported into a source that nothing imports by itself, such as one that files were uploaded into. `version`
   * is the id of its latest import. Takes the permission `stewardship.cost-import.create`.
   */
  removeCostSource(request: { source: string; version: string }): Promise<void>;
}
