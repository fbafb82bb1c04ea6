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

/**
 * Keeps rows whose column is one of many values, in one bound parameter. A long list of parameters would hit the limits
 * of the engines, and fill PostgreSQL's plan cache with one plan for each length.
 */
export function whereInMany<T extends Knex.QueryBuilder>(
  query: T,
  column: string,
  values: Iterable<string>,
): T {
  const list = [...values];
  const { client } = query as unknown as { client: Knex.Client };
  if (isPostgres(client)) {
    query.whereRaw('?? = any(?::text[])', [column, list]);
  } else {
    const json = JSON.stringify(list);
    query.whereRaw('?? in (select value from json_each(?))', [column, json]);
  }
  return query;
}

/** Rows of a statement stay under SQLite's limit of bound parameters (32 766). */
export function inChunks<T>(
  rows: T[],
  columns: number,
  /** Rows of one statement: 500 at most, which is all that SQLite takes, and fewer where they are large. */
  most = 500,
): T[][] {
  const size = Math.max(1, Math.min(most, Math.floor(30_000 / columns)));
  const chunks: T[][] = [];
  for (let start = 0; start < rows.length; start += size) {
    chunks.push(rows.slice(start, start + size));
  }
  return chunks;
}

/** Whether it is PostgreSQL; the other one is SQLite. */
export function isPostgres(client: Knex.Client): boolean {
  return String(client.config.client).includes('pg');
}
