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

import { InputError } from '@backstage/errors';
import { oneLine } from '../../sources/oneLine';
import { CostFileError } from '../reading/CostFileError';

const MAX_PROBLEM = 900;

/** Said where another import has taken over. */
export const OVERTAKEN =
  'Another import of the source began before this one had ended, and nothing of this one was taken';

/** A source that did not answer, with when to try again. */
export class SourceFailure extends InputError {
  readonly retryAt: Date | undefined;

  constructor(reason: string, retryAt: Date | undefined) {
    super(reason);
    this.retryAt = retryAt;
  }
}

/** What callers are told. What a failed statement says is only in the log. */
export function problemOf(error: unknown): string {
  const isPlain = error instanceof InputError || error instanceof CostFileError;
  return isPlain
    ? oneLine(error.message, MAX_PROBLEM)
    : 'It could not be stored or read to its end, see the log of the backend; what was there before still counts';
}
