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
  CostImportPage,
} from '@backstage-stewardship/plugin-stewardship-common';

const cloud = { id: 'cloud', title: 'Cloud bill' };

export const finishedImport: CostImport = {
  id: 'import-2',
  source: cloud,
  status: 'imported',
  files: ['2026-11/bill.csv.gz', '2026-10/bill.csv.gz', 'credits.csv'],
  totalFiles: 5,
  startedAt: '2026-11-20T05:00:00.000Z',
  endedAt: '2026-11-20T05:01:04.400Z',
  requestedBy: 'schedule',
  rowsRead: 40_012,
  rowsTaken: 40_010,
  rowsRejected: 2,
  totals: [
    {
      currency: 'EUR',
      billed: '12000.5',
      effective: '11000.123456',
      rows: 40_000,
    },
    { currency: 'USD', billed: '10', effective: '10', rows: 10 },
  ],
  unallocated: [{ currency: 'EUR', amount: '208.61' }],
  periods: ['2026-10', '2026-11'],
  checksum: 'a'.repeat(64),
  notes: ["'TOK' is no currency of ISO 4217; it is kept as it is"],
};

/** The same, as it is answered where it alone is asked for. */
export const importDetails: CostImport = {
  ...finishedImport,
  rejected: [
    {
      file: 'credits.csv',
      line: 1_012,
      column: 'BilledCost',
      value: '12,5,0',
      reason: 'is no decimal number',
    },
    {
      file: 'credits.csv',
      line: 1_013,
      column: 'ChargePeriodStart',
      value: '',
      reason: 'has no day',
    },
  ],
};

export const runningImport: CostImport = {
  ...finishedImport,
  id: 'import-3',
  status: 'running',
  progress: 0.4,
  phase: 'reading',
  startedAt: '2026-11-20T09:59:30.000Z',
  endedAt: undefined,
  requestedBy: 'user:default/guest',
  rowsRead: 20_000,
  rowsTaken: 0,
  rowsRejected: 0,
  totals: [],
  unallocated: [],
  periods: [],
  checksum: undefined,
  notes: [],
};

export const failedImport: CostImport = {
  ...finishedImport,
  id: 'import-1',
  source: { id: 'saas', title: 'Subscriptions' },
  status: 'failed',
  requestedBy: 'command',
  files: ['saas.csv'],
  totalFiles: 1,
  rowsRead: 100,
  rowsTaken: 0,
  rowsRejected: 40,
  totals: [],
  periods: [],
  problem: '40 of 100 rows were rejected, which is more than 1 % of them',
  notes: [],
};

/** Latest first, one that failed among them. */
export const importPage: CostImportPage = {
  items: [finishedImport, failedImport],
  totalItems: 30,
  pageInfo: { nextCursor: 'older' },
  sources: [
    { ...cloud, runnable: true, preset: 'focus', latestImport: 'import-2' },
    {
      ...{ id: 'saas', title: 'Subscriptions', runnable: true },
      latestImport: 'import-1',
    },
    {
      ...{ id: 'by-hand', title: 'By hand', runnable: false },
      ...{ latestImport: 'import-0', periods: ['2026-09', '2026-10'] },
    },
  ],
  mayImport: true,
};
