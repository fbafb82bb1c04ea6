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

import type { CostBook, Sums } from '../book/CostBook';
import { monthNumber } from '../book/calendar';
import type { CostTable } from './CostTable';

/** Everything that some entities depend on, without themselves. No way leads through what the mask hides. */
export function dependenciesOf(
  book: CostBook,
  entities: Iterable<number>,
  mask: Uint8Array,
): Set<number> {
  return book.dependenciesOf(entities, entity => mask[entity] === 1);
}

/** Direct cost of everything that some entities depend on, without theirs. */
export function dependentCost(options: {
  table: CostTable;
  entities: Iterable<number>;
  mask: Uint8Array;
  /** `YYYY-MM` */
  from: string;
  to: string;
}): Sums {
  const { table, entities, mask, from, to } = options;
  const grid = table.fold({
    entities: dependenciesOf(table.book, entities, mask),
    ...{ places: 1, placeOf: () => 0 },
    ...{ from: monthNumber(from), to: monthNumber(to) },
  });
  return new Map(
    [...grid.at(0)]
      .map(([currency, { imported, declared }]): [string, bigint] => [
        currency,
        imported + declared,
      ])
      .filter(([, direct]) => direct !== 0n),
  );
}
