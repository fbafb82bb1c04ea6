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
  membersOf,
  type CatalogGraph,
  type GraphEntity,
  type Vendor,
} from '@backstage-stewardship/plugin-stewardship-common';

/** Whom a step leads to. */
export type StepSubject =
  | { kind: 'missing' }
  | { kind: 'vendor'; entity: GraphEntity; vendor: Vendor }
  | { kind: 'group'; entity: GraphEntity; members: GraphEntity[] }
  /** A user, or something else that can only be there or not. */
  | { kind: 'other'; entity: GraphEntity };

/** Finds out whom references lead to. Remembers the members of groups, of which a catalog has fewer than services. */
export class StepSubjects {
  readonly #graph: CatalogGraph;
  readonly #found = new Map<string, StepSubject>();

  constructor(graph: CatalogGraph) {
    this.#graph = graph;
  }

  find(ref: string): StepSubject {
    const known = this.#found.get(ref);
    if (known) {
      return known;
    }
    const subject = this.#read(ref);
    this.#found.set(ref, subject);
    return subject;
  }

  #read(ref: string): StepSubject {
    const entity = this.#graph.get(ref);
    if (!entity) {
      return { kind: 'missing' };
    }
    if (entity.kind !== 'Group') {
      return { kind: 'other', entity };
    }
    if (entity.type?.toLocaleLowerCase('en-US') === 'vendor') {
      const vendor = entity.declared.vendor?.value ?? {};
      return { kind: 'vendor', entity, vendor };
    }
    const members = membersOf(ref, this.#graph).flatMap(
      member => this.#graph.get(member) ?? [],
    );
    return { kind: 'group', entity, members };
  }
}
