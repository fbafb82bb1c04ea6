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
  FactDefinition,
  FactSourceDefinition,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What kind of value a fact has; `undefined` where its definitions do not agree. */
export type FactType = FactDefinition['type'] | undefined;

/** What rules may name: sources, and the facts of each with their types. A source without facts takes any name. */
export type FactNames = ReadonlyMap<
  string,
  ReadonlyMap<string, FactType> | undefined
>;

/** Where two definitions have the same id, their facts are taken together. */
export function factNamesOf(sources: FactSourceDefinition[]): FactNames {
  const names = new Map<string, Map<string, FactType> | undefined>();
  for (const { id, facts } of sources) {
    const before = names.get(id);
    const isOpen = !facts || (names.has(id) && !before);
    const known = isOpen ? undefined : new Map(before);
    for (const { name, type } of facts ?? []) {
      const isSame = !known?.has(name) || known.get(name) === type;
      known?.set(name, isSame ? type : undefined);
    }
    names.set(id, known);
  }
  return names;
}
