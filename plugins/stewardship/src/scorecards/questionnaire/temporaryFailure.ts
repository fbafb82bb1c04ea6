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

import { isError, ResponseError } from '@backstage/errors';
import { isForbidden } from '../requestErrors';

/** True where the same request may well succeed later: no answer came, or the backend cannot answer now. */
export function isTemporary(thrown: unknown): boolean {
  const status = isError(thrown) ? thrown.statusCode : undefined;
  return typeof status === 'number'
    ? status >= 500 || status === 429 || status === 408
    : !isForbidden(thrown);
}

/** How long the backend wants to be left alone (`Retry-After`); absent where it does not say. */
export function waitMillisOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof ResponseError)) {
    return undefined;
  }
  const text = thrown.response.headers.get('Retry-After')?.trim();
  if (!text) {
    return undefined;
  }
  const millis = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : Date.parse(text) - Date.now();
  return Number.isFinite(millis) ? Math.max(0, millis) : undefined;
}
