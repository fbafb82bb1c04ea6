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

import type { CostMetric } from '@backstage-stewardship/plugin-stewardship-common';
import type { CostBook, Sums } from '../book/CostBook';

/** What an entity costs in a month, before anything is passed on to those who share it. */
export function grossIn(
  book: CostBook,
  entity: number,
  metric: CostMetric,
  month: string,
): Sums {
  return (
    book
      .sumOfEntity(
        entity,
        {
          ...{ metric, from: month, to: month },
          origins: ['imported', 'declared', 'sharedIn'],
        },
        () => 0,
      )
      .get(0) ?? new Map()
  );
}
