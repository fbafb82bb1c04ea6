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

import { CostFileError } from './CostFileError';
import { csvDialectOf, type CsvDialect } from './csvDialectOf';
import { CsvScanner } from './CsvScanner';

/** A row, quoted cells with all their lines included, never comes near that. */
const MAX_ROW_CHARACTERS = 1024 * 1024;

/** Rows of a CSV file that follow each other. */
export type CsvSlice = {
  rows: string[][];
  /** How much text it was taken of. */
  characters: number;
  /** Line of the file in which a row begins. */
  lineOf(index: number): number;
  hasNul: boolean;
  /** Whether there were bytes that are no characters. */
  hasStrange: boolean;
  /** Rows with text behind a closing quote. */
  malformed: ReadonlySet<number>;
  delimiter: CsvDialect['delimiter'];
};

/**
 * Takes the text of a CSV file apart, in which cells may contain quotes and line breaks. Lines may end with LF, CRLF or CR.
 * Blank lines come as rows of one empty cell.
 */
export async function* csvSlices(options: {
  texts: AsyncIterable<string>;
  path: string;
  /** Found out by the first line where it is absent. */
  delimiter?: CsvDialect['delimiter'];
  maxRowCharacters?: number;
}): AsyncGenerator<CsvSlice> {
  const { texts, path, delimiter } = options;
  const { maxRowCharacters = MAX_ROW_CHARACTERS } = options;
  let dialect: CsvDialect | undefined;
  let scanner: CsvScanner | undefined;
  let rest = '';
  let line = 1;

  const scan = (isLast: boolean): CsvSlice | undefined => {
    dialect ??= csvDialectOf(rest, { isLast, delimiter });
    if (!dialect) {
      return undefined;
    }
    const { newline } = dialect;
    scanner ??= new CsvScanner(dialect);
    const { rows, end, malformed, openQuote } = scanner.scan(rest, isLast);
    if (openQuote !== undefined) {
      const at = line + countOf(rest.slice(0, openQuote), newline);
      throw new CostFileError(
        `The file '${path}' has a quote in line ${at} that is never closed; close it, or write it twice if it belongs to the text`,
      );
    }
    const text = rest.slice(0, end);
    const breaks = countOf(text, newline);
    const lineOf = linesOf({ rows, line, newline, breaks, text });
    for (const row of malformed) {
      // A quote that is not closed takes in everything up to the next one.
      if (rows[row]?.some(cell => cell.includes(newline))) {
        throw new CostFileError(
          `The file '${path}' has text behind a closing quote in the row of line ${lineOf(
            row,
          )}, which may contain other rows; quotes within a cell are written twice`,
        );
      }
    }
    if (newline === '\n' && text.includes('\r')) {
      stripReturns(rows);
    }
    line += breaks;
    rest = rest.slice(end);
    return {
      ...{ rows, lineOf, malformed, delimiter: dialect.delimiter },
      characters: text.length,
      hasNul: text.includes('\0'),
      hasStrange: text.includes('\uFFFD'),
    };
  };

  for await (const text of texts) {
    rest = rest === '' ? text : flat(rest + text);
    const slice = scan(false);
    if (slice && slice.rows.length > 0) {
      yield slice;
    }
    if (rest.length > maxRowCharacters) {
      scan(true);
      throw new CostFileError(
        `The file '${path}' has a row of more than ${maxRowCharacters} characters in line ${line}; is it a CSV file?`,
      );
    }
  }
  const last = rest === '' ? undefined : scan(true);
  if (last) {
    yield last;
  }
}

function linesOf(options: {
  rows: string[][];
  line: number;
  newline: string;
  breaks: number;
  text: string;
}): (index: number) => number {
  const { rows, line, newline, breaks, text } = options;
  if (breaks === (text.endsWith(newline) ? rows.length : rows.length - 1)) {
    return index => line + index;
  }
  let lines: number[] | undefined;
  return index => {
    if (!lines) {
      let next = line;
      lines = rows.map(row => {
        const begin = next;
        next += 1;
        for (const cell of row) {
          next += countOf(cell, newline);
        }
        return begin;
      });
    }
    return lines[index] ?? line;
  };
}

/** In one piece: a text that is put together of two is slow to go through. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** Lines that end with CRLF, in a file that was taken for one with LF. */
function stripReturns(rows: string[][]): void {
  for (const row of rows) {
    const last = row[row.length - 1];
    if (last.endsWith('\r')) {
      row[row.length - 1] = last.slice(0, -1);
    }
  }
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    count += 1;
  }
  return count;
}
