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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { isPrintable } from './formats';
import { isTemplated } from './templated';

// Longer than any reference that the catalog accepts, and short enough for an index.
const MAX_REF = 300;

/** The entity refs that a field of the spec names, be it one or a list. */
export function refsFromSpec(
  value: unknown,
  defaultKind: string,
  defaultNamespace: string,
): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap(item => {
    if (!isFilledIn(item)) {
      return [];
    }
    try {
      const context = { defaultKind, defaultNamespace };
      return [stringifyEntityRef(parseEntityRef(item.trim(), context))];
    } catch {
      return [];
    }
  });
}

/** True for text that somebody meant: not blank, no placeholder of a template, nothing that cannot be printed, not too long for a reference. */
export function isFilledIn(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= MAX_REF &&
    !isTemplated(value) &&
    isPrintable(value)
  );
}
