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

import type { AllocationEntities } from './AllocationEntities';
import type { CompiledAllocationRule } from './compileRules';
import type { KeyAttributes } from './KeyAttributes';

/** To what a key is allocated, or why to nothing. */
export type KeyOutcome =
  | { outcome: 'allocated'; uid: string; ref: string; looked: string[] }
  | { outcome: 'noRule' | 'noEntity' | 'ambiguous'; looked: string[] };

const MOST_LOOKED = 5;

/** Asks the rules in order; the first one that finds exactly one entity counts. */
export function allocateKey(
  attributes: KeyAttributes,
  rules: readonly CompiledAllocationRule[],
  entities: AllocationEntities,
): KeyOutcome {
  const looked = new Set<string>();
  const failures = new Set<'none' | 'several'>();
  for (const rule of rules) {
    const applied = rule.apply(attributes, entities);
    if (!applied) {
      continue;
    }
    const { found } = applied;
    if (found.status === 'one') {
      const { uid, ref } = found.entity;
      return {
        ...{ outcome: 'allocated', uid, ref },
        looked: applied.looked.slice(0, MOST_LOOKED),
      };
    }
    failures.add(found.status);
    for (const one of applied.looked) {
      looked.add(one);
    }
  }
  return {
    outcome: outcomeOf(failures),
    looked: [...looked].slice(0, MOST_LOOKED),
  };
}

function outcomeOf(failures: ReadonlySet<'none' | 'several'>) {
  if (failures.has('several')) {
    return 'ambiguous';
  }
  return failures.has('none') ? 'noEntity' : 'noRule';
}
