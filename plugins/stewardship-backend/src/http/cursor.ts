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

import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { compareText } from '../database/compareText';
import { hashOf } from '../database/hash';

const cursorSchema = z.strictObject({
  /** Of the filters and order that the cursor belongs to. */
  query: z.string(),
  direction: z.enum(['after', 'before']),
  value: z.union([z.string(), z.number()]),
  ref: z.string(),
});

/** A place in an ordered list: the sort value and the reference of the row next to it. */
export type Place = { value: string | number; ref: string };

/** The order of places in a list. */
export function comparePlaces(a: Place, b: Place): number {
  const byValue =
    typeof a.value === 'number' && typeof b.value === 'number'
      ? a.value - b.value
      : compareText(String(a.value), String(b.value));
  return byValue || compareText(a.ref, b.ref);
}

/** A position in a list, for the page before or after it. */
export type Cursor = { direction: 'after' | 'before'; place: Place };

/** An opaque text that only fits the same filters and order. */
export function writeCursor(query: object, cursor: Cursor): string {
  const { direction, place } = cursor;
  const content: z.infer<typeof cursorSchema> = {
    query: hashOf(query),
    direction,
    value: place.value,
    ref: place.ref,
  };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** Throws an `InputError` for what is no cursor, or one of another list. */
export function readCursor(
  query: object,
  text: string,
  valueType: 'number' | 'string',
): Cursor {
  const parsed = cursorSchema.safeParse(parseJson(text));
  if (!parsed.success || !isSortable(parsed.data, valueType)) {
    throw new InputError('The cursor is not one of this list');
  }
  const { direction, value, ref } = parsed.data;
  if (parsed.data.query !== hashOf(query)) {
    throw new InputError(
      'The cursor belongs to other filters or another order, start again without it',
    );
  }
  return { direction, place: { value, ref } };
}

/** PostgreSQL refuses what does not fit a column, and control characters. */
function isSortable(
  { value, ref }: { value: string | number; ref: string },
  valueType: 'number' | 'string',
): boolean {
  return (
    typeof value === valueType &&
    !/\p{Cc}/u.test(`${value}${ref}`) &&
    (typeof value === 'string' ||
      (Number.isInteger(value) && Math.abs(value) < 2 ** 31))
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
