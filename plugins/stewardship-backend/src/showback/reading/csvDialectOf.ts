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

import type { FileFormat } from './FileFormat';

type Delimiter = NonNullable<FileFormat['delimiter']>;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** How a CSV file is written. Lines that end with CRLF end with LF too. */
export type CsvDialect = { delimiter: Delimiter; newline: '\n' | '\r' };

/** What the first line says that is not blank; absent as long as it has no end. */
export function csvDialectOf(
  text: string,
  options: { isLast: boolean; delimiter?: Delimiter },
): CsvDialect | undefined {
  const start = text.search(/\S/);
  const counts = new Map<string, number>(DELIMITERS.map(item => [item, 0]));
  let isQuoted = false;
  let at = Math.max(start, 0);
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted) {
      if (character === '\n' || character === '\r') {
        break;
      }
      const count = counts.get(character);
      if (count !== undefined) {
        counts.set(character, count + 1);
      }
    }
  }
  // What follows a return decides what it is.
  const isDecided = start >= 0 && at + 1 < text.length;
  if (!isDecided && !options.isLast) {
    return undefined;
  }
  const isReturn = text[at] === '\r' && text[at + 1] !== '\n';
  const [best] = [...DELIMITERS].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  return {
    delimiter: options.delimiter ?? best,
    newline: isReturn ? '\r' : '\n',
  };
}
