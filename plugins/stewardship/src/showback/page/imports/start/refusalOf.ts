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
import { errorOf } from '../../../../widgets/requestErrors';

/** Why nothing could be imported, as far as there are own words for it; else what the backend said. */
export type Refusal =
  | {
      reason:
        | 'permission'
        | 'conflict'
        | 'tooLarge'
        | 'format'
        | 'gone'
        | 'network';
    }
  | { reason: 'other'; message: string };

const BY_NAME = {
  NotAllowedError: 'permission',
  ConflictError: 'conflict',
  PayloadTooLargeError: 'tooLarge',
  UnsupportedMediaTypeError: 'format',
  NotFoundError: 'gone',
} as const;

const BY_STATUS = {
  403: 'permission',
  404: 'gone',
  409: 'conflict',
  413: 'tooLarge',
  415: 'format',
} as const;

/** Finds out what went wrong. A proxy before the backend may refuse a large file with its own page, so the status counts too. */
export function refusalOf(thrown: unknown): Refusal {
  const error = errorOf(thrown);
  const status = isError(thrown) ? thrown.statusCode : undefined;
  const reason =
    BY_NAME[error.name as keyof typeof BY_NAME] ??
    BY_STATUS[status as keyof typeof BY_STATUS] ??
    // What `fetch` throws where nobody answers.
    (error instanceof TypeError ? 'network' : undefined);
  return reason ? { reason } : { reason: 'other', message: error.message };
}
