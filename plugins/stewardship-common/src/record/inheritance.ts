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

import type { Declared } from './declaredRecord';
import type { GraphEntity } from './graph';
import type { Lineage } from './lineage';
import type { Sourced } from './reading';

export type Inheritance = ReturnType<typeof inheritance>;

/** The ways in which fields are inherited: the nearest that has any wins, for the field, the list or the key. */
export function inheritance(entity: GraphEntity, lineage: Lineage) {
  const generations = [entity, ...lineage.ancestors];
  type Pick<T> = (declared: GraphEntity['declared']) => T;

  function source<T>(from: GraphEntity, found: Declared<T>): Sourced<T> {
    return from === entity ? asDeclared(found) : inherited(from.ref, found);
  }
  return {
    one<T>(pick: Pick<Declared<T> | undefined>): Sourced<T> | undefined {
      for (const from of generations) {
        const found = pick(from.declared);
        if (found) {
          return source(from, found);
        }
      }
      return undefined;
    },
    all<T>(pick: Pick<Declared<T>[]>): Sourced<T>[] {
      for (const from of generations) {
        const found = pick(from.declared);
        if (found.length > 0) {
          return found.map(item => source(from, item));
        }
      }
      return [];
    },
    /** Key by key: the nearest generation that has a key brings all its values. */
    by<T>(pick: Pick<Declared<T>[]>, key: (value: T) => unknown): Sourced<T>[] {
      const taken = new Map<unknown, GraphEntity>();
      const result: Sourced<T>[] = [];
      for (const from of generations) {
        for (const item of pick(from.declared)) {
          const owner = taken.get(key(item.value)) ?? from;
          if (owner === from) {
            taken.set(key(item.value), from);
            result.push(source(from, item));
          }
        }
      }
      return result;
    },
  };
}

/** A value of the entity itself. */
export function asDeclared<T>({ value, path, known }: Declared<T>): Sourced<T> {
  return {
    value,
    source: known
      ? {
          kind: 'derived',
          from: path,
          rule: path.startsWith('metadata.links')
            ? 'knownLink'
            : 'knownAnnotation',
        }
      : { kind: 'declared', path },
  };
}

function inherited<T>(from: string, { value, path }: Declared<T>): Sourced<T> {
  return { value, source: { kind: 'inherited', from, path } };
}
