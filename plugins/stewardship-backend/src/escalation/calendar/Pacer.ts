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

const SLICE_MS = 10;

/** Keeps long work from holding up everything else: whoever works asks now and then whether to let others go first. */
export class Pacer {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(options: { signal: AbortSignal }) {
    this.#signal = options.signal;
  }

  get isDue(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  /** Throws the signal's reason where it says stop. */
  async rest(): Promise<void> {
    await nextTurn();
    this.throwIfStopped();
    this.#since = performance.now();
  }

  /** Throws the signal's reason where it says stop. */
  throwIfStopped(): void {
    this.#signal.throwIfAborted();
  }
}
