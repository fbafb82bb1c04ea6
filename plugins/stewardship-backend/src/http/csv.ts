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

import { unparse } from 'papaparse';

/**
 * Rows by RFC 4180, each ended by CRLF. What a spreadsheet would take for a formula is preceded by an apostrophe, control
 * characters are dropped; everything is quoted, as spreadsheets in some countries separate by semicolons.
 */
export function toCsv(rows: (string | number)[][]): string {
  return rows.length === 0
    ? ''
    : `${unparse(
        rows.map(row => row.map(harmless)),
        { newline: '\r\n', quotes: true },
      )}\r\n`;
}

/** papaparse has an option for formulas, but it overlooks those in text of several lines. */
function harmless(value: string | number): string | number {
  if (typeof value === 'number') {
    return value;
  }
  const text = value.replace(/[^\P{Cc}\t\n\r]/gu, '');
  // A negative amount is no formula, and as a number it could lose its last digits.
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    return text;
  }
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
