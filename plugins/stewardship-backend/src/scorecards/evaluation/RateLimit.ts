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
/** What somebody else has had begun is over by then, as far as one can know. */
const BUSY_SECONDS = 5;

/** The caller asks for too much: 429. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
  /** When to try again, where it is known; the answer says so in `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, retryAfterSeconds?: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Bounds how often people have something done at once, in this process: six times a minute each, and one at a time of each
 * entity, or a few at a time of everybody.
 */
export class RateLimit {
  readonly #now: () => number;
  readonly #noun: string;
  readonly #mostAtOnce: number;
  /** When each user was let through, the oldest first; users by their last time. */
  readonly #times = new Map<string, number[]>();
  readonly #busy = new Set<string>();
  #atOnce = 0;

  constructor(
    options: {
      now?: () => number;
      /** What there are so many of, as users read it. */
      noun?: string;
      /** Of everybody together; as many as come unless said otherwise. */
      mostAtOnce?: number;
    } = {},
  ) {
    this.#now = options.now ?? (() => performance.now());
    this.#noun = options.noun ?? 'evaluations';
    this.#mostAtOnce = options.mostAtOnce ?? Infinity;
  }

  /** Does the work, or throws a `TooManyRequestsError` without having begun. Calls that were refused do not count. */
  async within<T>(
    options: {
      user: string;
      /** One at a time of each. */
      entity?: string;
    },
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
        `At most ${MOST_IN_WINDOW} ${
          this.#noun
        } a minute; try again in ${seconds} s`,
        seconds,
      );
    }
    if (entity !== undefined && this.#busy.has(entity)) {
      throw new TooManyRequestsError(
        'This entity is being evaluated, try again in a moment',
        BUSY_SECONDS,
      );
    }
    if (this.#atOnce >= this.#mostAtOnce) {
      throw new TooManyRequestsError(
        `There are as many ${
          this.#noun
        } at once as there may be; try again in ${BUSY_SECONDS} s`,
        BUSY_SECONDS,
      );
    }
    this.#note(user, [...times, now]);
    if (entity !== undefined) {
      this.#busy.add(entity);
    }
    this.#atOnce++;
    try {
      return await work();
    } finally {
      this.#atOnce--;
      if (entity !== undefined) {
        this.#busy.delete(entity);
      }
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
