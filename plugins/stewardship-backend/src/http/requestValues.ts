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
import { normalizeRef } from './entityRefs';

/** No engine finds anything by control characters, and one of them refuses them. */
export const plainText = z
  .string()
  .refine(
    value => !/\p{Cc}/u.test(value),
    'must not contain control characters',
  );

/** A parameter that may be repeated. */
export const many = z
  .union([plainText, z.array(plainText)])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .optional();

/** References are compared in full and in lower case, however they are written. */
export function ref(defaultKind: string) {
  return plainText.transform((value, context) => {
    const found = normalizeRef(value, defaultKind);
    if (!found) {
      context.addIssue(`'${value}' is not an entity reference`);
    }
    return found ?? value;
  });
}

/** Many references. */
export function refs(defaultKind: string) {
  return many.pipe(z.array(ref(defaultKind)).optional());
}
