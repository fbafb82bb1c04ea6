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

import { RequestBudget } from './client/RequestBudget';

/** A run whose turn it is. */
export type Turn = { budget: RequestBudget; leave(): void };

/** Lets runs go one after the other. Those that come while another is under way share its budget. */
export class RunQueue {
  readonly #requestsPerRun: number;
  #budget: RequestBudget;
  #underWay = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(options: { requestsPerRun: number }) {
    this.#requestsPerRun = options.requestsPerRun;
    this.#budget = new RequestBudget(options.requestsPerRun);
  }

  /** Throws the signal's reason where it says stop before it is the run's turn. */
  async enter(signal: AbortSignal): Promise<Turn> {
    signal.throwIfAborted();
    if (this.#underWay === 0) {
      this.#budget = new RequestBudget(this.#requestsPerRun);
    }
    this.#underWay += 1;
    const before = this.#last;
    let end = () => {};
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    this.#last = before.then(() => ended);
    const leave = () => {
      this.#underWay -= 1;
      end();
    };
    try {
      await orAborted(before, signal);
    } catch (error) {
      leave();
      throw error;
    }
    return { budget: this.#budget, leave };
  }
}

async function orAborted(
  before: Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
  });
  signal.addEventListener('abort', stop);
  try {
    await Promise.race([before, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
