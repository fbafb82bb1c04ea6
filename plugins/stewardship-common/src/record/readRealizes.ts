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
import { reportProblem, type ReadingContext } from './readingContext';
import { MAX_CAPABILITIES, realizes } from './technologySchemas';
import { readItems, readTolerantly } from './tolerantReader';

const [capability, list] = realizes.options;

/** The capabilities that an entity realizes, each once, whether it names one or a list of them. */
export function readRealizes(
  given: unknown,
  path: string,
  context: ReadingContext,
): Declared<string>[] {
  const items =
    typeof given === 'string'
      ? readOne(given, path, context)
      : readItems(list, given, path, context);
  const seen = new Set<unknown>();
  const found = (items as Declared<string>[]).filter(item => {
    const isNew = !seen.has(item.value);
    seen.add(item.value);
    return isNew;
  });
  if (found.length > MAX_CAPABILITIES) {
    reportProblem(context, {
      kind: 'tooLarge',
      path,
      value: `${found.length} capabilities`,
      expected: `${MAX_CAPABILITIES} capabilities; the first ${MAX_CAPABILITIES} are used`,
    });
  }
  return found.slice(0, MAX_CAPABILITIES);
}

function readOne(
  given: string,
  path: string,
  context: ReadingContext,
): { value: unknown; path: string }[] {
  const value = readTolerantly(capability, given, path, context);
  return value === undefined ? [] : [{ value, path }];
}
