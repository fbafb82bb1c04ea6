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

import type { z } from 'zod';
import { closestName } from './closestName';
import { quoteValue } from './quoteValue';
import { reportProblem, type ReadingContext } from './readingContext';

const MAX_UNKNOWN_FIELDS = 5;

/** Tells of fields that the schema of an object does not have; of very many, only the first and how many more. */
export function reportUnknownFields(
  schema: z.ZodObject,
  value: Record<string, unknown>,
  path: string,
  context: ReadingContext,
): void {
  const known = Object.keys(schema.shape);
  const unknown = Object.keys(value).filter(
    key => !Object.hasOwn(schema.shape, key),
  );
  for (const key of unknown.slice(0, MAX_UNKNOWN_FIELDS)) {
    reportProblem(context, {
      kind: 'unknownField',
      path: `${path}.${quoteValue(key, 60)}`,
      expected: closestName(key, known) ?? `one of ${known.join(', ')}`,
    });
  }
  const more = unknown.length - MAX_UNKNOWN_FIELDS;
  if (more > 0) {
    reportProblem(context, {
      kind: 'tooLarge',
      path,
      value: `${more} more unknown fields`,
      expected: `the fields ${known.join(', ')}`,
    });
  }
}
