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

import type { BasicPermission } from '@backstage/plugin-permission-common';
import type {
  FactDefinition,
  FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';

/** What each fact of a source is: its type, one line that says what it means, and the permission that it takes to know it. */
export type FactDescriptions<Facts> = {
  [Name in keyof Facts]-?: [
    type: FactDefinition['type'],
    description: string,
    permission?: BasicPermission,
  ];
};

/** The definitions of facts whose type says which there are, so that none is forgotten. */
export function describeFacts<Facts>(
  descriptions: FactDescriptions<Facts>,
): FactDefinition[] {
  return Object.entries<FactDescriptions<Facts>[keyof Facts]>(descriptions).map(
    ([name, [type, description, permission]]) => ({
      ...{ name, type, description },
      ...(permission && { permission: permission.name }),
    }),
  );
}

/** Facts without those that nobody knows. */
export function knownFacts(
  facts: Record<string, FactValues[string] | undefined>,
): FactValues {
  const known: FactValues = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value !== undefined && !Number.isNaN(value)) {
      known[name] = value;
    }
  }
  return known;
}
