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
import { toMicros } from './bookRows';
import { dayText, firstDayOf, monthNumber } from './calendar';
import type { BookDayRow, BookMonthRow } from './contents';

// Each key may have a row for each day of two months, and for each label of 36.
const KEYS_AT_ONCE = 40;

type PeriodRow = {
  batch_id: number | string;
  period: string;
  first_day: string;
  last_day: string;
};

type AmountRow = { currency: string; billed: string; effective: string };

/** Months of the batches that count. */
export async function* readMonths(knex: Knex): AsyncIterable<BookMonthRow[]> {
  type Row = AmountRow & { key_id: number; label_id: number; month: string };
  for (const [batch, periods] of byBatch(await readPeriods(knex))) {
    for await (const keys of keyRanges(knex, batch)) {
      const rows: Row[] = await knex('cost_months')
        .where('batch_id', batch)
        .whereBetween('key_id', keys)
        .whereIn('period', periods)
        .select(
          'key_id',
          'label_id',
          'month',
          'currency',
          knex.raw('cast(billed as text) as billed'),
          knex.raw('cast(effective as text) as effective'),
        );
      yield rows.map(({ key_id, label_id, month, ...amount }) => ({
        ...{ keyId: key_id, labelId: label_id, month },
        ...toAmounts(amount),
      }));
    }
  }
}

/** Days of the last month that imports cover, `YYYY-MM`, and of the month before it; none where nothing was imported. */
export async function* readDays(
  knex: Knex,
  lastMonth: string | undefined,
): AsyncIterable<BookDayRow[]> {
  if (lastMonth === undefined) {
    return;
  }
  const month = monthNumber(lastMonth);
  const from = dayText(firstDayOf(month - 1));
  const before = dayText(firstDayOf(month + 1));
  const recent = (await readPeriods(knex)).filter(
    ({ first_day, last_day }) => last_day >= from && first_day < before,
  );
  for (const [batch, names] of byBatch(recent)) {
    for await (const keys of keyRanges(knex, batch)) {
      yield await readSome(knex, {
        ...{ batch, keys, periods: names, from, before },
      });
    }
  }
}

/**
 * From one key of a batch to another. In slices along the whole primary key, PostgreSQL would sort all that is left of a batch that
 * it has no statistics of, each time.
 */
async function* keyRanges(
  knex: Knex,
  batch: string,
): AsyncIterable<[number, number]> {
  let after = -1;
  for (;;) {
    const keys: number[] = await knex('cost_months')
      .where('batch_id', batch)
      .where('key_id', '>', after)
      .distinct('key_id')
      .orderBy('key_id')
      .limit(KEYS_AT_ONCE)
      .pluck('key_id');
    const last = keys.at(-1);
    if (last === undefined) {
      return;
    }
    yield [keys[0], last];
    after = last;
    await nextTurn();
  }
}

async function readSome(
  knex: Knex,
  of: {
    batch: string;
    periods: string[];
    from: string;
    before: string;
    /** The first and the last one. */
    keys: [number, number];
  },
): Promise<BookDayRow[]> {
  const rows: (AmountRow & { entity_uid: string | null; day: string })[] =
    await knex('cost_days')
      // Of a join, SQLite would read all keys, as they are in the order of the groups; of this one, it begins with the days.
      .crossJoin(knex.ref('cost_keys'))
      .whereRaw('cost_keys.id = cost_days.key_id')
      .where('cost_days.batch_id', of.batch)
      .whereBetween('cost_days.key_id', of.keys)
      .whereIn('cost_days.period', of.periods)
      .where('cost_days.day', '>=', of.from)
      .where('cost_days.day', '<', of.before)
      .groupBy('cost_keys.entity_uid', 'cost_days.day', 'cost_days.currency')
      .select(
        'cost_keys.entity_uid',
        'cost_days.day',
        'cost_days.currency',
        knex.raw('cast(sum(cost_days.billed) as text) as billed'),
        knex.raw('cast(sum(cost_days.effective) as text) as effective'),
      );
  return rows.map(({ entity_uid, day, ...amount }) => ({
    ...{ entityUid: entity_uid ?? undefined, day },
    ...toAmounts(amount),
  }));
}

async function readPeriods(knex: Knex): Promise<PeriodRow[]> {
  return await knex('cost_periods')
    .orderBy(['batch_id', 'period'])
    .select('batch_id', 'period', 'first_day', 'last_day');
}

/** Periods by the batch that counts for them; other periods of a batch may have been replaced since. */
function byBatch(periods: readonly PeriodRow[]): Map<string, string[]> {
  const batches = new Map<string, string[]>();
  for (const { batch_id, period } of periods) {
    const batch = String(batch_id);
    const names = batches.get(batch) ?? [];
    batches.set(batch, names);
    if (!names.includes(period)) {
      names.push(period);
    }
  }
  return batches;
}

function toAmounts({ currency, billed, effective }: AmountRow) {
  return {
    currency,
    billed: toMicros(billed),
    effective: toMicros(effective),
  };
}
