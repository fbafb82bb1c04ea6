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

import type { TechnologyDecision } from '@backstage-stewardship/plugin-stewardship-common';

/** What stands about one release cycle and one entity. */
export type DecisionRow = {
  uid: string;
  /** Grows with each change; 0 where nothing was ever decided. */
  version: number;
  /** Absent where nothing was decided, or where it was withdrawn. */
  decision?: TechnologyDecision;
  /** Of the decision, or of its withdrawal. */
  decidedBy?: string;
  /** ISO 8601 UTC */
  decidedAt?: string;
};

/** Decisions about technologies that end. */
export interface DecisionStore {
  /** Which of some entities run on a release cycle, with what was decided. One statement. */
  read(options: {
    uids: string[];
    product: string;
    cycle: string;
  }): Promise<Map<string, DecisionRow>>;

  /**
   * Decides for all of some entities, or withdraws, with a row in the audit log for each: all or nothing, in one transaction.
   * `stale` where anything of it has another version than `after` says.
   */
  put(options: {
    /** `after` is the version that was read. */
    entities: { uid: string; entityRef: string; after: number }[];
    product: string;
    cycle: string;
    /** Absent withdraws. */
    decision?: TechnologyDecision;
    decidedBy: string;
    /** ISO 8601 UTC */
    decidedAt: string;
  }): Promise<'stored' | 'stale'>;
}
