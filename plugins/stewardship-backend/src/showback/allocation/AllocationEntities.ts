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

import { readCostSelector } from '@backstage-stewardship/plugin-stewardship-common';
import { SelectorIndex } from './SelectorIndex';

/** An entity as far as rules look at it. */
export type AllocationEntity = {
  uid: string;
  ref: string;
  /** Lower case, as are the others. */
  kind: string;
  namespace: string;
  name: string;
  annotations: Readonly<Record<string, unknown>>;
};

/** What rules found. */
export type Found =
  | { status: 'one'; entity: AllocationEntity }
  | { status: 'none' }
  | { status: 'several' };

// By name, of those that nobody says anything about.
const KINDS = ['component', 'resource', 'system', 'api'];

const REF = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/;

/** Entities by everything that rules find them by. */
export class AllocationEntities {
  readonly selectors = new SelectorIndex();
  readonly #byRef = new Map<string, AllocationEntity>();
  readonly #byName = new Map<string, AllocationEntity[]>();
  readonly #byAnnotation = new Map<string, Map<string, AllocationEntity[]>>();

  constructor(options: {
    /** Those that rules look at, besides the selector. */
    annotations: Iterable<string>;
  }) {
    for (const annotation of options.annotations) {
      this.#byAnnotation.set(annotation, new Map());
    }
  }

  add(entity: AllocationEntity, selector: string | undefined): void {
    this.#byRef.set(entity.ref.toLowerCase(), entity);
    listOf(this.#byName, entity.name).push(entity);
    for (const [annotation, byValue] of this.#byAnnotation) {
      const value = entity.annotations[annotation];
      if (typeof value === 'string' && value.trim() !== '') {
        listOf(byValue, value.trim().toLowerCase()).push(entity);
      }
    }
    for (const part of selector ? readCostSelector(selector) : []) {
      if (part.status === 'valid') {
        this.selectors.add(entity, part.conditions);
      }
    }
  }

  byRef(ref: string): Found {
    const entity = this.#byRef.get(ref.trim().toLowerCase());
    return entity ? { status: 'one', entity } : { status: 'none' };
  }

  /** By a name, or a reference that may leave out kind and namespace. */
  byName(text: string, kinds: readonly string[]): Found {
    const [, kind, namespace, name] = REF.exec(text.trim().toLowerCase()) ?? [];
    if (name === undefined) {
      return { status: 'none' };
    }
    if (kind !== undefined) {
      return this.byRef(`${kind}:${namespace ?? 'default'}/${name}`);
    }
    const named = (this.#byName.get(name) ?? []).filter(
      entity =>
        kinds.includes(entity.kind) &&
        (namespace === undefined || entity.namespace === namespace),
    );
    return pick(named, kinds);
  }

  byAnnotation(annotation: string, value: string): Found {
    const byValue = this.#byAnnotation.get(annotation);
    return pick(byValue?.get(value.trim().toLowerCase()) ?? [], KINDS);
  }

  /** Of those whose selectors mean the same, as of others that are found by one value. */
  pick(entities: readonly AllocationEntity[]): Found {
    return pick(entities, KINDS);
  }
}

/** The only one of the first kind of which there is any; kinds that are not named come last. */
function pick(
  entities: readonly AllocationEntity[],
  kinds: readonly string[],
): Found {
  if (entities.length <= 1) {
    const [entity] = entities;
    return entity ? { status: 'one', entity } : { status: 'none' };
  }
  for (const kind of kinds) {
    const [entity, ...others] = entities.filter(one => one.kind === kind);
    if (entity) {
      return others.length > 0
        ? { status: 'several' }
        : { status: 'one', entity };
    }
  }
  return { status: 'several' };
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
