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

const FIRST_MS = 60_000;
const LONGEST_MS = 3600_000;

/**
 * When a source that has failed is asked again: after a minute at first, twice as long after each further failure, an
 * hour at most; and never before the tool itself said.
 */
export function nextAttempt(options: {
  now: Date;
  /** In a row, this one included. */
  failures: number;
  retryAt?: Date;
}): Date {
  const { now, failures, retryAt } = options;
  const pause = Math.min(
    LONGEST_MS,
    FIRST_MS * 2 ** Math.min(failures - 1, 10),
  );
  const asked = retryAt
    ? Math.min(retryAt.getTime(), now.getTime() + 24 * LONGEST_MS)
    : 0;
  return new Date(Math.max(now.getTime() + pause, asked));
}
