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

// A request takes several turns, and waits for one of these before each of its own.
const TURN_MS = 5;

/** Gives way to whoever waits, now and then, while something long is done. */
export class Turns {
  #since = performance.now();

  /** Asked often; gives way only where others have waited for long enough. */
  async giveWay(): Promise<void> {
    if (performance.now() - this.#since > TURN_MS) {
      await this.next();
    }
  }

  /** In any case. */
  async next(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }

  /** Parts of a list, with others going on between them. */
  async *slices<T>(items: readonly T[], size = 2_000): AsyncIterable<T[]> {
    for (let start = 0; start < items.length; start += size) {
      await this.giveWay();
      yield items.slice(start, start + size);
    }
  }
}
