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

import { NotFoundError } from '@backstage/errors';
import type {
  EntityStewardship,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import type { EscalationService } from '../escalation/EscalationService';
import type { Viewer } from '../escalation/OnCallViewer';
import type { LifecycleService } from '../lifecycle/LifecycleService';
import type { RunbookService } from '../runbooks/RunbookService';
import type { ScorecardPictures } from '../scorecards/entity/ScorecardPictures';
import type { ShowbackPictures } from '../showback/entity/ShowbackPictures';
import type { SupportService } from '../support/SupportService';

/** The whole picture of one entity: what the rooms know of it, in one answer with all names read at once. */
export class EntityService {
  readonly #escalation: EscalationService;
  readonly #lifecycle: LifecycleService;
  readonly #records: RecordReader;
  readonly #runbooks: RunbookService;
  readonly #scorecards: ScorecardPictures;
  readonly #showback: ShowbackPictures;
  readonly #support: SupportService;

  constructor(options: {
    escalation: EscalationService;
    lifecycle: LifecycleService;
    records: RecordReader;
    runbooks: RunbookService;
    scorecards: ScorecardPictures;
    showback: ShowbackPictures;
    support: SupportService;
  }) {
    this.#escalation = options.escalation;
    this.#lifecycle = options.lifecycle;
    this.#records = options.records;
    this.#runbooks = options.runbooks;
    this.#scorecards = options.scorecards;
    this.#showback = options.showback;
    this.#support = options.support;
  }

  /** Throws a `NotFoundError` alike for what is not there and for what the caller may not read. */
  async getEntity(options: {
    entityRef: string;
    viewer: Viewer;
    mayReadCosts: boolean;
  }): Promise<EntityStewardship> {
    const { entityRef, viewer, mayReadCosts } = options;
    const { readable } = viewer;
    const found = isReadable(entityRef, readable)
      ? await this.#records.find(entityRef)
      : undefined;
    if (!found) {
      throw new NotFoundError(`No record found for entity '${entityRef}'`);
    }
    const {
      entity,
      record,
      changedAt,
      syncedAt,
      mirrorProblem,
      mirrorVersion,
    } = found;
    const neighbours = {
      neighbourRefs: entity.dependsOnRefs,
      partRefs: entity.partRefs,
    };
    const [dependents, reading, shelf, technologies, results, costs] =
      await Promise.all([
        this.#support.readDependents({ entityRef, readable, mirrorVersion }),
        this.#escalation.read({ entityRef, ...neighbours, readable }),
        this.#runbooks.readShelf(entity.uid),
        this.#lifecycle.read({
          ...{ entityRef, readable, mirrorVersion },
          uid: entity.uid,
        }),
        this.#scorecards.read(entity.uid),
        this.#showback.read({ entityRef, readable, mayRead: mayReadCosts }),
      ]);
    const names = await this.#records.nameEntities({
      refs: [
        ...this.#support.referencesIn(record),
        ...this.#escalation.referencesIn(record, reading),
        ...this.#runbooks.referencesIn(shelf),
        ...this.#lifecycle.referencesIn(technologies),
        ...this.#showback.referencesIn(costs),
        ...dependents.examples.map(({ ref }) => ref),
      ],
      readable,
    });
    const name = (ref: string): NamedEntity =>
      names.get(ref) ?? { ref, known: false };

    return {
      entity: {
        ref: entity.ref,
        known: true,
        title: entity.title,
        kind: entity.kind,
        type: entity.type,
        namespace: entity.namespace,
        name: entity.name,
      },
      mirroredAt: syncedAt ?? changedAt,
      mirrorProblem,
      changedAt,
      undeclared: !record.declares,
      support: await this.#support.getPicture({
        record,
        dependents,
        readable,
        name,
      }),
      escalation: this.#escalation.getPicture({
        ...{ record, reading, viewer, name },
        ...neighbours,
      }),
      runbooks: this.#runbooks.getPicture({ record, shelf, readable, name }),
      lifecycle: this.#lifecycle.getPicture({ reading: technologies, name }),
      scorecards: this.#scorecards.getPicture({
        reading: results,
        entity: {
          ref: entity.ref,
          entity: entity.filterable,
          ownerRef: entity.ownerRef,
          systemRef: entity.systemRefs[0],
        },
      }),
      costs: this.#showback.getPicture({ reading: costs, entity, name }),
      problems: record.problems.filter(
        ({ kind, expected }) =>
          kind !== 'circularGroups' ||
          groupsIn(expected).every(ref => isReadable(ref, readable)),
      ),
    };
  }
}

/** The groups of a circle, none of which the entity itself may have named. */
function groupsIn(circle: string | undefined): string[] {
  return circle?.split(' → ') ?? [];
}
