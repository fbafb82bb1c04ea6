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

import type { FactReader } from '../../scorecards/facts/FactReader';
import type { ChargePolicy } from '../CostSettings';
import type { MeasuredEntities } from './MeasuredEntities';
import type { Quantity, QuantityStore } from './QuantityStore';

/**
 * Records each month what facts say of units that are charged or shared by. Facts are only known as they are now, and a month
 * that is over must not change with them.
 */
export class CostQuantities {
  readonly #store: QuantityStore;
  readonly #facts: FactReader;
  readonly #entities: MeasuredEntities;
  readonly #ofPolicies: readonly string[];

  constructor(options: {
    store: QuantityStore;
    facts: FactReader;
    entities: MeasuredEntities;
    policies: readonly ChargePolicy[];
  }) {
    this.#store = options.store;
    this.#facts = options.facts;
    this.#entities = options.entities;
    this.#ofPolicies = options.policies.flatMap(policy =>
      policy.method !== 'costPlus' && 'fact' in policy.quantity
        ? [policy.quantity.fact]
        : [],
    );
  }

  /** Of the current month. What a fact does not say any more stays as it was last. */
  async refresh(options: {
    now: Date;
    signal?: AbortSignal;
  }): Promise<{ written: number }> {
    const { now, signal } = options;
    const names = new Set([
      ...this.#ofPolicies,
      ...(await this.#entities.sharedFacts()),
    ]);
    const facts = [...names].map(fact => {
      const dot = fact.indexOf('.');
      return { fact, source: fact.slice(0, dot), name: fact.slice(dot + 1) };
    });
    const sources = new Set(facts.map(({ source }) => source));
    const month = now.toISOString().slice(0, 7);
    const quantities: Quantity[] = [];
    if (facts.length > 0) {
      for await (const uids of this.#entities.uids()) {
        signal?.throwIfAborted();
        const found = await this.#facts.read(uids, now, sources);
        for (const [entityUid, { scope }] of found) {
          for (const { fact, source, name } of facts) {
            const quantity = valueIn(scope, source, name);
            if (typeof quantity === 'number' && Number.isFinite(quantity)) {
              quantities.push({ entityUid, fact, month, quantity });
            }
          }
        }
      }
    }
    return { written: await this.#store.put(quantities, now.toISOString()) };
  }
}

/** Own properties alone: names of facts come from strangers. */
function valueIn(
  scope: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  source: string,
  name: string,
): unknown {
  const facts = Object.hasOwn(scope, source) ? scope[source] : {};
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
