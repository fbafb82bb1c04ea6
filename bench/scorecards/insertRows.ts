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

const CHUNK = 2000;

/** Rows of one shape, in as few statements as can be. */
export async function insertRows(
  knex: Knex,
  table: string,
  rows: object[],
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const columns = Object.keys(rows[0]);
  const names = columns.map(() => '??').join(', ');
  const isPostgres = knex.client.config.client === 'pg';
  for (let start = 0; start < rows.length; start += CHUNK) {
    const json = JSON.stringify(rows.slice(start, start + CHUNK));
    await knex.raw(
      `insert into ?? (${names}) select ${
        isPostgres
          ? `${names} from json_populate_recordset(null::??, ?::json)`
          : `${columns.map(() => 'value ->> ?').join(', ')} from json_each(?)`
      }`,
      isPostgres
        ? [table, ...columns, ...columns, table, json]
        : [table, ...columns, ...columns, json],
    );
  }
}

/** What servers do by themselves once much has changed. */
export async function tidyUp(knex: Knex): Promise<void> {
  if (knex.client.config.client === 'pg') {
    await knex.raw('vacuum analyze');
  }
}
