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
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { parseInput } from './parseInput';

const byRefsSchema = z.strictObject({
  entityRefs: z.array(z.string().min(1).max(500)).max(500),
});

/** The entity that a path names, in the form in which references are stored. */
export function readEntityRef(params: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  const { kind, namespace, name } = params;
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  if (/\p{Cc}/u.test(entityRef)) {
    throw new InputError('An entity reference has no control characters');
  }
  return entityRef;
}

/** The references of a request for many entities. What is no reference is answered like what is not there. */
export function readByRefs(body: unknown): string[] {
  const { entityRefs } = parseInput(byRefsSchema, body, 'body');
  return entityRefs.map(ref => normalizeRef(ref, 'component') ?? '');
}

/** A reference in full and in lower case, however it is written; `undefined` where it is none. */
export function normalizeRef(
  text: string,
  defaultKind: string,
): string | undefined {
  if (/\p{Cc}/u.test(text)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
