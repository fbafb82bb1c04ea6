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

import { isError } from '@backstage/errors';
import { errorOf } from '../widgets/requestErrors';

export { errorOf };

/** True where the caller may not do it. */
export function isForbidden(thrown: unknown): boolean {
  return hasStatus(thrown, 403) || isNamed(thrown, 'NotAllowedError');
}

/** True where the caller has asked too often. */
export function isTooOften(thrown: unknown): boolean {
  return hasStatus(thrown, 429) || isNamed(thrown, 'TooManyRequestsError');
}

function hasStatus(thrown: unknown, status: number): boolean {
  return isError(thrown) && thrown.statusCode === status;
}

function isNamed(thrown: unknown, name: string): boolean {
  return (
    isError(thrown) && (thrown.name === name || errorOf(thrown).name === name)
  );
}
