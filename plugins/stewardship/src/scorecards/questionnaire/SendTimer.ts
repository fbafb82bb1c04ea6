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

const PAUSE_MILLIS = 1_000;
const FIRST_MILLIS = 1_000;
const LONGEST_MILLIS = 60_000;

/** When to send: after a pause of typing, and where that fails again by itself, later and later. */
export class SendTimer {
  readonly #send: () => void;
  #failures = 0;
  #notBefore = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(send: () => void) {
    this.#send = send;
  }

  /** True while something waits for a pause of typing. */
  get isPausing(): boolean {
    return this.#pause !== undefined;
  }

  afterPause(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#send();
    }, Math.max(PAUSE_MILLIS, this.#waitMillis()));
  }

  /** Sends at once what waits for a pause, unless the backend wants to be left alone. */
  flush(): void {
    if (this.isPausing && this.#waitMillis() === 0) {
      this.stop();
      this.#send();
    }
  }

  /** Sends again after a while; not before the backend wants it. */
  again(wantedMillis = 0): void {
    const millis = Math.min(FIRST_MILLIS * 2 ** this.#failures, LONGEST_MILLIS);
    // Browsers that lost the same backend do not all come back at once.
    const spread = millis * (0.75 + Math.random() / 2);
    this.#failures += 1;
    this.#notBefore = Date.now() + wantedMillis;
    clearTimeout(this.#again);
    this.#again = setTimeout(this.#send, Math.max(spread, wantedMillis));
  }

  /** Sends nothing by itself for now. */
  stop(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#again);
    this.#pause = undefined;
  }

  /** It got through. */
  succeeded(): void {
    clearTimeout(this.#again);
    this.#failures = 0;
    this.#notBefore = 0;
  }

  #waitMillis(): number {
    return Math.max(0, this.#notBefore - Date.now());
  }
}
