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

import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import { DateTime } from 'luxon';

/** When facts no longer hold, ISO 8601 UTC; `undefined` where they hold until they are replaced. */
export function expiryOf(
  measuredAt: string,
  timeToLive: string | undefined,
): string | undefined {
  const duration = parseDuration(timeToLive ?? '');
  const end =
    duration && DateTime.fromISO(measuredAt, { zone: 'utc' }).plus(duration);
  // Moments are compared as text, which years of five digits break; nobody lives to see one.
  return end?.isValid && end.year <= 9999
    ? end.toJSDate().toISOString()
    : undefined;
}
