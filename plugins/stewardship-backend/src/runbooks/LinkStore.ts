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

import type { RunbookLink } from '@backstage-stewardship/plugin-stewardship-common';

/** What the link check found at an address. */
export type CheckedLink = RunbookLink & { url: string };

/** Results of the link check. Writes throw `SupersededError` where `runId` is no longer the run that may write. */
export interface LinkStore {
  /** From here on, earlier runs may not write. */
  startRun(): Promise<number>;

  /** The addresses of all runbooks, each once. */
  readAddresses(): Promise<string[]>;

  putLinks(options: { runId: number; links: CheckedLink[] }): Promise<void>;

  /** Forgets addresses that were last checked before. */
  deleteOlder(options: { runId: number; before: string }): Promise<void>;
}
