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

import { AmountReader, type Decimal } from './AmountReader';
import { cellText } from './cellText';
import type { CostColumns } from './CostColumns';
import { CostFileError } from './CostFileError';
import type { AttributeSelection } from './CostLine';
import type { CsvSlice } from './csvSlices';
import type { FileFormat } from './FileFormat';
import { findColumns } from './findColumns';
import type { LineCollector } from './LineCollector';
import { LineReader, type Rejection } from './LineReader';

const NUL: Rejection = {
  reason: 'there is a NUL byte in the row; export the file as UTF-8',
};
const MALFORMED: Rejection = {
  reason:
    'there is text behind a closing quote; quotes within a cell are written twice',
};
const STRANGE =
  'There are characters that are not UTF-8; they are shown as \uFFFD';

/** A bill in CSV, of which the first rows are known. */
export class CsvBill {
  readonly #header: readonly string[];
  readonly #width: number;
  readonly #lines: LineReader;
  readonly #notes: string[];
  #isStrange = false;

  private constructor(options: {
    header: readonly string[];
    width: number;
    lines: LineReader;
    notes: string[];
  }) {
    this.#header = options.header;
    this.#width = options.width;
    this.#lines = options.lines;
    this.#notes = options.notes;
  }

  /** `slices` are the first rows of the file. */
  static fromRows(options: {
    slices: readonly CsvSlice[];
    path: string;
    format: FileFormat;
    selection: AttributeSelection;
  }): CsvBill {
    const { slices, path, format, selection } = options;
    const [first, ...rows] = slices
      .flatMap(slice => slice.rows)
      .filter(row => !isBlank(row) && !isSeparator(row));
    if (!first) {
      throw new CostFileError(
        `The file '${path}' is empty; a bill without costs still has a line with the names of its columns`,
      );
    }
    const header = first.map(name => name.trim());
    if (header.some(name => name.includes('\0'))) {
      throw new CostFileError(
        `The file '${path}' is not in UTF-8, and does not begin with the mark of UTF-16; export it as UTF-8`,
      );
    }
    const columns = findColumns({ header, format, selection, path });
    const width = widthOf({ rows, header, columns });
    const decimal = format.decimal ?? decimalOf(rows, columns);
    const { delimiter } = slices[0];
    const amounts = new AmountReader({ decimal, delimiter });
    return new CsvBill({
      ...{ header, width },
      lines: new LineReader({ header, columns, format, selection, amounts }),
      notes: [
        ...columns.notes,
        ...(width < header.length
          ? [
              `Rows have ${width} cells, and the first line has ${header.length}; the last columns count as empty`,
            ]
          : []),
      ],
    });
  }

  get notes(): string[] {
    return [
      ...this.#notes,
      ...this.#lines.notes,
      ...(this.#isStrange ? [STRANGE] : []),
    ];
  }

  read(slice: CsvSlice, collector: LineCollector): void {
    const { rows, hasNul, malformed, lineOf } = slice;
    const isPlain = !hasNul && malformed.size === 0;
    for (let at = 0; at < rows.length; at += 1) {
      const cells = rows[at];
      const read =
        cells.length === this.#width && (isPlain || !this.#damage(slice, at))
          ? this.#lines.read(cells)
          : this.#damage(slice, at) ?? this.#wrongWidth(cells);
      if (!('reason' in read) || !this.#isPassedOver(cells)) {
        collector.take('reason' in read ? lineOf(at) : at, read);
      }
    }
    this.#isStrange ||= slice.hasStrange;
  }

  #damage(slice: CsvSlice, at: number): Rejection | undefined {
    if (slice.malformed.has(at)) {
      return MALFORMED;
    }
    const hasNul =
      slice.hasNul && slice.rows[at].some(cell => cell.includes('\0'));
    return hasNul ? NUL : undefined;
  }

  #wrongWidth({ length }: readonly string[]): Rejection {
    return {
      reason: `the row has ${length} ${length === 1 ? 'cell' : 'cells'}, and ${
        this.#width
      } are expected`,
    };
  }

  /** Blank lines, and the names of the columns where files were put together. */
  #isPassedOver(cells: readonly string[]): boolean {
    return (
      isBlank(cells) ||
      isSeparator(cells) ||
      (cells.length === this.#header.length &&
        cells.every((cell, at) => cell.trim() === this.#header[at]))
    );
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '');
}

/** What spreadsheets write above the names of the columns. */
function isSeparator(cells: readonly string[]): boolean {
  return cells.length === 2 && cells[0] === 'sep=' && cells[1] === '';
}

/** Some exports leave out empty cells at the end of all rows. Nothing that is needed may be among them. */
function widthOf(options: {
  rows: readonly (readonly string[])[];
  header: readonly string[];
  columns: CostColumns;
}): number {
  const { rows, header, columns } = options;
  const counts = new Map<number, number>();
  for (const { length } of rows) {
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [usual = header.length] =
    [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const { billed = 0, effective = 0, currency, day, period } = columns;
  const needed = Math.max(
    ...[billed, effective, ...currency.at, ...day.at, ...period.at],
    ...columns.service.at,
  );
  return usual < header.length && usual > needed ? usual : header.length;
}

function decimalOf(
  rows: readonly (readonly string[])[],
  { billed, effective }: CostColumns,
): Decimal | undefined {
  const positions = [billed, effective].filter(at => at !== undefined);
  return AmountReader.decimalOf(
    rows.flatMap(row => positions.map(at => cellText(row, at))),
  );
}
