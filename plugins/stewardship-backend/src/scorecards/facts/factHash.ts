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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  FactValue,
  FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../database/hash';
import type { FactEntry } from './factRows';
import type { StoredFacts } from './FactStore';

// One turn of the event loop: requests are waiting.
const TURN = 500;

/** The same facts as text, and with the fingerprint of it. */
export async function hashFacts(stored: StoredFacts[]): Promise<FactEntry[]> {
  const entries: FactEntry[] = [];
  for (const [index, row] of stored.entries()) {
    const text = JSON.stringify(row.facts);
    entries.push({ ...row, text, hash: hashOf(text) });
    if (index % TURN === TURN - 1) {
      await nextTurn();
    }
  }
  return entries;
}

/** The same facts in one order, whatever the order in which they came: others have the same fingerprint only then. */
export function inOrder(facts: Iterable<[string, FactValue]>): FactValues {
  // By entries, as a fact may have any name.
  return Object.fromEntries([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
