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

import type { FactScope } from './CompiledRule';

/** As if nobody knew some of the facts, which are named as in rules. */
export function withoutFacts(
  scope: FactScope,
  hidden: ReadonlySet<string>,
): FactScope {
  if (hidden.size === 0) {
    return scope;
  }
  const rest: FactScope = Object.create(null);
  for (const [source, facts] of Object.entries(scope)) {
    const ofSource: FactScope[string] = Object.create(null);
    for (const [name, value] of Object.entries(facts)) {
      if (!hidden.has(`${source}.${name}`)) {
        ofSource[name] = value;
      }
    }
    rest[source] = ofSource;
  }
  return rest;
}
