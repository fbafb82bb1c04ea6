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

import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { describeImport } from './describeImport';

const DONE: CostImport = {
  id: 'i-1',
  source: { id: 'cloud', title: 'Cloud bills' },
  ...{ status: 'imported', files: ['a.csv'], totalFiles: 1 },
  startedAt: '2026-11-20T10:00:00.000Z',
  ...{ requestedBy: 'command', rowsRead: 12_345, rowsTaken: 12_333 },
  rowsRejected: 12,
  rejected: Array.from({ length: 12 }, (_, line) => ({
    ...{ file: 'a.csv', line: line + 2, column: 'BilledCost', value: 'x' },
    reason: 'is no number',
  })),
  totals: [
    { currency: 'EUR', billed: '10.5', effective: '9.25', rows: 12_333 },
  ],
  unallocated: [{ currency: 'EUR', amount: '1' }],
  ...{ periods: ['2026-09', '2026-10'], notes: [], checksum: 'abc' },
};

describe('what the command says of an import', () => {
  it('has what was taken and what was not, and says when there is more', () => {
    const lines = describeImport(DONE, 1.23);
    expect(lines).toHaveLength(18);
    expect([...lines.slice(0, 3), ...lines.slice(11)]).toEqual([
      "Source 'cloud': imported",
      'Rows: 12,345 read, 12,333 taken, 12 rejected',
      "  a.csv, line 2, BilledCost 'x': is no number",
      "  a.csv, line 11, BilledCost 'x': is no number",
      '  and 2 more',
      'Total: 9.25 EUR effective, 10.5 EUR billed, of 12,333 rows',
      'Not allocated: 1 EUR',
      'Billing periods: 2026-09, 2026-10',
      'SHA-256: abc',
      'Seconds: 1.2',
    ]);
  });

  it('has the problem of one that failed', () => {
    const { checksum, ...rest } = DONE;
    const failed: CostImport = {
      ...{ ...rest, status: 'failed', problem: 'It ends early' },
      ...{ totals: [], unallocated: [], periods: [], rejected: [] },
      rowsRejected: 0,
    };
    expect(describeImport(failed, 0)).toEqual([
      "Source 'cloud': failed, nothing has changed",
      'Problem: It ends early',
      'Rows: 12,345 read, 12,333 taken, 0 rejected',
      'Seconds: 0.0',
    ]);
  });
});
