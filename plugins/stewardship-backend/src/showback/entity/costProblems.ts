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
import type { BookSplit, CostBook } from '../book/CostBook';

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
export function splitProblems(options: {
  book: CostBook;
  entity: number;
  mask: Uint8Array;
  /** `YYYY-MM` */
  month: string;
}): Problem[] {
  const { book, entity, mask, month } = options;
  const split = book.splits.find(({ from }) => from === entity);
  const messages = [
    split?.problem,
    split && isOtherMonth(split, month)
      ? `The fact that it is divided by is not known of ${month}`
      : undefined,
  ];
  return messages.flatMap(message => {
    const named = [...(message ?? '').matchAll(/'([^']+)'/g)].flatMap(
      ([, ref]) => book.entityNumber(ref) ?? [],
    );
    return message === undefined || named.some(number => !mask[number])
      ? []
      : [
          createProblem({
            kind: 'costNotSplit',
            entityRef: book.entities[entity].ref,
            path: 'spec.stewardship.sharedCost',
            value: message,
          }),
        ];
  });
}

/** Whether anybody bears it in some months, and nobody in this one. */
function isOtherMonth({ months }: BookSplit, month: string): boolean {
  return months !== undefined && months.size > 0 && !months.has(month);
}
