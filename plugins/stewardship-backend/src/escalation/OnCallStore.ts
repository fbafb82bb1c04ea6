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

import type { OnCallSchedule } from '@backstage-stewardship/plugin-stewardship-common';

/** What is stored of an on-call source. Times are ISO 8601 UTC. */
export type StoredSource = {
  /** As in the record, for example `pagerduty:PABC123`. */
  source: string;
  /** How the last attempt to read it ended. */
  status: 'read' | 'wrong' | 'failed';
  /** The last good one; absent where it was never read or is wrong. */
  schedule?: OnCallSchedule;
  /** When `schedule` was read. */
  fetchedAt?: string;
  message?: string;
  fix?: string;
  /** Attempts that have failed in a row. */
  failures: number;
  attemptedAt: string;
  /** Not to be asked again before. */
  nextAt: string;
};

/**
 * On-call sources and their shifts. A writing method is one transaction, and throws `SupersededError` where `runId` is
 * no longer the run that may write.
 */
export interface OnCallStore {
  /** Starts a run: from here on, all earlier runs are superseded. Returns its id. */
  startRun(): Promise<number>;

  readSources(sources: Iterable<string>): Promise<Map<string, StoredSource>>;

  readAllSources(): Promise<Map<string, StoredSource>>;

  putSources(options: {
    runId: number;
    sources: StoredSource[];
  }): Promise<void>;

  /** Forgets sources. */
  deleteSources(options: { runId: number; sources: string[] }): Promise<void>;
}
