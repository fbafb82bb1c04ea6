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

import type { Knex } from 'knex';
import { whereInMany } from '../database/dialect';

/**
 * The entities that a caller may read in the catalog. Every query that answers a caller is narrowed by it, so that
 * lists, counts and exports contain nothing else.
 */
export type Readable =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'some'; refs: ReadonlySet<string> };

/** Whether the caller may read one entity. */
export function isReadable(entityRef: string, readable: Readable): boolean {
  return (
    readable.kind === 'all' ||
    (readable.kind === 'some' && readable.refs.has(entityRef))
  );
}

/** Narrows a query to rows whose reference the caller may read. */
export function whereReadable<T extends Knex.QueryBuilder>(
  query: T,
  column: string,
  readable: Readable,
): T {
  switch (readable.kind) {
    case 'all':
      return query;
    case 'none':
      query.whereRaw('1 = 0');
      return query;
    default:
      return whereInMany(query, column, readable.refs);
  }
}
