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

import type {
  Charge,
  CostMetric,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { BookEntity, CostBook, Sums } from '../book/CostBook';
import type { ChargePolicy, CostScope } from '../CostSettings';
import { chargeOf, toCharge, type Calculation } from './chargeOf';

// What is in them is charged on its own.
const OF_OTHERS = ['group', 'user', 'system', 'domain'];

/** A policy that applies, with what it charges. */
export type AppliedPolicy = { policy: ChargePolicy; calculation: Calculation };

/** Finds the policy for an entity, and what it charges. */
export class ChargeDesk {
  readonly #policies: readonly ChargePolicy[];
  readonly #owners = new WeakMap<CostBook, Map<CostScope, Set<string>>>();

  constructor(options: { policies: readonly ChargePolicy[] }) {
    this.#policies = options.policies;
  }

  /**
   * The first one that applies; absent where none does. Groups, users, systems and domains are meant only where they, or their
   * kind, are named.
   */
  policyFor(book: CostBook, entity: number): ChargePolicy | undefined {
    const of = book.entities[entity];
    return this.#policies.find(({ appliesTo }) =>
      this.#applies(appliesTo, of, book),
    );
  }

  /** Nothing of months to come. */
  apply(options: {
    book: CostBook;
    entity: number;
    /** `YYYY-MM` */
    month: string;
    /** Before anything is passed on to those who share it. */
    costOf: (metric: CostMetric) => Sums;
  }): AppliedPolicy | undefined {
    const { book, entity, month, costOf } = options;
    const policy =
      month > book.today.slice(0, 7) ? undefined : this.policyFor(book, entity);
    const { uid } = book.entities[entity];
    return (
      policy && {
        policy,
        calculation: chargeOf({
          ...{ policy, costOf },
          quantityOf: fact => book.quantityOf(uid, fact, month),
        }),
      }
    );
  }

  /** As it is answered beside the cost that is shown. */
  charge(
    options: Parameters<ChargeDesk['apply']>[0] & {
      shown: ReadonlyMap<string, bigint>;
    },
  ): Charge | undefined {
    const applied = this.apply(options);
    return (
      applied && toCharge(applied.policy, applied.calculation, options.shown)
    );
  }

  #applies(scope: CostScope, of: BookEntity, book: CostBook): boolean {
    const { entities, kinds, types, systems } = scope;
    const kind = of.kind.toLowerCase();
    return (
      (!entities || entities.includes(of.ref)) &&
      (kinds ? kinds.includes(kind) : entities || !OF_OTHERS.includes(kind)) &&
      (!types || types.includes(of.type)) &&
      (!systems || systems.includes(of.systemRef)) &&
      (!scope.owners || this.#ownersOf(scope, book).has(of.ownerRef))
    );
  }

  #ownersOf(scope: CostScope, book: CostBook): ReadonlySet<string> {
    const ofBook = this.#owners.get(book) ?? new Map<CostScope, Set<string>>();
    this.#owners.set(book, ofBook);
    const known = ofBook.get(scope);
    if (known) {
      return known;
    }
    const owners = new Set(
      (scope.owners ?? []).flatMap(ref => [...book.groupsBelow(ref)]),
    );
    ofBook.set(scope, owners);
    return owners;
  }
}
