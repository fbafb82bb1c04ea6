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

import type { FactsWritten, StoredFacts } from './FactStore';

/** A source that is asked as a whole, as it was when it was last asked. */
export type SourceState = {
  source: string;
  /** What it said of its state; the same again means that there is nothing new. */
  version?: string;
  /** When all that it says was last found to be so, ISO 8601 UTC; absent where its facts have their own age. */
  collectedAt?: string;
  /** Why the last attempt failed. */
  problem?: string;
};

/**
 * The sources that are asked by one scheduled task, and what they say. A writing method is one transaction, and throws
 * `SupersededError` where `runId` is no longer the run that may write.
 */
export interface SourceStore {
  /** Starts a run: from here on, all earlier runs are superseded. Returns its id. */
  startRun(): Promise<number>;

  /** By id. */
  readSources(): Promise<Map<string, SourceState>>;

  /** Replaces what sources say of entities, each entity and source once. */
  putFacts(options: {
    runId: number;
    rows: StoredFacts[];
    at: string;
    /** Whether the rows have their own age, and not that of the collection. */
    aged: boolean;
  }): Promise<FactsWritten>;

  putSources(options: { runId: number; sources: SourceState[] }): Promise<void>;
}
