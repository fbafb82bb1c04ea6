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

import { TooManyRequestsError } from '../evaluation/RateLimit';

const WINDOW_MS = 60_000;
// A form saves a draft at most once a second, and nobody writes in many at once.
const MOST_IN_WINDOW = 120;
// Users whose writes are counted; far more than write within a minute.
const MOST_USERS = 10_000;

/** Bounds how often a person writes, in this process. */
export class WriteLimit {
  readonly #most: number;
  readonly #now: () => number;
  /** How often since when, by user; those who began longest ago first. */
  readonly #counts = new Map<string, { since: number; count: number }>();

  constructor(options: { most?: number; now?: () => number } = {}) {
    this.#most = options.most ?? MOST_IN_WINDOW;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Counts a write. Throws a `TooManyRequestsError` where there were too many. */
  count(user: string): void {
    const now = this.#now();
    const known = this.#counts.get(user);
    if (!known || known.since <= now - WINDOW_MS) {
      this.#counts.delete(user);
      this.#counts.set(user, { since: now, count: 1 });
      this.#forget();
      return;
    }
    if (known.count >= this.#most) {
      const seconds = Math.ceil((known.since + WINDOW_MS - now) / 1000);
      throw new TooManyRequestsError(
        `At most ${this.#most} changes a minute; try again in ${seconds} s`,
        seconds,
      );
    }
    known.count += 1;
  }

  #forget(): void {
    const [longestAgo] = this.#counts.keys();
    if (this.#counts.size > MOST_USERS && longestAgo !== undefined) {
      this.#counts.delete(longestAgo);
    }
  }
}
