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

import type { TextSource } from './CostColumns';

/** What is in a cell; empty where it says that nothing is. */
export function cellText(cells: readonly string[], at: number): string {
  const cell = cells[at];
  if (cell === undefined || cell === '') {
    return '';
  }
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const isTrim = first > 32 && first < 127 && last > 32 && last < 127;
  const text = isTrim ? cell : cell.trim();
  return text.length === 4 && (text === 'NULL' || /^null$/i.test(text))
    ? ''
    : text;
}

/** The first text that is there. */
export function sourceText(
  cells: readonly string[],
  { at, constant }: TextSource,
): string {
  for (const position of at) {
    const text = cellText(cells, position);
    if (text !== '') {
      return text;
    }
  }
  return at.length === 0 ? constant : '';
}
