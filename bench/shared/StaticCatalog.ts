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

import { setImmediate as nextTurn } from 'node:timers/promises';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What a client of the catalog asked for. */
export type PageRequest = {
  fields: string[];
  pageSize: number;
  asUser: boolean;
};

/**
 * A catalog that answers from memory, so that what is measured is the suite and not the catalog. It hands out entities
 * as the client of a real one does: in pages, with the fields that were asked for, parsed from JSON.
 */
export class StaticCatalog {
  #entities: Entity[] = [];
  readonly #byRef = new Map<string, Entity>();
  /** Whether whoever is not a service may read an entity. */
  readableToUsers: (entityRef: string) => boolean = () => true;
  calls = 0;
  readonly #pages = new Map<string, string[]>();

  constructor(entities: Entity[]) {
    this.entities = entities;
  }

  get entities(): Entity[] {
    return this.#entities;
  }

  set entities(entities: Entity[]) {
    this.#entities = entities;
    this.#byRef.clear();
    for (const entity of entities) {
      this.#byRef.set(stringifyEntityRef(entity), entity);
    }
  }

  /** To be called after a change of the entities. Makes ready what was asked for before, so that it is not measured. */
  preparePages(asked: Iterable<PageRequest> = this.requests): void {
    this.#pages.clear();
    for (const request of [...asked]) {
      this.#pageTexts(request);
    }
  }

  /** What was asked for so far. */
  get requests(): PageRequest[] {
    return [...this.#pages.keys()].map(key => JSON.parse(key));
  }

  toService(): CatalogService {
    const service: Partial<CatalogService> = {
      streamEntities: (request, options) =>
        this.#stream({
          fields: request?.fields ?? [],
          pageSize: request?.pageSize ?? 500,
          asUser: isUser(options),
        }),
      getEntityByRef: async (ref, options) => {
        this.calls++;
        const entityRef = String(ref);
        return isUser(options) && !this.readableToUsers(entityRef)
          ? undefined
          : this.#byRef.get(entityRef);
      },
    };
    return new Proxy(service as CatalogService, {
      get: (target, method) => {
        const found = Reflect.get(target, method);
        if (!found && method !== 'then') {
          throw new Error(`Nobody should call '${String(method)}' here`);
        }
        return found;
      },
    });
  }

  async *#stream(request: PageRequest): AsyncIterable<Entity[]> {
    this.calls++;
    for (const text of this.#pageTexts(request)) {
      await nextTurn();
      yield JSON.parse(text);
    }
  }

  #pageTexts(request: PageRequest): string[] {
    const key = JSON.stringify(request);
    const known = this.#pages.get(key);
    if (known) {
      return known;
    }
    const { fields, pageSize, asUser } = request;
    const entities = asUser
      ? this.entities.filter(entity =>
          this.readableToUsers(stringifyEntityRef(entity)),
        )
      : this.entities;
    const pages: string[] = [];
    for (let start = 0; start < entities.length; start += pageSize) {
      const page = entities.slice(start, start + pageSize);
      pages.push(JSON.stringify(page.map(entity => pick(entity, fields))));
    }
    this.#pages.set(key, pages);
    return pages;
  }
}

function isUser(options: unknown): boolean {
  const { credentials } = options as {
    credentials?: { principal?: { type?: string } };
  };
  return credentials?.principal?.type === 'user';
}

function pick(entity: Entity, fields: string[]): unknown {
  if (fields.length === 0) {
    return entity;
  }
  const result: Record<string, unknown> = {};
  for (const field of fields) {
    copy(
      entity as unknown as Record<string, unknown>,
      result,
      field.split('.'),
    );
  }
  return result;
}

function copy(
  from: Record<string, unknown>,
  to: Record<string, unknown>,
  [key, ...rest]: string[],
): void {
  const value = from[key];
  if (value === undefined) {
    return;
  }
  if (rest.length === 0) {
    to[key] = value;
  } else if (typeof value === 'object' && value !== null) {
    to[key] ??= {};
    copy(
      value as Record<string, unknown>,
      to[key] as Record<string, unknown>,
      rest,
    );
  }
}
