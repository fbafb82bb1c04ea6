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

import type { AlertRule, ParsedRunbook } from './content/parsedRunbook';
import type { Finding } from '../sources/reading';

/** A place where runbooks or rules are read, with what came of it. */
export type StoredRunbookSource = {
  /** Kind and address, as `keyOf` makes it. */
  source: string;
  status: 'read' | 'wrong' | 'failed';
  etag?: string;
  /** Of a place with rules. */
  alerts?: AlertRule[];
  findings: Finding[];
  /** When it was last read, ISO 8601 UTC; absent where it never was. */
  fetchedAt?: string;
  /** In a row. */
  failures: number;
  attemptedAt: string;
  nextAt: string;
};

/** A runbook file without its words. */
export type StoredDocument = {
  source: string;
  /** Empty where the place is the file itself. */
  path: string;
  url?: string;
  hash: string;
  outline: Omit<ParsedRunbook, 'content'>;
  /** When it was first seen with these words, where it had others before. */
  changedAt?: string;
};

/** A runbook file with its words, on its way into the store. */
export type NewDocument = {
  path: string;
  url?: string;
  runbook: ParsedRunbook;
};

/**
 * Places and what was read there. A writing method is one transaction, and throws `SupersededError` where `runId` is no
 * longer the run that may write.
 */
export interface RunbookSourceStore {
  /** From here on, earlier runs may not write. */
  startRun(): Promise<number>;

  readAllSources(): Promise<Map<string, StoredRunbookSource>>;

  /** All files, in slices; for scheduled work. */
  readDocuments(): AsyncIterable<StoredDocument[]>;

  /**
   * What came of reading a place. Without `documents`, those that were there stay; with them, of the others only those
   * with the paths to `keep`.
   */
  putReading(options: {
    runId: number;
    source: StoredRunbookSource;
    documents?: NewDocument[];
    keep?: string[];
    now: string;
  }): Promise<void>;

  /** Places whose files have not changed, or that have none. */
  putSources(options: {
    runId: number;
    sources: StoredRunbookSource[];
  }): Promise<void>;

  /** Forgets places and what was read there. The history of the words stays. */
  deleteSources(options: { runId: number; sources: string[] }): Promise<void>;
}
