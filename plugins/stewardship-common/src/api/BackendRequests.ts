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

import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';

/** Requests to the stewardship backend. Answers that are no success are thrown. */
export class BackendRequests {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async get(path: string, query?: URLSearchParams): Promise<Response> {
    const search = query?.toString();
    return await this.#request(search ? `${path}?${search}` : path);
  }

  async send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object | undefined,
    /** What was read, where the request replaces something. */
    version?: string,
  ): Promise<Response> {
    return await this.#request(path, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** Sends something as it is. */
  async upload(
    path: string,
    query: URLSearchParams,
    body: Blob,
  ): Promise<Response> {
    return await this.#request(`${path}?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body,
    });
  }

  /** `undefined` where the backend has nothing. */
  async byRefs<T>(
    path: string,
    request: { entityRefs: string[] },
  ): Promise<(T | undefined)[]> {
    const { entityRefs } = request;
    const response = await this.send('POST', path, { entityRefs });
    const { items }: { items: (T | null)[] } = await response.json();
    return items.map(item => item ?? undefined);
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

/** Of an entity. */
export function pathOf({ entityRef }: { entityRef: string }): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

/** Names of products come from feeds and from addresses. */
export function productPath(product: string): string {
  const isName = !/^\.*$/.test(product);
  return `/products/${isName ? encodeURIComponent(product) : '-'}`;
}

/** What is no id, such as `..`, must not become another path. */
export function runbookPath(id: string): string {
  return `/runbooks/${/^[\w-]{1,100}$/.test(id) ? id : '-'}`;
}

/** Also what is empty: it asks for nothing, and not for everything. */
export function searchParams(request: object): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(request)) {
    if (value !== undefined) {
      params.append(key, String(value));
    }
  }
  return params;
}

/** Of filters: what is empty narrows nothing. */
export function filterParams(filter: object): URLSearchParams {
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
