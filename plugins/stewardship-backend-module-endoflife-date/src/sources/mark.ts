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

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Known } from './source';

// Raised with each change of what is read from an answer, so that the same answer is read anew.
const READING = 1;
const MAX_LENGTH = 500;

const knownSchema = z.object({
  of: z.string(),
  etag: z.string().optional(),
  modified: z.string().optional(),
});

/** Text that tells the answer from the next one of the same place; absent where nothing tells them apart. */
export function markOf(known: Known, address: string): string | undefined {
  const { etag, modified } = known;
  if (etag === undefined && modified === undefined) {
    return undefined;
  }
  const mark = JSON.stringify({ of: placeOf(address), etag, modified });
  return mark.length > MAX_LENGTH ? undefined : mark;
}

/** What a mark says; absent where it is of another place, or no mark. */
export function readMark(
  mark: string | undefined,
  address: string,
): Known | undefined {
  try {
    const { of, ...known } = knownSchema.parse(JSON.parse(mark ?? ''));
    return of === placeOf(address) ? known : undefined;
  } catch {
    return undefined;
  }
}

function placeOf(address: string): string {
  const hash = createHash('sha256').update(address).digest('hex');
  return `${READING} ${hash.slice(0, 12)}`;
}
