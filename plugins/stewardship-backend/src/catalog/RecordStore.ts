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

import type { ResolvedRecord } from '@backstage-stewardship/plugin-stewardship-common';
import type { DirectoryEntry } from '../directory/directoryEntry';
import type { Revision } from './revisions';

/** A record on its way into the store, with what changed since the last one. */
export type RecordEntry = {
  uid: string;
  record: ResolvedRecord;
  hash: string;
  directory: DirectoryEntry;
  revisions: Revision[];
};

/** An edge: `dependentRef` fails with `onRef`. */
export type Reliance = { onRef: string; dependentRef: string };

/** A user of a group, or of a group below it. */
export type Membership = { groupRef: string; userRef: string };

/**
 * Resolved records, their history, and what is looked up across them. A writing method is one transaction, except
 * for `replaceRelations`, and throws `SupersededError` where `runId` is no longer the run that may write.
 */
export interface RecordStore {
  /** Hashes of stored records by uid. Those that are not listed in the directory are left out, to be written again. */
  recordHashes(): Promise<Map<string, string>>;

  /** Stored records by uid. */
  readRecords(uids: string[]): Promise<Map<string, ResolvedRecord>>;

  /** Writes records, their directory entries and their revisions. */
  putRecords(options: {
    runId: number;
    entries: RecordEntry[];
    now: string;
  }): Promise<void>;

  /** Makes the stored edges and memberships equal to the given ones. Returns how many rows were written. */
  replaceRelations(options: {
    runId: number;
    reliances: Reliance[];
    memberships: Membership[];
  }): Promise<number>;
}
