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
import { isPostgres } from './dialect';

// SQLite holds up everybody while it writes: a statement of this size takes it some milliseconds.
const MOST_CHARACTERS = 1_000_000;
const MOST_ROWS = 2000;

/** Rows as they go into one statement. */
export type RowChunk = { json: string };

/**
 * Inserts rows from one bound parameter, or replaces them where there is a key. It takes half the time of a parameter for
 * each value, and SQLite accepts no more than 500 rows of those.
 */
export async function insertAsJson(
  tx: Knex.Transaction,
  options: {
    table: string;
    columns: readonly string[];
    /** The columns of the key, where rows may be there already. */
    key?: readonly string[];
    chunk: RowChunk;
  },
): Promise<void> {
  const { table, columns, key = [], chunk } = options;
  const names = columns.map(() => '??').join(', ');
  const others = columns.filter(column => !key.includes(column));
  const conflict =
    key.length > 0
      ? ` on conflict (${key.map(() => '??').join(', ')}) do update set ${others
          .map(() => '?? = excluded.??')
          .join(', ')}`
      : '';
  const ofConflict =
    key.length > 0 ? [...key, ...others.flatMap(name => [name, name])] : [];
  if (isPostgres(tx.client)) {
    await tx.raw(
      `insert into ?? (${names}) select ${names} from json_populate_recordset(null::??, ?::json)${conflict}`,
      [table, ...columns, ...columns, table, chunk.json, ...ofConflict],
    );
  } else {
    const values = columns.map(() => 'value ->> ?').join(', ');
    await tx.raw(
      `insert into ?? (${names}) select ${values} from json_each(?) where true${conflict}`,
      [table, ...columns, ...columns, chunk.json, ...ofConflict],
    );
  }
}

/**
 * Rows with a value for each column, made of items while they are asked for, in chunks that are no more than a statement
 * should have. Items of which there is no row are passed over.
 */
export function* jsonChunks<T>(
  items: Iterable<T>,
  toRow: (item: T) => object | undefined,
): Iterable<RowChunk> {
  let texts: string[] = [];
  let length = 0;
  for (const item of items) {
    const row = toRow(item);
    if (row) {
      const text = JSON.stringify(row);
      if (
        texts.length === MOST_ROWS ||
        length + text.length > MOST_CHARACTERS
      ) {
        yield { json: `[${texts.join(',')}]` };
        texts = [];
        length = 0;
      }
      texts.push(text);
      length += text.length;
    }
  }
  if (texts.length > 0) {
    yield { json: `[${texts.join(',')}]` };
  }
}
