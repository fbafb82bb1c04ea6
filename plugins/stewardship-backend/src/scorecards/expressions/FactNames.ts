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

/** A fact that rules may name. */
export type NamedFact = {
  type: FactType;
  /** Names of the permissions that it takes to know its value. */
  permissions: readonly string[];
};

/** What rules may name: sources, and the facts of each. An open source takes any name. */
export type FactNames = ReadonlyMap<
  string,
  { isOpen: boolean; facts: ReadonlyMap<string, NamedFact> }
>;

/** Where two definitions have the same id, their facts are taken together. */
export function factNamesOf(sources: FactSourceDefinition[]): FactNames {
  const names = new Map<
    string,
    { isOpen: boolean; facts: Map<string, NamedFact> }
  >();
  for (const { id, facts } of sources) {
    const before = names.get(id);
    const known = new Map(before?.facts);
    for (const { name, type, permission } of facts ?? []) {
      const fact = known.get(name);
      known.set(name, {
        type: !fact || fact.type === type ? type : undefined,
        permissions: [
          ...new Set([
            ...(fact?.permissions ?? []),
            ...(permission === undefined ? [] : [permission]),
          ]),
        ],
      });
    }
    names.set(id, {
      isOpen: !facts || (before?.isOpen ?? false),
      facts: known,
    });
  }
  return names;
}
