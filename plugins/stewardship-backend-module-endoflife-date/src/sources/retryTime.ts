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

// The next reading is due by then anyway, and a wrong header must not end all readings.
const LONGEST_MS = 24 * 3600_000;

/** When a server asks to be asked again: `Retry-After` in seconds or as a date, at most a day from now. */
export function retryTime(headers: Headers, now: Date): Date | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  const waitMs = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(/[a-z]/i.test(text) ? text : '') - now.getTime();
  return waitMs > 0
    ? new Date(now.getTime() + Math.min(waitMs, LONGEST_MS))
    : undefined;
}
