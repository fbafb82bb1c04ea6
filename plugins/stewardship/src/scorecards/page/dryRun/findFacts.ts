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

/** The facts whose name, title or description has all words of a text; sources without any are left out. */
export function findFacts(
  sources: FactSourceDefinition[],
  text: string,
): FactSourceDefinition[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const hasAll = (...texts: string[]) => {
    const all = texts.join(' ').toLocaleLowerCase();
    return words.every(word => all.includes(word));
  };
  return sources.flatMap(source => {
    const { id, title, facts } = source;
    if (!facts) {
      return hasAll(id, title) ? [source] : [];
    }
    const found = facts.filter(({ name, description }) =>
      hasAll(`${id}.${name}`, title, description),
    );
    return found.length > 0 ? [{ ...source, facts: found }] : [];
  });
}
