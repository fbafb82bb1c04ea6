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

import { BackendRequests, filterParams, pathOf } from './BackendRequests';
import type { CostApi } from './CostApi';
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
 * The part of the client that is about costs. Use `costs` of `StewardshipClient`.
 *
 * @public
 */
export class CostClient implements CostApi {
  readonly #requests: BackendRequests;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#requests = new BackendRequests(options);
  }

  /** {@inheritDoc CostApi.getCosts} */
  async getCosts(request: CostRequest): Promise<CostOverview> {
    return (await this.#requests.get('/costs', filterParams(request))).json();
  }

  /** {@inheritDoc CostApi.exportCosts} */
  async exportCosts(request: CostRequest): Promise<string> {
    const { limit, cursor, ...filter } = request;
    return (
      await this.#requests.get('/costs/export', filterParams(filter))
    ).text();
  }

  /** {@inheritDoc CostApi.getEntityCosts} */
  async getEntityCosts(request: {
    entityRef: string;
    metric?: CostMetric;
    month?: string;
  }): Promise<ShowbackPicture> {
    const { entityRef, ...query } = request;
    const path = `/costs/${pathOf({ entityRef })}`;
    return (await this.#requests.get(path, filterParams(query))).json();
  }

  /** {@inheritDoc CostApi.listBudgets} */
  async listBudgets(request: {
    owner?: string[];
  }): Promise<{ items: BudgetState[] }> {
    return (
      await this.#requests.get('/costs/budgets', filterParams(request))
    ).json();
  }

  /** {@inheritDoc CostApi.getCostStatement} */
  async getCostStatement(request: {
    owner: string;
    month: string;
    metric?: CostMetric;
  }): Promise<CostStatement> {
    return (
      await this.#requests.get('/costs/statement', filterParams(request))
    ).json();
  }

  /** {@inheritDoc CostApi.exportCostStatement} */
  async exportCostStatement(request: {
    owner: string;
    month: string;
    metric?: CostMetric;
  }): Promise<string> {
    const query = filterParams(request);
    return (await this.#requests.get('/costs/statement/export', query)).text();
  }

  /** {@inheritDoc CostApi.listCostImports} */
  async listCostImports(request: {
    source?: string;
    limit?: number;
    cursor?: string;
  }): Promise<CostImportPage> {
    return (
      await this.#requests.get('/cost-imports', filterParams(request))
    ).json();
  }

  /** {@inheritDoc CostApi.getCostImport} */
  async getCostImport(request: { id: string }): Promise<CostImport> {
    const id = /^[\w-]{1,100}$/.test(request.id) ? request.id : '-';
    return (await this.#requests.get(`/cost-imports/${id}`)).json();
  }

  /** {@inheritDoc CostApi.startCostImport} */
  async startCostImport(request: { source: string }): Promise<CostImport> {
    return (await this.#requests.send('POST', '/cost-imports', request)).json();
  }

  /** {@inheritDoc CostApi.uploadCosts} */
  async uploadCosts(request: {
    source: string;
    fileName: string;
    preset?: CostUploadPreset;
    currency?: string;
    body: Blob;
  }): Promise<CostImport> {
    const { body, ...query } = request;
    return (
      await this.#requests.upload(
        '/cost-imports/files',
        filterParams(query),
        body,
      )
    ).json();
  }

  /** {@inheritDoc CostApi.removeCostSource} */
  async removeCostSource(request: {
    source: string;
    version: string;
  }): Promise<void> {
    const source = /^[a-z0-9-]{1,60}$/.test(request.source)
      ? request.source
      : '-';
    const path = `/cost-imports/sources/${source}`;
    await this.#requests.send('DELETE', path, undefined, request.version);
  }
}
