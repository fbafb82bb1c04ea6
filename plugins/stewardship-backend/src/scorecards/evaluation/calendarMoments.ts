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

const DAY_MS = 24 * 3600_000;
/** Later moments have more digits, and would not compare as text. */
const LAST_MS = Date.UTC(9999, 11, 31);

/** When a calendar day begins in UTC; `undefined` where there is no such day. */
export function startOfDay(day: string | undefined): string | undefined {
  return day === undefined ? undefined : momentOf(Date.parse(day));
}

/** When the day after a calendar day begins in UTC. */
export function endOfDay(day: string): string | undefined {
  return momentOf(Date.parse(day) + DAY_MS);
}

function momentOf(ms: number): string | undefined {
  return ms <= LAST_MS ? new Date(ms).toISOString() : undefined;
}
