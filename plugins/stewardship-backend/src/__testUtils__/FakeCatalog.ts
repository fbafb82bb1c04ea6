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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog whose content a test can change, and that can fail or answer in pieces. */
export class FakeCatalog {
  entities: Entity[];
  pageSize = 4;
  /** Thrown instead of the page with this number. */
  failure?: { page: number; error: Error };
  /** Called before each page, so that a test can act in the middle of a run. */
  beforePage?: (page: number) => Promise<void>;
  /** Which refs are readable with whose credentials, where not all are. */
  readable?: (principal: string) => ReadonlySet<string> | undefined;
  /** Requests so far. */
  readonly requests: { method: string; fields?: string[] }[] = [];

  readonly service: CatalogService;

  constructor(entities: Entity[]) {
    this.entities = entities;
    this.service = catalogServiceMock.mock({
      streamEntities: (request, options) =>
        this.#stream(request?.fields, principalOf(options)),
      getEntityByRef: async (ref, options) => {
        this.requests.push({ method: 'getEntityByRef' });
        return this.#visibleTo(principalOf(options)).find(
          entity => stringifyEntityRef(entity) === ref,
        );
      },
      getEntitiesByRefs: async ({ entityRefs }, options) => {
        this.requests.push({ method: 'getEntitiesByRefs' });
        const visible = this.#visibleTo(principalOf(options));
        return {
          items: entityRefs.map(ref =>
            visible.find(entity => stringifyEntityRef(entity) === ref),
          ),
        };
      },
    });
  }

  async *#stream(
    fields: string[] | undefined,
    principal: string,
  ): AsyncIterable<Entity[]> {
    this.requests.push({ method: 'streamEntities', fields });
    const entities = this.#visibleTo(principal);
    for (let page = 0; page * this.pageSize < entities.length; page++) {
      await this.beforePage?.(page);
      if (this.failure?.page === page) {
        throw this.failure.error;
      }
      const start = page * this.pageSize;
      yield structuredClone(entities.slice(start, start + this.pageSize));
    }
  }

  #visibleTo(principal: string): Entity[] {
    const readable = this.readable?.(principal);
    return readable
      ? this.entities.filter(entity => readable.has(stringifyEntityRef(entity)))
      : this.entities;
  }
}

function principalOf(options: object | undefined): string {
  const { credentials } = { ...options } as {
    credentials?: { principal?: { userEntityRef?: string } };
  };
  return credentials?.principal?.userEntityRef ?? 'service';
}
