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

import { ResponseError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
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
export class StewardshipClient implements StewardshipApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc StewardshipApi.getEntity} */
  async getEntity(request: { entityRef: string }): Promise<EntityStewardship> {
    return (await this.#get(`/entities/${pathOf(request)}`)).json();
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
    return (await this.#get('/entities', query)).json();
  }

  /** {@inheritDoc StewardshipApi.getFacets} */
  async getFacets(request: DirectoryFilter): Promise<DirectoryFacets> {
    return (await this.#get('/entities/facets', filterParams(request))).json();
  }

  /** {@inheritDoc StewardshipApi.getSummaries} */
  async getSummaries(request: {
    entityRefs: string[];
  }): Promise<(EntitySummary | undefined)[]> {
    return await this.#byRefs('/entities/by-refs', request);
  }

  /** {@inheritDoc StewardshipApi.getContact} */
  async getContact(request: { entityRef: string }): Promise<EntityContact> {
    return (await this.#get(`/contact/${pathOf(request)}`)).json();
  }

  /** {@inheritDoc StewardshipApi.getContacts} */
  async getContacts(request: {
    entityRefs: string[];
  }): Promise<(EntityContact | undefined)[]> {
    return await this.#byRefs('/contact/by-refs', request);
  }

  /** {@inheritDoc StewardshipApi.getLadderHistory} */
  async getLadderHistory(request: {
    entityRef: string;
  }): Promise<LadderHistory> {
    const path = `/entities/${pathOf(request)}/ladder-history`;
    return (await this.#get(path)).json();
  }

  /** {@inheritDoc StewardshipApi.listRunbooks} */
  async listRunbooks(request: RunbookRequest): Promise<RunbookPage> {
    return (await this.#get('/runbooks', searchParams(request))).json();
  }

  /** {@inheritDoc StewardshipApi.listRunbookTexts} */
  async listRunbookTexts(request: {
    limit?: number;
    cursor?: string;
  }): Promise<RunbookTextPage> {
    return (await this.#get('/runbook-texts', searchParams(request))).json();
  }

  /** {@inheritDoc StewardshipApi.getRunbook} */
  async getRunbook(request: { id: string }): Promise<RunbookDetails> {
    return (await this.#get(runbookPath(request.id))).json();
  }

  /** {@inheritDoc StewardshipApi.reviewRunbook} */
  async reviewRunbook(request: {
    id: string;
    version: string;
    remark?: string;
  }): Promise<RunbookDetails> {
    const { id, version, remark } = request;
    const response = await this.#request(`${runbookPath(id)}/reviews`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${version}"`,
      },
      body: JSON.stringify({ remark }),
    });
    return await response.json();
  }

  /** {@inheritDoc StewardshipApi.exportEntities} */
  async exportEntities(request: DirectoryFilter): Promise<string> {
    return (await this.#get('/entities/export', filterParams(request))).text();
  }

  async #byRefs<T>(
    path: string,
    request: { entityRefs: string[] },
  ): Promise<(T | undefined)[]> {
    const response = await this.#request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entityRefs: request.entityRefs }),
    });
    const { items }: { items: (T | null)[] } = await response.json();
    return items.map(item => item ?? undefined);
  }

  async #get(path: string, query?: URLSearchParams): Promise<Response> {
    const search = query?.toString();
    return await this.#request(search ? `${path}?${search}` : path);
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('stewardship');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function pathOf({ entityRef }: { entityRef: string }): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

/** What is no id, such as `..`, must not become another path. */
function runbookPath(id: string): string {
  return `/runbooks/${/^[\w-]{1,100}$/.test(id) ? id : '-'}`;
}

/** Also what is empty: it asks for nothing, and not for everything. */
function searchParams(request: RunbookRequest): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(request)) {
    if (value !== undefined) {
      params.append(key, String(value));
    }
  }
  return params;
}

function filterParams(filter: DirectoryFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    const values = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (item !== undefined && item !== false && item !== '') {
        params.append(key, String(item));
      }
    }
  }
  return params;
}
