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

import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';

/** The facts of one source about one entity, with their age. */
export type StoredFacts = {
  uid: string;
  source: string;
  facts: FactValues;
  /** When they were last found to be so, ISO 8601 UTC. */
  measuredAt: string;
  /** When they are no longer used, ISO 8601 UTC. */
  expiresAt?: string;
  /** Facts with another age than the rest, by name. */
  ages?: Record<string, { at: string; until?: string }>;
};

/** What a collection found. */
export type FactsWritten = { changed: number; unchanged: number };

/** Facts in the plugin's database: the latest, and how they changed. */
export interface FactStore {
  /** Of some entities, by uid; those that have expired are among them. */
  read(uids: string[]): Promise<Map<string, StoredFacts[]>>;

  /**
   * Replaces what a source says of entities, in one transaction that also counts up the input versions of entities whose facts
   * differ. Rows whose facts are the same are not written; their age then is that of the collection (`collected`).
   */
  replace(options: {
    source: string;
    rows: {
      uid: string;
      facts: FactValues;
      measuredAt: string;
      expiresAt?: string;
    }[];
    at: string;
  }): Promise<FactsWritten>;
}
