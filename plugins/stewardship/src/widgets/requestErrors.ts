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

import { isError, toError } from '@backstage/errors';

/** What went wrong, in the words of the backend: a client over HTTP puts them into the cause. */
export function errorOf(thrown: unknown): Error {
  const error = toError(thrown);
  return isError(error.cause) ? error.cause : error;
}

/** True where the backend said that there is no such thing, or none that the reader may see. */
export function isGone(error: unknown): boolean {
  return isNamed(error, 'NotFoundError');
}

/** True where the runbook has changed, or was reviewed, since it was read. */
export function isConflict(error: unknown): boolean {
  return (
    isNamed(error, 'PreconditionFailedError') ||
    (isError(error) && error.statusCode === 412)
  );
}

/** A client over HTTP puts the error of the backend into the cause. */
function isNamed(error: unknown, name: string): boolean {
  return (
    isError(error) &&
    (error.name === name || (isError(error.cause) && error.cause.name === name))
  );
}
