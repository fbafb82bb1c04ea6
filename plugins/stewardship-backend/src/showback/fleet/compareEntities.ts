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

import type { Comparison } from './CostPeriod';
import type { CostTable } from './CostTable';
import type { CostTables } from './CostTables';
import type { SameDays } from './SameDays';

/** What all entities cost in some time, and before, at the places of their numbers. Absent where nothing is to be compared. */
export async function compareEntities(options: {
  tables: CostTables;
  table: CostTable;
  comparison: Comparison;
}): Promise<SameDays | undefined> {
  const { tables, table, comparison } = options;
  switch (comparison.kind) {
    case 'none':
      return undefined;
    case 'days':
      return await tables.readSameDays(
        table.book,
        table.metric,
        comparison.until,
      );
    default:
      return {
        now: table.figuresIn(comparison.first, comparison.last),
        before: table.figuresIn(comparison.from, comparison.to),
      };
  }
}
