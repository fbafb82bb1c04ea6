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

import type { BookSourceState } from '../book/CostBook';
import type { CostTable } from './CostTable';

/** All sources that have ever had any cost of some entities, in the order in which they are shown. */
export function sourcesIn(
  table: CostTable,
  entities: Iterable<number>,
): BookSourceState[] {
  const { sources } = table.book;
  const numbers = new Set<number>();
  for (const entity of entities) {
    for (const number of table.sourcesOf(entity)) {
      numbers.add(number);
    }
    if (numbers.size === sources.length) {
      break;
    }
  }
  return sources.filter((_, number) => numbers.has(number));
}
