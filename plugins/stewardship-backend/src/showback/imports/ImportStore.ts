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

import type { CostKind } from '@backstage-stewardship/plugin-stewardship-common';
import type { ImportReport } from './importRows';

/** A source as it is shown. */
export type SourcePlace = {
  id: string;
  title: string;
  kind: CostKind;
  /** Order in which sources are shown. */
  position: number;
};

/** A file that a source was imported from. */
export type KnownFile = {
  etag: string;
  /** `YYYY-MM` */
  periods: readonly string[];
};

/** What is stored of a source. */
export type SourceState = {
  status: 'pending' | 'read' | 'failed';
  etag?: string;
  /** Hash of how its rows were read. */
  reading?: string;
  problem?: string;
  checkedAt?: string;
  importedAt?: string;
  failures: number;
  retryAt?: string;
};

/** An import that has begun. */
export type BegunImport = {
  id: string;
  batchId: number;
  /** Of the source, of which only the latest run may write. */
  runId: number;
  source: SourcePlace;
  requestedBy: string;
  startedAt: string;
  /** As it was before. */
  state: SourceState;
  /** By path. */
  files: ReadonlyMap<string, KnownFile>;
  /** Checksums by period. */
  checksums: ReadonlyMap<string, string>;
};

/** What a source is to be asked with the next time. */
export type SourceMarks = {
  etag?: string;
  reading: string;
  /** Files that were read; absent where the source has none, or none that are kept in mind. */
  files?: {
    read: ReadonlyMap<string, KnownFile>;
    /** Those that are not among them are forgotten. */
    listed: ReadonlySet<string>;
  };
};

/** A billing period that is to be replaced. */
export type NewPeriod = {
  period: string;
  checksum: string;
  firstDay: string;
  lastDay: string;
  totals: object[];
};

/** Records of imports, and which of them count. */
export interface ImportStore {
  /**
   * Begins an import. Imports of the source that were broken off have failed from here on, and can no longer write. Throws a
   * `ConflictError` where one is running.
   */
  begin(options: {
    source: SourcePlace;
    requestedBy: string;
    now: Date;
  }): Promise<BegunImport>;

  /** Says that it is running. Throws a `SupersededError` where another one has begun. */
  touch(begun: BegunImport, report: ImportReport, now: Date): Promise<void>;

  /** Has its periods count from now on, all at once. Throws a `SupersededError` where another import has begun. */
  swap(options: {
    begun: BegunImport;
    report: ImportReport;
    periods: NewPeriod[];
    /** Periods for which nothing counts any more. */
    lost: string[];
    /** Absent where it did not come from the source itself, such as an upload. */
    marks: SourceMarks | undefined;
    now: Date;
  }): Promise<void>;

  /** Ends an import that brought nothing new; without a record where `isQuiet`. */
  endUnchanged(options: {
    begun: BegunImport;
    report: ImportReport;
    marks: SourceMarks | undefined;
    isQuiet: boolean;
    now: Date;
  }): Promise<void>;

  /** Ends an import that failed. What was there before stays. */
  fail(options: {
    begun: BegunImport;
    report: ImportReport;
    /** Whether the source itself has failed, and when it is tried again. */
    source: { retryAt: Date } | undefined;
    now: Date;
  }): Promise<void>;

  /** Removes keys of the source that no row is of any more. Before it stores any: later, they may be its own. */
  removeIdleKeys(begun: BegunImport): Promise<void>;

  /** Removes what this import and those of its source that are over have left, and that does not count. */
  removeLeftovers(begun: BegunImport): Promise<void>;

  readSource(source: string): Promise<SourceState | undefined>;
}
