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

import type { FactSourceDefinition } from '@backstage-stewardship/plugin-stewardship-common';

/** What rules may name: sources, and the facts of each. A source without a set takes any name. */
export type FactNames = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Where two definitions have the same id, their facts are taken together. */
export function factNamesOf(sources: FactSourceDefinition[]): FactNames {
  const names = new Map<string, Set<string> | undefined>();
  for (const { id, facts } of sources) {
    const before = names.get(id);
    const isOpen = !facts || (names.has(id) && !before);
    names.set(
      id,
      isOpen
        ? undefined
        : new Set([...(before ?? []), ...facts.map(({ name }) => name)]),
    );
  }
  return names;
}
