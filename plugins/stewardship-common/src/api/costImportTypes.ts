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

import type { Money } from '../costs/money';

/**
 * - `running`: rows are read or stored
 * - `imported`: what it brought is what counts now
 * - `unchanged`: it brought what was there already
 * - `failed`: nothing has changed; `problem` says why
 *
 * @public
 */
export type CostImportStatus = 'running' | 'imported' | 'unchanged' | 'failed';

/**
 * A row that was not taken.
 *
 * @public
 */
export type RejectedCost = {
  file: string;
  /** Of the file, beginning with 1; of a Parquet file or a provider, the number of the row. */
  line: number;
  column?: string;
  /** Shortened. */
  value?: string;
  /** In plain words. */
  reason: string;
};

/**
 * One import: what was read, what was taken, and what came of it.
 *
 * @public
 */
export type CostImport = {
  id: string;
  source: { id: string; title: string };
  status: CostImportStatus;
  /** Of all files, as far as it is known, 0 to 1; while it is running. */
  progress?: number;
  phase?: 'reading' | 'allocating' | 'storing';
  /** Names of the files, at most 20. */
  files: string[];
  totalFiles: number;
  startedAt: string;
  endedAt?: string;
  /** Entity ref of a user, `schedule`, `command`, or the subject of a service. */
  requestedBy: string;
  rowsRead: number;
  rowsTaken: number;
  rowsRejected: number;
  /** The first 100. Only where one import is asked for. */
  rejected?: RejectedCost[];
  /** Of all rows taken, exact to the sixth decimal. */
  totals: {
    currency: string;
    billed: string;
    effective: string;
    rows: number;
  }[];
  /** Of `totals`, what no rule allocates. */
  unallocated: Money[];
  /** Billing periods that were replaced: `YYYY-MM`. */
  periods: string[];
  /** SHA-256 over all files, in hexadecimal digits. */
  checksum?: string;
  /** Why it failed, what it was and what to do. */
  problem?: string;
  /** What is worth knowing though it was imported, for example that a currency is not in ISO 4217; at most 20. */
  notes: string[];
};

/**
 * How a bill can be said to be written when it is uploaded: as FOCUS, or as AWS, Azure and OpenCost export it.
 *
 * @public
 */
export type CostUploadPreset = 'focus' | 'awsCur' | 'azureCost' | 'openCost';

/**
 * Something that costs were or can be imported into.
 *
 * @public
 */
export type CostImportSource = {
  id: string;
  title: string;
  /** Whether it may be imported again at once; what may not, can be taken back. */
  runnable: boolean;
  /** How its files are written, where the configuration says so; `csv` is by the columns that it names. */
  preset?: CostUploadPreset | 'csv';
  /** Id of its latest import: the version to send where it is taken back. */
  latestImport?: string;
  /** Billing periods, `YYYY-MM`, that count no longer once it is taken back; absent where it cannot be. */
  periods?: string[];
};

/**
 * One page of imports, the latest first.
 *
 * @public
 */
export type CostImportPage = {
  items: CostImport[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  /** All that costs were or can be imported into. */
  sources: CostImportSource[];
  /** Whether the caller may import. */
  mayImport: boolean;
};
