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

import assert from 'node:assert/strict';
import type { Knex } from 'knex';
import type { ExpectedRelation } from './madeUp';

const INVERSES = {
  escalatesTo: 'escalationFor',
  supportedBy: 'supports',
} as const;

const OWN_KEYS = Object.keys(INVERSES).map(keyOf);
const ALL_KEYS = [...OWN_KEYS, ...Object.values(INVERSES).map(keyOf)];

/** What the search index of the catalog holds in the end. */
export type SearchRows = {
  all: number;
  /** Those for relations of the module, at both ends. */
  added: number;
  /** Those of the one entity that has most for what it declares itself. */
  mostOfOne: number;
  /** Those of the one group that has most because others name it. */
  mostOfNamed: number;
};

/** Compares the rows that the relations of the module have in the search index with what must be there: no more, no less. */
export async function checkSearchRows(
  knex: Knex,
  expected: ExpectedRelation[],
): Promise<SearchRows> {
  const rows: { ref: string; key: string; value: string }[] = await knex(
    'search',
  )
    .join('final_entities', 'final_entities.entity_id', 'search.entity_id')
    .whereIn('search.key', ALL_KEYS)
    .select({
      ref: 'final_entities.entity_ref',
      key: 'search.key',
      value: 'search.value',
    });
  const wanted = expected.flatMap(({ from, type, to }) => [
    `${from} ${keyOf(type)} ${to}`,
    `${to} ${keyOf(INVERSES[type])} ${from}`,
  ]);
  assert.deepEqual(
    rows.map(({ ref, key, value }) => `${ref} ${key} ${value}`).sort(),
    wanted.sort(),
  );
  const failed = await knex('refresh_state')
    .whereNot('errors', '[]')
    .pluck('errors');
  assert.deepEqual(failed, []);

  const [{ all }] = await knex('search').count({ all: '*' });
  return {
    all: Number(all),
    added: rows.length,
    mostOfOne: mostOf(rows.filter(({ key }) => OWN_KEYS.includes(key))),
    mostOfNamed: mostOf(rows.filter(({ key }) => !OWN_KEYS.includes(key))),
  };
}

function mostOf(rows: { ref: string }[]): number {
  const counts = new Map<string, number>();
  for (const { ref } of rows) {
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The search index has everything in lower case. */
function keyOf(type: string): string {
  return `relations.${type}`.toLowerCase();
}
