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

import type { CsvDialect } from './csvDialectOf';
import { TextCache } from './TextCache';

const QUOTE = 34;
const UNQUOTED = { maxTexts: 20_000, maxCharacters: 8 * 1024 * 1024 };

/** What was found in a piece of text. */
export type ScannedRows = {
  rows: string[][];
  /** Where the first row begins that has no end yet; everything before it is in `rows`. */
  end: number;
  /** Rows with text behind a closing quote, by their numbers in `rows`. */
  malformed: Set<number>;
  /** Where a quote begins that is never closed; only in the last piece. */
  openQuote?: number;
};

/**
 * Takes CSV apart. It is not left to papaparse: where there is text behind a closing quote, that takes all rows up to the next
 * fitting quote for one cell, and it removes the quotes of the same tags again for each row.
 */
export class CsvScanner {
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #unquoted = new TextCache<string>(UNQUOTED);

  constructor({ delimiter, newline }: CsvDialect) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#newline = newline.charCodeAt(0);
  }

  /** `isLast` says that the text has no continuation. */
  scan(text: string, isLast: boolean): ScannedRows {
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    const { length } = text;
    const rows: string[][] = [];
    const malformed = new Set<number>();
    let row: string[] = [];
    let end = 0;
    let at = 0;
    while (at < length || row.length > 0) {
      let stop = at;
      let cell: string;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close < 0) {
          return isLast
            ? { rows, end, malformed, openQuote: at }
            : { rows, end, malformed };
        }
        cell = this.#withoutQuotes(text.slice(at + 1, close));
        stop = close + 1;
        const code = text.charCodeAt(stop);
        if (stop < length && code !== delimiter && code !== newline) {
          stop = this.#cellEnd(text, stop);
          const rest = text.slice(close + 1, stop).trim();
          if (rest !== '') {
            malformed.add(rows.length);
            cell += rest;
          }
        }
      } else {
        stop = this.#cellEnd(text, at);
        cell = text.slice(at, stop);
      }
      row.push(cell);
      if (stop >= length) {
        if (isLast) {
          rows.push(row);
          return { rows, end: length, malformed };
        }
        return { rows, end, malformed };
      }
      at = stop + 1;
      if (text.charCodeAt(stop) === newline) {
        rows.push(row);
        row = [];
        end = at;
      }
    }
    return { rows, end, malformed };
  }

  #cellEnd(text: string, start: number): number {
    const { length } = text;
    let at = start;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === this.#newline) {
        break;
      }
      at += 1;
    }
    return at;
  }

  /** Long cells with quotes are the tags of a row, which many rows have in common. */
  #withoutQuotes(text: string): string {
    if (!text.includes('"')) {
      return text;
    }
    const known = this.#unquoted.get(text);
    if (known !== undefined) {
      return known;
    }
    // A part of a larger text would keep all of that in memory.
    const cell = Buffer.from(text.replaceAll('""', '"')).toString();
    this.#unquoted.set(text, cell, cell.length);
    return cell;
  }
}

/** Two quotes in a row are one that belongs to the text. At the end of a piece, the second one may be yet to come. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) {
    at = text.indexOf('"', at + 2);
  }
  return at;
}
