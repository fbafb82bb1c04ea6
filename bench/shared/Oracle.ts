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

import type { BenchEntity } from './BenchEntity';
import type { BenchCatalog } from './generateCatalog';

const TIERS = new Set(['platinum', 'gold', 'silver', 'bronze']);

/** What an answer must say, worked out from the made-up catalog without any code of the suite. */
export type Expected = {
  owner?: string;
  tier?: string;
  directDependents: number;
  dependents: number;
  people: number;
};

export class Oracle {
  readonly #catalog: BenchCatalog;
  readonly #dependents = new Map<string, Set<string>>();

  constructor(catalog: BenchCatalog) {
    this.#catalog = catalog;
    for (const entity of catalog.entities) {
      const apis = entity.targets('consumesApi');
      const relied = [
        ...entity.targets('dependsOn'),
        ...apis,
        ...apis.flatMap(api => this.#targets(api, 'apiProvidedBy')),
      ];
      for (const ref of relied) {
        const dependents = this.#dependents.get(ref) ?? new Set();
        this.#dependents.set(ref, dependents.add(entity.ref));
      }
    }
  }

  expect(entity: BenchEntity): Expected {
    const [owner] = entity.targets('ownedBy');
    return {
      owner,
      tier: this.tierOf(entity),
      directDependents: this.#dependents.get(entity.ref)?.size ?? 0,
      dependents: this.#countDependents(entity.ref),
      people: owner ? this.#countPeople(owner) : 0,
    };
  }

  /** Itself and what it inherits from, the nearest first, each once. */
  lineageOf(entity: BenchEntity): BenchEntity[] {
    const systems = partsOf(entity, 'system');
    const domains = systems.flatMap(ref => this.#climb(ref, 'domain'));
    const groups = entity
      .targets('ownedBy')
      .flatMap(ref => [ref, ...this.#climb(ref, 'group')]);
    const refs = new Set([
      entity.ref,
      ...systems,
      ...domains,
      ...this.#climb(entity.ref, 'domain'),
      ...groups,
    ]);
    return [...refs].flatMap(ref => this.#catalog.byRef.get(ref) ?? []);
  }

  /** Its own, or that of the nearest it inherits from. */
  tierOf(entity: BenchEntity): string | undefined {
    for (const ancestor of this.lineageOf(entity)) {
      const tier = declaredTier(ancestor);
      if (tier !== undefined && TIERS.has(tier)) {
        return tier;
      }
    }
    return undefined;
  }

  #climb(ref: string, kind: 'domain' | 'group'): string[] {
    const type = kind === 'group' ? 'childOf' : 'partOf';
    return this.#targets(ref, type)
      .filter(parent => parent.startsWith(`${kind}:`))
      .flatMap(parent => [parent, ...this.#climb(parent, kind)]);
  }

  #countDependents(ref: string): number {
    const reached = new Set<string>();
    const queue = [ref];
    for (const next of queue) {
      for (const dependent of this.#dependents.get(next) ?? []) {
        if (!reached.has(dependent)) {
          reached.add(dependent);
          queue.push(dependent);
        }
      }
    }
    reached.delete(ref);
    return reached.size;
  }

  #countPeople(groupRef: string): number {
    const people = new Set<string>();
    const queue = [groupRef];
    for (const group of queue) {
      for (const member of this.#targets(group, 'hasMember')) {
        people.add(member);
      }
      queue.push(...this.#targets(group, 'parentOf'));
    }
    return people.size;
  }

  #targets(ref: string, type: string): string[] {
    return this.#catalog.byRef.get(ref)?.targets(type) ?? [];
  }
}

function partsOf(entity: BenchEntity, kind: string): string[] {
  return entity
    .targets('partOf')
    .filter(target => target.startsWith(`${kind}:`));
}

function declaredTier(entity: BenchEntity): string | undefined {
  const declared = entity.spec.stewardship as
    | { supportTier?: string }
    | undefined;
  return declared?.supportTier;
}
