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

import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';

/** More than ten times what endoflife.date answers with. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** What tells an answer from the next one. */
export type Known = {
  etag?: string;
  /** As the server wrote it in `Last-Modified`. */
  modified?: string;
};

/** What came of asking for an answer. */
export type Fetched =
  | { status: 'fetched'; bytes: Buffer; known: Known }
  | Exclude<LifecycleReading, { status: 'read' }>;

/** A place that has the bulk answer of the API. */
export interface AnswerSource {
  /** Which place it is; an answer of another one is not the answer of this. */
  readonly address: string;

  /** The place, fit to be shown to anybody. */
  readonly shown: string;

  /** May throw anything; `failed` says it better. */
  fetch(request: {
    /** Of the last answer that was read from here. */
    known: Known | undefined;
    signal: AbortSignal;
  }): Promise<Fetched>;
}

/** The answer is larger than is read. */
export function tooLarge(shown: string): Fetched {
  return {
    status: 'failed',
    reason: `The answer of ${shown} is larger than ${
      MAX_BYTES / 1024 / 1024
    } MB`,
  };
}
