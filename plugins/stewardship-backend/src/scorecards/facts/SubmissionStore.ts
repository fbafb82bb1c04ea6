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

import type { SentFacts } from './mergeFacts';

/** What became of facts that were sent about an entity. */
export type SentStatus = 'stored' | 'unchanged' | 'older' | 'tooManyFacts';

/** Facts that others send us. */
export interface SubmissionStore {
  /**
   * Adds to what a source says of entities, one after the other, in one transaction with the entry in the audit log; there is
   * none where no fact differs. Says what became of each: one that cannot be stored does not keep the others from it.
   */
  submit(options: {
    source: string;
    items: (SentFacts & { uid: string; entityRef: string })[];
    /** Entity ref of a user, or the subject of a service. */
    actor: string;
    /** ISO 8601 UTC */
    now: string;
  }): Promise<SentStatus[]>;
}
