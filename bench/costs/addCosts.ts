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
import { bulkInsert } from '../../plugins/stewardship-backend/src/database/bulkInsert';
import type { BenchEntity } from '../shared/BenchEntity';
import { Random } from '../shared/random';

const MONTHS = 12;
const LABELS = 12;
const LABELS_OF_ENTITY = 3;
const DAYS = 20;

const thisMonth = new Date().toISOString().slice(0, 7);

/** `YYYY-MM`, so many months before this one. */
function monthBefore(back: number): string {
  const [year, month] = thisMonth.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - back, 1))
    .toISOString()
    .slice(0, 7);
}

/** The last one is over, so that all its days are there. */
export const LAST_MONTH = monthBefore(1);
export const FIRST_MONTH = monthBefore(MONTHS);

/** Costs that were made up, with what they come to. */
export type BenchCosts = {
  rows: number;
  /** Millionths of EUR, by entity ref and month. */
  ofEntities: Map<string, Map<string, bigint>>;
  /** Millionths of EUR, by category and month. */
  ofCategories: Map<string, Map<string, bigint>>;
};

/** Twelve months of costs of every entity, with three labels each, as an import leaves them. */
export async function addCosts(options: {
  knex: Knex;
  entities: readonly BenchEntity[];
}): Promise<BenchCosts> {
  const { knex, entities } = options;
  const random = new Random(11);
  const uids = new Map<string, string>();
  for (const row of await knex('mirrored_entities')
    .whereNull('removed_at')
    .select<{ uid: string; entity_ref: string }[]>('uid', 'entity_ref')) {
    uids.set(row.entity_ref, row.uid);
  }
  const ofEntities: BenchCosts['ofEntities'] = new Map();
  const ofCategories: BenchCosts['ofCategories'] = new Map();
  const months: (string | number)[][] = [];
  const days: (string | number)[][] = [];
  for (const [number, { ref }] of entities.entries()) {
    for (let each = 0; each < LABELS_OF_ENTITY; each++) {
      const label = 1 + ((number + each * 5) % LABELS);
      for (let back = MONTHS; back >= 1; back--) {
        const month = monthBefore(back);
        const daily = 1 + random.below(3_000_000);
        const amount = daily * DAYS;
        const key = number + 1;
        months.push([1, month, month, key, label, 'EUR', amount, amount]);
        add(ofEntities, ref, month, amount);
        add(ofCategories, `Category ${label % 4}`, month, amount);
        for (let day = 1; back <= 2 && day <= DAYS; day++) {
          const on = `${month}-${String(day).padStart(2, '0')}`;
          days.push([1, month, on, key, label, 'EUR', daily, daily]);
        }
      }
    }
  }
  await knex('cost_sources').insert({
    ...{ id: 'bill', title: 'Bill', kind: 'infrastructure', position: 0 },
    ...{ status: 'read', failures: 0, imported_at: new Date().toISOString() },
  });
  await bulkInsert({
    ...{ knex, table: 'cost_labels' },
    columns: ['id', 'hash', 'provider', 'service', 'category', 'charge'],
    rows: Array.from({ length: LABELS }, (_, at) => [
      ...[at + 1, String(at + 1), `Provider ${at % 2}`],
      ...[`Service ${at + 1}`, `Category ${(at + 1) % 4}`, 'Usage'],
    ]),
  });
  await bulkInsert({
    ...{ knex, table: 'cost_keys' },
    columns: [
      'id',
      'source',
      'hash',
      'attributes',
      'entity_uid',
      'entity_ref',
      'outcome',
    ],
    rows: entities.map(({ ref }, number) => [
      ...[number + 1, 'bill', String(number + 1)],
      JSON.stringify({ tags: { app: ref } }),
      ...[uids.get(ref) ?? null, ref, 'allocated'],
    ]),
  });
  const rest = ['key_id', 'label_id', 'currency', 'billed', 'effective'];
  await bulkInsert({
    ...{ knex, table: 'cost_months', rows: months },
    columns: ['batch_id', 'period', 'month', ...rest],
  });
  await bulkInsert({
    ...{ knex, table: 'cost_days', rows: days },
    columns: ['batch_id', 'period', 'day', ...rest],
  });
  await knex('cost_periods').insert(
    Array.from({ length: MONTHS }, (_, at) => {
      const period = monthBefore(MONTHS - at);
      return {
        ...{ source: 'bill', period, batch_id: 1, import_id: '1' },
        ...{ checksum: '', totals: '[]' },
        first_day: `${period}-01`,
        last_day: lastDay(period),
      };
    }),
  );
  await knex('cost_state').increment('version', 1);
  return { rows: months.length, ofEntities, ofCategories };
}

function add(
  sums: Map<string, Map<string, bigint>>,
  key: string,
  month: string,
  amount: number,
): void {
  const months = sums.get(key) ?? new Map<string, bigint>();
  sums.set(key, months);
  months.set(month, (months.get(month) ?? 0n) + BigInt(amount));
}

function lastDay(period: string): string {
  const [year, month] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
