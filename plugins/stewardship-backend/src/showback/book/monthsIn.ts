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

import { monthText } from './calendar';
import type { Cells } from './Cells';

/** Months with any amount, the oldest first, `YYYY-MM`. */
export function monthsIn({ columns }: Cells): string[] {
  const seen = new Uint8Array(2 ** 16);
  for (let index = 0; index < columns.length; index++) {
    seen[columns.time[index]] = 1;
  }
  return [...seen.keys()].filter(month => seen[month]).map(monthText);
}
