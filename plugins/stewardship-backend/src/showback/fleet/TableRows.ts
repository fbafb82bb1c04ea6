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

import type { Turns } from '../../tasks/Turns';
import { Amounts } from '../book/Amounts';
import { KINDS, ORIGINS } from '../book/CellColumns';
import type { Sums } from '../book/CostBook';
import type { FigureColumns } from './FigureGrid';

/** How many pairs of an origin and a kind there are. */
export const WIDTH = ORIGINS.length * KINDS.length;

const SMALLEST = 1024;

/** Rows in columns that grow. */
export class TableRows {
  length = 0;
  /** As `monthNumber`. */
  months = new Uint16Array(SMALLEST);
  currencies = new Uint16Array(SMALLEST);
  /** A bit for each of `KINDS`. */
  kinds = new Uint8Array(SMALLEST);
  readonly columns: FigureColumns = [
    new Amounts(SMALLEST),
    new Amounts(SMALLEST),
    new Amounts(SMALLEST),
    new Amounts(SMALLEST),
  ];

  /** One column after the other: all at once would hold up everything else. */
  async makeRoom(more: number, turns: Turns): Promise<void> {
    const needed = this.length + more;
    if (needed <= this.months.length) {
      return;
    }
    const capacity = Math.max(needed, this.length * 2);
    this.currencies = grown(this.currencies, new Uint16Array(capacity));
    this.kinds = grown(this.kinds, new Uint8Array(capacity));
    for (const column of this.columns) {
      column.resize(capacity);
      await turns.giveWay();
    }
    this.months = grown(this.months, new Uint16Array(capacity));
  }

  /** There has to be room for it. */
  add(row: Row): void {
    const at = this.length;
    this.length += 1;
    this.months[at] = row.month;
    this.currencies[at] = row.currency;
    this.kinds[at] = row.kinds;
    for (const [origin, column] of this.columns.entries()) {
      column.set(at, row.amounts[origin]);
    }
  }
}

/** The figures of an entity in a month and currency. */
type Row = {
  month: number;
  currency: number;
  kinds: number;
  /** In the order of `ORIGINS`. */
  amounts: [bigint, bigint, bigint, bigint];
};

/** Of sums by month, origin and kind, as one number: the month times `WIDTH`, plus the place of both. */
export function rowsOf(
  sums: Map<number, Sums>,
  numbers: ReadonlyMap<string, number>,
): Iterable<Row> {
  const rows = new Map<number, Row>();
  for (const [key, ofKey] of sums) {
    const month = Math.floor(key / WIDTH);
    const origin = Math.floor((key % WIDTH) / KINDS.length);
    const kind = key % KINDS.length;
    for (const [name, micros] of ofKey) {
      const currency = numbers.get(name) ?? 0;
      const id = month * numbers.size + currency;
      const row = rows.get(id) ?? {
        ...{ month, currency, kinds: 0 },
        amounts: [0n, 0n, 0n, 0n] as [bigint, bigint, bigint, bigint],
      };
      rows.set(id, row);
      row.amounts[origin] += micros;
      // What is passed on is no sign that a kind of cost is in the figure.
      row.kinds |= origin === ORIGINS.length - 1 ? 0 : 1 << kind;
    }
  }
  return rows.values();
}

function grown<T extends Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
