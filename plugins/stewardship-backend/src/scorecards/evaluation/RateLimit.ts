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

import { CustomErrorBase } from '@backstage/errors';

const WINDOW_MS = 60_000;
const MOST_IN_WINDOW = 6;
// Users whose calls are remembered; far more than press a button within a minute.
const MOST_USERS = 10_000;

/** The caller asks for too much: 429. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
}

/** Bounds how often people have something done at once, in this process: six times a minute each, and one at a time of each entity. */
export class RateLimit {
  readonly #now: () => number;
  /** When each user was let through, the oldest first; users by their last time. */
  readonly #times = new Map<string, number[]>();
  readonly #busy = new Set<string>();

  constructor(options: { now?: () => number } = {}) {
    this.#now = options.now ?? (() => performance.now());
  }

  /** Does the work, or throws a `TooManyRequestsError` without having begun. Calls that were refused do not count. */
  async within<T>(
    options: { user: string; entity: string },
    work: () => Promise<T>,
  ): Promise<T> {
    const { user, entity } = options;
    const now = this.#now();
    const times = (this.#times.get(user) ?? []).filter(
      time => time > now - WINDOW_MS,
    );
    const [oldest] = times;
    if (oldest !== undefined && times.length >= MOST_IN_WINDOW) {
      const seconds = Math.ceil((oldest + WINDOW_MS - now) / 1000);
      throw new TooManyRequestsError(
        `At most ${MOST_IN_WINDOW} evaluations a minute; try again in ${seconds} s`,
      );
    }
    if (this.#busy.has(entity)) {
      throw new TooManyRequestsError(
        'This entity is being evaluated, try again in a moment',
      );
    }
    this.#note(user, [...times, now]);
    this.#busy.add(entity);
    try {
      return await work();
    } finally {
      this.#busy.delete(entity);
    }
  }

  #note(user: string, times: number[]): void {
    this.#times.delete(user);
    this.#times.set(user, times);
    const [longestAgo] = this.#times.keys();
    if (this.#times.size > MOST_USERS && longestAgo !== undefined) {
      this.#times.delete(longestAgo);
    }
  }
}
