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

const MOST_REJECTED = 10;

const RESULTS = {
  running: 'is running',
  imported: 'imported',
  unchanged: 'unchanged, all of it was there already',
  failed: 'failed, nothing has changed',
};

/** What came of an import, in lines for a terminal. */
export function describeImport(done: CostImport, seconds: number): string[] {
  const count = (number: number) => number.toLocaleString('en-US');
  const rejected = done.rejected ?? [];
  const shown = rejected.slice(0, MOST_REJECTED);
  const more = done.rowsRejected - shown.length;
  return [
    `Source '${done.source.id}': ${RESULTS[done.status]}`,
    ...(done.problem === undefined ? [] : [`Problem: ${done.problem}`]),
    `Rows: ${count(done.rowsRead)} read, ${count(
      done.rowsTaken,
    )} taken, ${count(done.rowsRejected)} rejected`,
    ...shown.map(
      ({ file, line, column, value, reason }) =>
        `  ${file}, line ${line}${column === undefined ? '' : `, ${column}`}${
          value === undefined ? '' : ` '${value}'`
        }: ${reason}`,
    ),
    ...(shown.length > 0 && more > 0 ? [`  and ${count(more)} more`] : []),
    ...done.totals.map(
      ({ currency, billed, effective, rows }) =>
        `Total: ${effective} ${currency} effective, ${billed} ${currency} billed, of ${count(
          rows,
        )} rows`,
    ),
    ...done.unallocated.map(
      ({ currency, amount }) => `Not allocated: ${amount} ${currency}`,
    ),
    ...(done.periods.length > 0
      ? [`Billing periods: ${done.periods.join(', ')}`]
      : []),
    ...done.notes.map(note => `Note: ${note}`),
    ...(done.checksum === undefined ? [] : [`SHA-256: ${done.checksum}`]),
    `Seconds: ${seconds.toFixed(1)}`,
  ];
}
