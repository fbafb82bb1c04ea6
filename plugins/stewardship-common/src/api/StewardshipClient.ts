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

import {
  BackendRequests,
  filterParams,
  pathOf,
  productPath,
  runbookPath,
  searchParams,
} from './BackendRequests';
import { CostClient } from './CostClient';
import { ScorecardClient } from './ScorecardClient';
import type { StewardshipApi } from './StewardshipApi';
import type {
  DirectoryFacets,
  DirectoryFilter,
  DirectoryPage,
  DirectoryRequest,
  EntitySummary,
} from './directoryTypes';
import type { EntityStewardship } from './entityTypes';
import type { EntityContact, LadderHistory } from './escalationTypes';
import type {
  TechnologyDecision,
  TechnologyDecisionRequest,
  TechnologyDecisions,
} from './decisionTypes';
import type {
  AffectedPage,
  ProductDetails,
  TechnologyFilter,
  TechnologyPage,
  TechnologyRequest,
  TechnologyTimeline,
} from './fleetTypes';
import type {
  RunbookDetails,
  RunbookPage,
  RunbookRequest,
  RunbookTextPage,
} from './runbookTypes';

/**
 * Talks to the stewardship backend over HTTP, from a browser or from another backend.
 *
 * @public
 */
export class StewardshipClient
  extends ScorecardClient
  implements StewardshipApi
{
  /** {@inheritDoc StewardshipApi.costs} */
  readonly costs: CostClient;
  readonly #requests: BackendRequests;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    super(options);
    this.costs = new CostClient(options);
    this.#requests = new BackendRequests(options);
  }

  /** {@inheritDoc StewardshipApi.getEntity} */
  async getEntity(request: { entityRef: string }): Promise<EntityStewardship> {
    return (await this.#requests.get(`/entities/${pathOf(request)}`)).json();
  }

  /** {@inheritDoc StewardshipApi.listEntities} */
  async listEntities(request: DirectoryRequest): Promise<DirectoryPage> {
    const { orderBy, limit, cursor, ...filter } = request;
    const query = filterParams(filter);
    if (orderBy) {
      query.set('orderField', `${orderBy.field},${orderBy.order}`);
    }
    if (limit !== undefined) {
      query.set('limit', String(limit));
    }
    if (cursor) {
      query.set('cursor', cursor);
    }
    return (await this.#requests.get('/entities', query)).json();
  }

  /** {@inheritDoc StewardshipApi.getFacets} */
  async getFacets(request: DirectoryFilter): Promise<DirectoryFacets> {
    return (
      await this.#requests.get('/entities/facets', filterParams(request))
    ).json();
  }

  /** {@inheritDoc StewardshipApi.getSummaries} */
  async getSummaries(request: {
    entityRefs: string[];
  }): Promise<(EntitySummary | undefined)[]> {
    return await this.#requests.byRefs('/entities/by-refs', request);
  }

  /** {@inheritDoc StewardshipApi.getContact} */
  async getContact(request: { entityRef: string }): Promise<EntityContact> {
    return (await this.#requests.get(`/contact/${pathOf(request)}`)).json();
  }

  /** {@inheritDoc StewardshipApi.getContacts} */
  async getContacts(request: {
    entityRefs: string[];
  }): Promise<(EntityContact | undefined)[]> {
    return await this.#requests.byRefs('/contact/by-refs', request);
  }

  /** {@inheritDoc StewardshipApi.getLadderHistory} */
  async getLadderHistory(request: {
    entityRef: string;
  }): Promise<LadderHistory> {
    const path = `/entities/${pathOf(request)}/ladder-history`;
    return (await this.#requests.get(path)).json();
  }

  /** {@inheritDoc StewardshipApi.listRunbooks} */
  async listRunbooks(request: RunbookRequest): Promise<RunbookPage> {
    return (
      await this.#requests.get('/runbooks', searchParams(request))
    ).json();
  }

  /** {@inheritDoc StewardshipApi.listRunbookTexts} */
  async listRunbookTexts(request: {
    limit?: number;
    cursor?: string;
  }): Promise<RunbookTextPage> {
    return (
      await this.#requests.get('/runbook-texts', searchParams(request))
    ).json();
  }

  /** {@inheritDoc StewardshipApi.getRunbook} */
  async getRunbook(request: { id: string }): Promise<RunbookDetails> {
    return (await this.#requests.get(runbookPath(request.id))).json();
  }

  /** {@inheritDoc StewardshipApi.reviewRunbook} */
  async reviewRunbook(request: {
    id: string;
    version: string;
    remark?: string;
  }): Promise<RunbookDetails> {
    const { id, version, remark } = request;
    const response = await this.#requests.send(
      'POST',
      `${runbookPath(id)}/reviews`,
      { remark },
      version,
    );
    return await response.json();
  }

  /** {@inheritDoc StewardshipApi.listTechnologies} */
  async listTechnologies(request: TechnologyRequest): Promise<TechnologyPage> {
    return (
      await this.#requests.get('/technologies', filterParams(request))
    ).json();
  }

  /** {@inheritDoc StewardshipApi.getTechnologyTimeline} */
  async getTechnologyTimeline(
    filter: TechnologyFilter,
  ): Promise<TechnologyTimeline> {
    const query = filterParams(filter);
    return (await this.#requests.get('/technologies/timeline', query)).json();
  }

  /** {@inheritDoc StewardshipApi.exportTechnologies} */
  async exportTechnologies(filter: TechnologyFilter): Promise<string> {
    const query = filterParams(filter);
    return (await this.#requests.get('/technologies/export', query)).text();
  }

  /** {@inheritDoc StewardshipApi.exportTechnologyCalendar} */
  async exportTechnologyCalendar(filter: TechnologyFilter): Promise<string> {
    const query = filterParams(filter);
    return (await this.#requests.get('/technologies/calendar', query)).text();
  }

  /** {@inheritDoc StewardshipApi.getProduct} */
  async getProduct(request: { product: string }): Promise<ProductDetails> {
    return (await this.#requests.get(productPath(request.product))).json();
  }

  /** {@inheritDoc StewardshipApi.listAffected} */
  async listAffected(request: {
    product: string;
    cycle: string;
    owner?: string[];
    tier?: string[];
    limit?: number;
    cursor?: string;
  }): Promise<AffectedPage> {
    const { product, ...query } = request;
    const path = `${productPath(product)}/affected`;
    return (await this.#requests.get(path, filterParams(query))).json();
  }

  /** {@inheritDoc StewardshipApi.getTechnologyDecisions} */
  async getTechnologyDecisions(
    request: TechnologyDecisionRequest,
  ): Promise<TechnologyDecisions> {
    const { product, cycle, entityRefs } = request;
    const query = filterParams({ product, cycle, entityRef: entityRefs });
    return (await this.#requests.get('/technology-decisions', query)).json();
  }

  /** {@inheritDoc StewardshipApi.decideTechnology} */
  async decideTechnology(
    request: TechnologyDecisionRequest & {
      version: string;
      decision: TechnologyDecision | null;
    },
  ): Promise<TechnologyDecisions> {
    const { version, ...body } = request;
    const path = '/technology-decisions';
    return (await this.#requests.send('PUT', path, body, version)).json();
  }

  /** {@inheritDoc StewardshipApi.exportEntities} */
  async exportEntities(request: DirectoryFilter): Promise<string> {
    return (
      await this.#requests.get('/entities/export', filterParams(request))
    ).text();
  }
}
