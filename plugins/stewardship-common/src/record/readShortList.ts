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

import type { Declared } from './declaredRecord';
import type { ReadingContext } from './readingContext';
import { splitList, type Found } from './readSource';
import { readItems } from './tolerantReader';

/** The items of a list that is written in one line. Problems point to the line: its parts have no names. */
export function readShortList<T>(
  schema: Parameters<typeof readItems>[0],
  found: Found,
  toItem: (part: string) => unknown,
  context: ReadingContext,
  split = splitList,
): Declared<T>[] {
  const { path, known } = found;
  const parts = found.whole ? [found.text] : split(found.text);
  const place = { ...context, place: path };
  return readItems(schema, parts.map(toItem), path, place).map(item => ({
    value: item.value as T,
    path,
    ...(known && { known }),
  }));
}
