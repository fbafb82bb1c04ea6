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

/** What tables take with their indexes, in bytes. */
export async function sizeOf(knex: Knex, tables: string[]): Promise<number> {
  if (knex.client.config.client === 'pg') {
    const sizes = tables.map(() => 'pg_total_relation_size(?::regclass)');
    const { rows } = await knex.raw(`select ${sizes.join(' + ')} as bytes`, [
      ...tables,
    ]);
    return Number(rows[0].bytes);
  }
  const names = knex('sqlite_master').whereIn('tbl_name', tables);
  const [{ bytes }] = await knex('dbstat')
    .whereIn('name', names.select('name'))
    .sum({ bytes: 'pgsize' });
  return Number(bytes);
}
