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

import type { CostCondition } from '@backstage-stewardship/plugin-stewardship-common';
import type { Looked } from './AllocationRule';
import type { AllocationEntity } from './AllocationEntities';
import { describeLooked, fieldOf, type KeyAttributes } from './KeyAttributes';
import { TextPattern } from './TextPattern';

type Alternative = {
  entity: AllocationEntity;
  conditions: { field: string; looked: Looked; pattern: TextPattern }[];
};

/** Of one field: alternatives by the text that its value is, or begins with. */
type FieldIndex = {
  exact: Map<string, Alternative[]>;
  /** By the length of the beginning. */
  beginnings: Map<number, Map<string, Alternative[]>>;
};

const MOST_COMPARED = 64;

/** Selectors of all entities, so that a key is compared with few of them. */
export class SelectorIndex {
  readonly #fields = new Map<string, FieldIndex>();
  readonly #looked = new Map<string, Looked>();

  add(entity: AllocationEntity, conditions: readonly CostCondition[]): void {
    const alternative: Alternative = {
      entity,
      conditions: conditions.map(({ field: looked, value }) => ({
        ...{ field: fieldOf(looked), looked },
        pattern: new TextPattern(value),
      })),
    };
    for (const { field, looked } of alternative.conditions) {
      this.#looked.set(field, looked);
    }
    const indexed =
      alternative.conditions.find(({ pattern }) => pattern.isExact) ??
      alternative.conditions.reduce((best, one) =>
        one.pattern.beginning.length > best.pattern.beginning.length
          ? one
          : best,
      );
    this.#listFor(indexed).push(alternative);
  }

  /** Everything that selectors look at. */
  get looked(): Iterable<Looked> {
    return this.#looked.values();
  }

  /** Entities whose selectors mean a key, each once, and what they looked at. */
  find(attributes: KeyAttributes): {
    entities: AllocationEntity[];
    looked: string[];
  } {
    const entities = new Set<AllocationEntity>();
    const looked = new Set<string>();
    for (const [field, value] of attributes.entries()) {
      for (const alternative of this.#candidates(field, value.toLowerCase())) {
        if (isMeant(alternative, attributes)) {
          entities.add(alternative.entity);
          for (const one of alternative.conditions) {
            const text = attributes.valueOf(one.field) ?? '';
            looked.add(describeLooked(one.looked, text));
          }
        }
      }
    }
    return { entities: [...entities], looked: [...looked] };
  }

  *#candidates(field: string, value: string): Iterable<Alternative> {
    const index = this.#fields.get(field);
    if (!index) {
      return;
    }
    yield* index.exact.get(value) ?? [];
    for (const [length, byText] of index.beginnings) {
      if (value.length >= length) {
        yield* byText.get(value.slice(0, length)) ?? [];
      }
    }
  }

  #listFor(condition: Alternative['conditions'][number]): Alternative[] {
    const { field, pattern } = condition;
    let index = this.#fields.get(field);
    if (!index) {
      index = { exact: new Map(), beginnings: new Map() };
      this.#fields.set(field, index);
    }
    if (pattern.isExact) {
      return listOf(index.exact, pattern.beginning);
    }
    const text = pattern.beginning.slice(0, MOST_COMPARED);
    let byText = index.beginnings.get(text.length);
    if (!byText) {
      byText = new Map();
      index.beginnings.set(text.length, byText);
    }
    return listOf(byText, text);
  }
}

function isMeant(
  { conditions }: Alternative,
  attributes: KeyAttributes,
): boolean {
  return conditions.every(({ field, pattern }) => {
    const value = attributes.valueOf(field);
    return value !== undefined && pattern.test(value);
  });
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
