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

import type {
  DirectoryPage,
  DirectoryRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Cursor, Place } from './cursor';

/** The cursors around a page. */
export function pageInfo(options: {
  page: Place[];
  hasNext: boolean;
  hasPrevious: boolean;
  cursorTo(cursor: Cursor): string;
}): DirectoryPage['pageInfo'] {
  const { page, hasNext, hasPrevious, cursorTo } = options;
  const first = page.at(0);
  const last = page.at(-1);
  return {
    ...(hasNext &&
      last && { nextCursor: cursorTo({ direction: 'after', place: last }) }),
    ...(hasPrevious &&
      first && { prevCursor: cursorTo({ direction: 'before', place: first }) }),
  };
}

/** What a cursor holds for an order. */
export function valueTypeOf({
  field,
}: NonNullable<DirectoryRequest['orderBy']>): 'number' | 'string' {
  return field === 'tier' || field === 'problems' || field === 'completeness'
    ? 'number'
    : 'string';
}
