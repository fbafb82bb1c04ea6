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

import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

// One turn of the event loop: requests are waiting.
const TURN = 5000;

/** One fingerprint of many, which are always in the same order. */
export async function versionOfHashes(
  hashes: ReadonlyMap<string, string>,
): Promise<string> {
  const version = createHash('sha256');
  let count = 0;
  for (const [key, hash] of hashes) {
    version.update(`${key} ${hash}\n`);
    count += 1;
    if (count % TURN === 0) {
      await nextTurn();
    }
  }
  return version.digest('hex').slice(0, 40);
}
