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

import { toCsv } from '../http/csv';
import { Turns } from '../tasks/Turns';

const SLICE = 100;

/** As `toCsv`, of rows that are made one by one, giving way to others meanwhile. */
export async function csvInTurns(
  rows: Iterable<(string | number)[]>,
): Promise<string> {
  const turns = new Turns();
  const parts: string[] = [];
  let slice: (string | number)[][] = [];
  for (const row of rows) {
    slice.push(row);
    if (slice.length === SLICE) {
      parts.push(toCsv(slice));
      slice = [];
      await turns.giveWay();
    }
  }
  parts.push(toCsv(slice));
  return parts.join('');
}
