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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';

const SLICE = 1000;

/**
 * All rows of a query, in slices along a unique key whose columns it selects. Between the slices, whoever waits gets a
 * turn: better-sqlite3 is synchronous, and a large answer would hold up every request.
 */
export async function* inSlices<Row extends object>(options: {
  key: string[];
  query: () => Knex.QueryBuilder;
}): AsyncIterable<Row[]> {
  const { key, query } = options;
  const names = key.map(column => column.split('.').at(-1) ?? column);
  let after: string[] | undefined;
  for (;;) {
    const slice = query()
      .orderBy(key.map(column => ({ column })))
      .limit(SLICE);
    if (after) {
      const columns = key.map(() => '??').join(', ');
      const values = key.map(() => '?').join(', ');
      slice.whereRaw(`(${columns}) > (${values})`, [...key, ...after]);
    }
    const rows: Row[] = await slice;
    if (rows.length > 0) {
      yield rows;
    }
    const last = rows.at(-1) as Record<string, string> | undefined;
    if (!last || rows.length < SLICE) {
      return;
    }
    after = names.map(name => last[name]);
    await nextTurn();
  }
}
