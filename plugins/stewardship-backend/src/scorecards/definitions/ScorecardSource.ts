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

import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';

/** Grows when files are read differently, so that unchanged ones are read anew. */
export const SCORECARD_READING = 1;

/** What asking a source brought. */
export type ScorecardSourceReading =
  | { status: 'unchanged' }
  /** Why, in plain words. */
  | { status: 'failed'; reason: string }
  | {
      status: 'read';
      etag?: string;
      files: {
        /** For people; empty where the source is one file. */
        name: string;
        bytes: Uint8Array;
      }[];
      /** What else is wrong: files that could not be read. Nobody knows which scorecards were in them. */
      problems: DefinitionProblem[];
    };

/** Where scorecards come from. */
export interface ScorecardSource {
  /** As configured. */
  readonly name: string;

  /** Throws only the reason of the signal. */
  read(request: {
    /** Of what was read before. */
    etag?: string;
    signal: AbortSignal;
  }): Promise<ScorecardSourceReading>;
}
