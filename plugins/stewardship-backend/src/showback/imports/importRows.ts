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

import type {
  CostImport,
  CostImportStatus,
} from '@backstage-stewardship/plugin-stewardship-common';

/**
 * How long an import may be silent, in milliseconds, before it is taken for broken off. It says something each second; the rest
 * is for clocks of replicas that are not quite the same.
 */
export const SILENT_MS = 120_000;

/** Said of an import that nobody runs any more. */
export const BROKEN_OFF =
  'It was broken off, and nothing has changed: what ran it has ended. Import again';

/** What an import has read, and what came of it, besides what columns say. */
export type ImportReport = Required<
  Pick<
    CostImport,
    | 'files'
    | 'totalFiles'
    | 'rowsRead'
    | 'rowsTaken'
    | 'rowsRejected'
    | 'rejected'
    | 'totals'
    | 'unallocated'
    | 'periods'
    | 'notes'
  >
> &
  Pick<CostImport, 'phase' | 'progress' | 'checksum' | 'problem'> & {
    /** Of the source. */
    title: string;
  };

/** An import, as stored. */
export type ImportRow = {
  id: string;
  source: string;
  status: CostImportStatus;
  /** PostgreSQL returns it as text. */
  batch_id: number | string | null;
  started_at: string;
  ended_at: string | null;
  seen_at: string;
  requested_by: string;
  report: string;
};

/** Of an import that has done nothing yet. */
export function emptyReport(title: string): ImportReport {
  return {
    title,
    ...{ files: [], totalFiles: 0, rowsRead: 0, rowsTaken: 0 },
    ...{ rowsRejected: 0, rejected: [], totals: [], unallocated: [] },
    ...{ periods: [], notes: [] },
  };
}

/** Whether an import says that it is running, and has not said so for too long. */
export function isSilent(
  row: Pick<ImportRow, 'status' | 'seen_at'>,
  now: Date,
  silentMs: number = SILENT_MS,
): boolean {
  return (
    row.status === 'running' &&
    now.getTime() - Date.parse(row.seen_at) > silentMs
  );
}

/** An import as it is answered, with what was not taken. */
export function toCostImport(row: ImportRow, now: Date): CostImport {
  const { title, progress, phase, ...report }: ImportReport = JSON.parse(
    row.report,
  );
  const isBroken = isSilent(row, now);
  return {
    id: row.id,
    source: { id: row.source, title },
    status: isBroken ? 'failed' : row.status,
    ...(row.status === 'running' && !isBroken && { progress, phase }),
    startedAt: row.started_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(isBroken && { endedAt: row.seen_at }),
    requestedBy: row.requested_by,
    ...report,
    ...(isBroken && { problem: BROKEN_OFF }),
  };
}
