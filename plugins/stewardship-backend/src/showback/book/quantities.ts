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

import type { Turns } from '../../tasks/Turns';
import type { BookContents } from './contents';

/** Gives way to others while it works. */
export async function quantitiesIn(
  { quantities }: BookContents,
  turns: Turns,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for await (const slice of turns.slices(quantities)) {
    for (const { entityUid, fact, month, quantity } of slice) {
      found.set(quantityKey(entityUid, fact, month), quantity);
    }
  }
  return found;
}

export function quantityKey(
  entityUid: string,
  fact: string,
  month: string,
): string {
  return `${month} ${fact} ${entityUid}`;
}
