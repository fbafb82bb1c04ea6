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

import { InputError, NotFoundError } from '@backstage/errors';
import {
  supportEnd,
  type NamedEntity,
  type StoredTechnologyDecision,
  type TechnologyDecision,
  type TechnologyDecisionRequest,
  type TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import type { OwningCaller } from '../http/OwnerAccess';
import type { DecisionRow, DecisionStore } from './DecisionStore';
import { cycleState } from './fleet/cycleState';
import { isOverdue } from './isOverdue';
import type { ProductStore } from './ProductStore';

/** A request with what the caller may read. */
export type DeskRequest = TechnologyDecisionRequest & { readable: Readable };

type FoundRow = DecisionRow & { entityRef: string; ownerRef?: string };

/** Says what was decided about a release cycle, and takes decisions. */
export class DecisionDesk {
  readonly #decisions: DecisionStore;
  readonly #products: ProductStore;
  readonly #records: RecordReader;
  readonly #now: () => Date;

  constructor(options: {
    decisions: DecisionStore;
    products: ProductStore;
    records: RecordReader;
    now?: () => Date;
  }) {
    this.#decisions = options.decisions;
    this.#products = options.products;
    this.#records = options.records;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Throws a `NotFoundError` for a release cycle that no source has, and alike for entities that are not there, that the
   * caller may not read, or that do not run on it.
   */
  async open(
    options: DeskRequest & { caller: OwningCaller },
  ): Promise<TechnologyDecisions> {
    const { product, cycle, readable, caller } = options;
    const [found, rows] = await Promise.all([
      this.#products.findProduct(product),
      this.#find(options),
    ]);
    const known = found?.cycles.find(({ name }) => name === cycle);
    if (!found || !known) {
      throw new NotFoundError(
        `No source of release cycles has '${cycle}' of '${product}'`,
      );
    }
    const refs = rows.map(({ entityRef }) => entityRef);
    const [names, may] = await Promise.all([
      this.#records.nameEntities({
        refs: [...refs, ...rows.flatMap(row => row.decidedBy ?? [])],
        readable,
      }),
      caller.mayEach(refs),
    ]);
    const name = (ref: string) => names.get(ref) ?? { ref, known: false };
    const today = this.#today();
    return {
      cycle: cycleState({
        cycle: {
          ...known,
          product: found.name,
          productTitle: found.title,
          sourceId: found.sourceId,
        },
        today,
      }),
      items: rows.map(row => ({
        entity: name(row.entityRef),
        decision: storedDecision({ row, today, name }),
        may: may.get(row.entityRef) ?? 'notOwner',
      })),
      version: versionOf(options, rows),
    };
  }

  /**
   * Decides for all of the entities, or withdraws. `stale` where anything of it has changed since the caller looked. Throws
   * a `NotFoundError` as `open` does, and an `InputError` where the entities have several owners.
   */
  async decide(
    options: DeskRequest & {
      version: string;
      decision: TechnologyDecision | null;
      decidedBy: string;
    },
  ): Promise<'stored' | 'stale'> {
    const { product, cycle, version, decision, decidedBy } = options;
    const rows = await this.#find(options);
    const owners = new Set(rows.map(({ ownerRef }) => ownerRef ?? ''));
    if (owners.size > 1) {
      throw new InputError(
        `One decision is for entities of one owner, and these have ${owners.size}`,
      );
    }
    if (version !== versionOf(options, rows)) {
      return 'stale';
    }
    await this.#checkDays(options);
    return await this.#decisions.put({
      ...{ product, cycle, decidedBy },
      entities: rows.map(({ uid, entityRef, version: after }) => ({
        ...{ uid, entityRef, after },
      })),
      ...(decision && { decision }),
      decidedAt: this.#now().toISOString(),
    });
  }

  /** Throws an `InputError` for days that cannot be meant. */
  async #checkDays(options: {
    product: string;
    cycle: string;
    decision: TechnologyDecision | null;
  }): Promise<void> {
    const { product, cycle, decision } = options;
    const rehearsedOn = decision?.exitPlan?.rehearsedOn;
    if (rehearsedOn !== undefined && rehearsedOn > this.#today()) {
      throw new InputError(
        `The rehearsal is said to have been on ${rehearsedOn}, which is still to come`,
      );
    }
    const until = decision?.extendedUntil;
    if (until === undefined) {
      return;
    }
    const found = await this.#products.findProduct(product);
    const known = found?.cycles.find(({ name }) => name === cycle);
    const end = known && supportEnd(known.milestones);
    if (end?.kind === 'date' && until <= end.on) {
      throw new InputError(
        `The support that was bought ends on ${until}, and support itself on ${end.on}: an extension ends later`,
      );
    }
  }

  async #find(options: DeskRequest): Promise<FoundRow[]> {
    const { product, cycle, readable } = options;
    const refs = [...new Set(options.entityRefs)].sort();
    const owners = await this.#records.findOwners(
      refs.filter(ref => isReadable(ref, readable)),
    );
    const rows = await this.#decisions.read({
      uids: [...owners.values()].map(({ uid }) => uid),
      ...{ product, cycle },
    });
    return refs.map(entityRef => {
      const owner = owners.get(entityRef);
      const row = owner && rows.get(owner.uid);
      if (!row) {
        throw new NotFoundError(
          `No entity '${entityRef}' runs on '${cycle}' of '${product}'`,
        );
      }
      return { ...row, entityRef, ownerRef: owner.ownerRef };
    });
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}

/** A decision as it is answered; absent where there is none. */
export function storedDecision(options: {
  row: Pick<DecisionRow, 'decision' | 'decidedBy' | 'decidedAt'>;
  /** `YYYY-MM-DD` */
  today: string;
  name: (ref: string) => NamedEntity;
}): StoredTechnologyDecision | undefined {
  const { row, today, name } = options;
  const { decision, decidedBy, decidedAt } = row;
  if (!decision || decidedBy === undefined || decidedAt === undefined) {
    return undefined;
  }
  return {
    ...decision,
    overdue: isOverdue(decision, today),
    decidedBy: name(decidedBy),
    decidedAt,
  };
}

/** Changes with each decision about any of the entities, and is of no other release cycle. */
function versionOf(
  { product, cycle }: Pick<DeskRequest, 'product' | 'cycle'>,
  rows: FoundRow[],
): string {
  return hashOf([
    ...[product, cycle],
    ...rows.map(({ uid, version }) => [uid, version]),
  ]).slice(0, 20);
}
