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

import type { FactValue } from '@backstage-stewardship/plugin-stewardship-common';
import type { FactScope } from '../expressions/CompiledRule';
import type { EntityFacts, FactAge } from './FactReader';
import type { StoredFacts } from './FactStore';

/** The facts of one entity as they hold at one moment. Ages are worked out where somebody asks: evaluations do not. */
export class HeldFacts implements EntityFacts {
  readonly scope: FactScope = Object.create(null);
  readonly #at: string;
  readonly #rows: StoredFacts[] = [];
  readonly #expired = new Map<string, FactAge>();
  #expiresAt: string | undefined;

  /** `at` is ISO 8601 UTC. */
  constructor(at: string) {
    this.#at = at;
    // Every rule may ask which day it is; stored, it would change every entity every night.
    this.scope.entity = bare({ today: at.slice(0, 10) });
  }

  /** Takes over what is known from one source, and the objects themselves. */
  add(row: StoredFacts): void {
    const facts = bare(row.facts);
    // Most rows have one age and hold until they are replaced.
    if (row.expiresAt !== undefined || row.ages) {
      for (const name of Object.keys(facts)) {
        const { at, until } = ageOf(row, name);
        if (until !== undefined && until <= this.#at) {
          delete facts[name];
          this.#expired.set(`${row.source}.${name}`, {
            measuredAt: at,
            expired: true,
          });
        } else {
          this.#expireAt(until);
        }
      }
    }
    this.#rows.push(row);
    this.scope[row.source] =
      row.source === 'entity' ? Object.assign(facts, this.scope.entity) : facts;
  }

  get expiresAt(): string | undefined {
    return this.#expiresAt;
  }

  get ages(): ReadonlyMap<string, FactAge> {
    const ages = new Map(this.#expired);
    for (const row of this.#rows) {
      for (const name of Object.keys(this.scope[row.source])) {
        ages.set(`${row.source}.${name}`, { measuredAt: ageOf(row, name).at });
      }
    }
    return ages.set('entity.today', { measuredAt: this.#at });
  }

  #expireAt(until: string | undefined): void {
    if (
      until !== undefined &&
      (this.#expiresAt === undefined || until < this.#expiresAt)
    ) {
      this.#expiresAt = until;
    }
  }
}

/** When a fact was measured and until when it holds: its own age where it has one, and otherwise that of its row. */
export function ageOf(
  row: Pick<StoredFacts, 'ages' | 'measuredAt' | 'expiresAt'>,
  name: string,
): { at: string; until?: string } {
  return row.ages && Object.hasOwn(row.ages, name)
    ? row.ages[name]
    : { at: row.measuredAt, until: row.expiresAt };
}

/** A fact may be named like something that every object has. */
function bare(facts: Record<string, FactValue>): Record<string, FactValue> {
  return Object.setPrototypeOf(facts, null);
}
