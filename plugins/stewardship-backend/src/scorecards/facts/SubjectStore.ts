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

import type { Subject } from '../subject';

/** An entity on its way into the store. */
export type SubjectEntry = { subject: Subject; hash: string };

/**
 * Entities as scorecards see them. A writing method is one transaction, and throws `SupersededError` where `runId` is no
 * longer the run that may write.
 */
export interface SubjectStore {
  /** Starts a run: from here on, all earlier runs are superseded. Returns its id. */
  startRun(): Promise<number>;

  /** Of present subjects, by uid. */
  hashes(): Promise<Map<string, string>>;

  /**
   * Adds or replaces subjects, also those that were removed and are back. They are due. Others of the same reference, which
   * the catalog has deleted and made anew under another uid, are hidden at once.
   */
  put(options: {
    runId: number;
    entries: SubjectEntry[];
    /** ISO 8601 UTC */
    at: string;
  }): Promise<void>;

  /** Hides subjects. What is stored about them stays for a return. */
  remove(options: {
    runId: number;
    uids: string[];
    /** ISO 8601 UTC */
    at: string;
  }): Promise<void>;
}
