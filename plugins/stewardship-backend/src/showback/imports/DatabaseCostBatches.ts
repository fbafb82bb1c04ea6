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
import { bulkInsert, type BulkValue } from '../../database/bulkInsert';
import { isPostgres } from '../../database/dialect';

const DAY_COLUMNS = [
  'batch_id',
  'period',
  'day',
  'key_id',
  'label_id',
  'currency',
  'billed',
  'effective',
];

const MONTH_COLUMNS = DAY_COLUMNS.map(column =>
  column === 'day' ? 'month' : column,
);

/** Rows of one statement: SQLite holds up everybody while it works. */
const SLICE = { postgres: 100_000, sqlite: 2000 };

/** Rows of imports, which count only where a billing period names their batch. */
export class DatabaseCostBatches {
  readonly #knex: Knex;
  readonly #slice: number;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#slice = isPostgres(options.knex.client)
      ? SLICE.postgres
      : SLICE.sqlite;
  }

  /** Adds daily sums; values in the order of the columns. */
  async addDays(
    rows: Iterable<readonly BulkValue[]>,
    signal: AbortSignal,
  ): Promise<void> {
    await bulkInsert({
      ...{ knex: this.#knex, rows, signal },
      table: 'cost_days',
      columns: DAY_COLUMNS,
    });
  }

  /** Adds monthly sums; values in the order of the columns. */
  async addMonths(
    rows: Iterable<readonly BulkValue[]>,
    signal: AbortSignal,
  ): Promise<void> {
    await bulkInsert({
      ...{ knex: this.#knex, rows, signal },
      table: 'cost_months',
      columns: MONTH_COLUMNS,
    });
  }

  /** Adds the monthly sums of what is stored. */
  async sumMonths(batchId: number, signal: AbortSignal): Promise<void> {
    for await (const range of this.#keyRanges('cost_days', batchId)) {
      signal.throwIfAborted();
      await this.#knex(
        this.#knex.raw(
          `cost_months (${MONTH_COLUMNS.map(() => '??').join(', ')})`,
          MONTH_COLUMNS,
        ),
      ).insert(
        this.#knex('cost_days')
          .where('batch_id', batchId)
          .whereBetween('key_id', range)
          .select(
            'batch_id',
            'period',
            this.#knex.raw('substr(day, 1, 7)'),
            ...['key_id', 'label_id', 'currency'],
            this.#knex.raw('sum(billed)'),
            this.#knex.raw('sum(effective)'),
          )
          .groupByRaw(
            'batch_id, period, substr(day, 1, 7), key_id, label_id, currency',
          ),
      );
      await nextTurn();
    }
  }

  /**
   * PostgreSQL takes a batch that it knows nothing of for a few rows, and reads it in ways that take minutes, until its own upkeep has
   * looked at it.
   */
  async gatherStatistics(): Promise<void> {
    if (isPostgres(this.#knex.client)) {
      await this.#knex.raw('analyze cost_keys, cost_days, cost_months');
    }
  }

  /** How much of the monthly sums nobody bears, for each currency, as effective cost in millionths. */
  async sumUnallocated(
    batchId: number,
    signal: AbortSignal,
  ): Promise<Map<string, bigint>> {
    const unallocated = new Map<string, bigint>();
    for await (const range of this.#keyRanges('cost_months', batchId)) {
      signal.throwIfAborted();
      const rows: { currency: string; micros: string }[] = await this.#knex(
        'cost_months',
      )
        .where('cost_months.batch_id', batchId)
        .whereBetween('cost_months.key_id', range)
        .join('cost_keys', 'cost_keys.id', 'cost_months.key_id')
        .whereNull('cost_keys.entity_uid')
        .groupBy('cost_months.currency')
        .select(
          'cost_months.currency',
          this.#knex.raw('cast(sum(cost_months.effective) as text) as micros'),
        );
      for (const { currency, micros } of rows) {
        const before = unallocated.get(currency) ?? 0n;
        unallocated.set(currency, before + BigInt(micros));
      }
      await nextTurn();
    }
    return unallocated;
  }

  /** Removes what no period names of a batch, all of it where none does. A second time, it does nothing. */
  async removeDead(batchId: number, alive: readonly string[]): Promise<void> {
    for (const period of await this.#periodsOf(batchId)) {
      if (!alive.includes(period)) {
        await this.#remove('cost_days', { batch_id: batchId, period });
        // Last, as they say which periods there are.
        await this.#remove('cost_months', { batch_id: batchId, period });
      }
    }
    if (alive.length === 0) {
      // Of an import that did not come as far as months.
      await this.#remove('cost_days', { batch_id: batchId });
    }
  }

  async #periodsOf(batchId: number): Promise<string[]> {
    return await this.#knex('cost_months')
      .where('batch_id', batchId)
      .distinct('period')
      .pluck('period');
  }

  async #remove(
    table: 'cost_days' | 'cost_months',
    where: { batch_id: number; period?: string },
  ): Promise<void> {
    const rowId = isPostgres(this.#knex.client) ? 'ctid' : 'rowid';
    for (;;) {
      const removed = await this.#knex(table)
        .whereRaw(`${rowId} in (?)`, [
          this.#knex(table)
            .where(where)
            .limit(this.#slice)
            .select(this.#knex.raw(rowId)),
        ])
        .delete();
      if (removed === 0) {
        return;
      }
      await nextTurn();
    }
  }

  /** From one key to another, with about as many rows as a statement should have. */
  async *#keyRanges(
    table: 'cost_days' | 'cost_months',
    batchId: number,
  ): AsyncIterable<[number, number]> {
    const rows = () =>
      this.#knex(table).where('batch_id', batchId).orderBy('key_id');
    let from: number | undefined = (
      await rows().first<{ key_id: number } | undefined>('key_id')
    )?.key_id;
    while (from !== undefined) {
      const start: number = from;
      const end = await rows()
        .where('key_id', '>=', start)
        .offset(this.#slice)
        .first<{ key_id: number } | undefined>('key_id');
      if (!end) {
        yield [start, 2 ** 31 - 1];
        return;
      }
      // A key is in one range only.
      const last = end.key_id > start ? end.key_id - 1 : start;
      yield [start, last];
      const next = await rows()
        .where('key_id', '>', last)
        .first<{ key_id: number } | undefined>('key_id');
      from = next?.key_id;
    }
  }
}
