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

import { z } from 'zod';
import { reportProblem, type ReadingContext } from './readingContext';

/** Objects of which one field means nothing without another. */
export const companions = z.registry<{
  field: string;
  needs: string;
  expected: string;
}>();

/** Of an object of which one field means nothing without another: leaves it out where it is alone. */
export function dropLonely(
  schema: z.ZodObject,
  read: Record<string, unknown>,
  path: string,
  context: ReadingContext,
): void {
  const { field, needs, expected } = companions.get(schema) ?? {};
  if (field && needs && field in read && !(needs in read)) {
    delete read[field];
    const at = `${path}.${needs}`;
    reportProblem(context, { kind: 'missingField', path: at, expected });
  }
}
