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
import { quoteValue } from './quoteValue';
import { reportProblem, type ReadingContext } from './readingContext';

/** Tells where two places say different things about the same concern. In lists of plain values the order is nothing. */
export function reportDifference(
  winner: Declared<unknown>,
  other: Declared<unknown>,
  context: ReadingContext,
): void {
  const [kept, ignored] = [asText(winner.value), asText(other.value)];
  if (kept !== ignored) {
    reportProblem(context, {
      kind: 'sourcesDisagree',
      path: other.path,
      value: ignored,
      expected: `'${winner.path}' says '${quoteValue(kept)}', which wins`,
    });
  }
}

function asText(value: unknown): string {
  return Array.isArray(value) ? [...value].sort().join(', ') : String(value);
}
