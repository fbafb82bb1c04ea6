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

import { sizeOf } from './moneys';
import type { SameDays } from './SameDays';

const MAX_CHANGES = 10;

/** An entity that became dearer or cheaper. */
export type FoundChange = { entity: number; before: bigint; now: bigint };

/** What changed most in a currency, the largest first. */
export function changesOf(options: {
  entities: readonly number[];
  compared: SameDays | undefined;
  currency: string;
}): FoundChange[] {
  const { entities, compared, currency } = options;
  const column = compared?.now.currencies.indexOf(currency) ?? -1;
  if (!compared || column < 0) {
    return [];
  }
  const found: { change: FoundChange; size: bigint }[] = [];
  for (const entity of entities) {
    const now = compared.now.totalIn(entity, column);
    const before = compared.before.totalIn(entity, column);
    if (now !== before) {
      found.push({
        change: { entity, before, now },
        size: sizeOf(now - before),
      });
    }
  }
  return found
    .sort((a, b) =>
      a.size === b.size
        ? a.change.entity - b.change.entity
        : Number(a.size < b.size) * 2 - 1,
    )
    .slice(0, MAX_CHANGES)
    .map(({ change }) => change);
}
