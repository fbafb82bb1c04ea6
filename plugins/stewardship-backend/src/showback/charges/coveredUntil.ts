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

import type { CostTable } from '../fleet/CostTable';
import { mainSourcesOf } from '../fleet/mainSources';
import { coverageOf } from '../fleet/months';

/** The last day that bills of a month cover, where it is not whole. */
export async function coveredUntil(options: {
  table: CostTable;
  entities: readonly number[];
  month: string;
}): Promise<string | undefined> {
  const { table, month } = options;
  const covering = (await mainSourcesOf(options)).filter(({ lastDays }) =>
    lastDays.has(month),
  );
  const { complete, until } = coverageOf(table.book, month, covering);
  return complete || covering.length === 0 ? undefined : until;
}
