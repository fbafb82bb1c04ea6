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

import {
  costSelectorOf,
  costSelectorProblems,
  createProblem,
  type FilterableEntity,
  type Problem,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CostBook } from '../book/CostBook';

/** What is wrong with the annotation by which an entity selects rows of a bill. */
export function selectorProblems(entity: {
  ref: string;
  filterable: FilterableEntity;
}): Problem[] {
  const text = costSelectorOf(entity.filterable);
  return text === undefined
    ? []
    : costSelectorProblems({ entityRef: entity.ref, text });
}

/** Why the cost of an entity is not divided as it says. A problem that names what the caller may not read is left out. */
export function splitProblems(
  book: CostBook,
  entity: number,
  mask: Uint8Array,
): Problem[] {
  const problem = book.splits.find(({ from }) => from === entity)?.problem;
  const named = [...(problem ?? '').matchAll(/'([^']+)'/g)].flatMap(
    ([, ref]) => book.entityNumber(ref) ?? [],
  );
  return problem === undefined || named.some(number => !mask[number])
    ? []
    : [
        createProblem({
          kind: 'costNotSplit',
          entityRef: book.entities[entity].ref,
          path: 'spec.stewardship.sharedCost',
          value: problem,
        }),
      ];
}
