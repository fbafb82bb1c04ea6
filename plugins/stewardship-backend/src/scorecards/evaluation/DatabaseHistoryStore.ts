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
import { inSlices } from '../../database/inSlices';
import { toItems, toTrendRow, type StoredChange } from './historyRows';
import type { HistoryItem, HistoryStore, TrendRow } from './HistoryStore';

const MOST_ITEMS = 200;
const PRUNED_AT_ONCE = 1000;
const DAY_MS = 86_400_000;

const TREND_COLUMNS = [
  ...['uid', 'at', 'level_to', 'earned', 'possible', 'applies'],
];

/** The history of results, in the plugin's database. */
export class DatabaseHistoryStore implements HistoryStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async read(of: { uid: string; scorecard: string }): Promise<HistoryItem[]> {
    const { uid, scorecard } = of;
    const rows: StoredChange[] = await this.#knex('scorecard_changes')
      .where({ uid, scorecard })
      .orderBy('id', 'desc')
      .limit(MOST_ITEMS)
      .select();
    return rows.flatMap(toItems).slice(0, MOST_ITEMS);
  }

  async readLastId(): Promise<number> {
    const row = await this.#knex('scorecard_changes')
      .max<{ id: number | string | null }>({ id: 'id' })
      .first();
    return Number(row?.id ?? 0);
  }

  async *readTrend(options: {
    scorecard: string;
    from: string;
    upTo: number;
  }): AsyncIterable<TrendRow[]> {
    const { scorecard, from, upTo } = options;
    const lastId = Math.min(await this.#lastIdBefore(from, scorecard), upTo);
    const before = inSlices<{ uid: string; last: number | string | null }>({
      key: ['uid'],
      query: () =>
        this.#knex('scorecard_results')
          .where({ scorecard })
          .select('uid', {
            last: this.#lastBefore(from, 'scorecard_results', lastId),
          }),
    });
    if (lastId > 0) {
      for await (const slice of before) {
        const rows: StoredChange[] = await this.#knex('scorecard_changes')
          .whereIn(
            'id',
            slice.flatMap(({ last }) => last ?? []),
          )
          .orderBy('uid')
          .select(TREND_COLUMNS);
        if (rows.length > 0) {
          yield rows.map(toTrendRow);
        }
      }
    }
    let isFirst = true;
    const since = inSlices<StoredChange>({
      key: ['at', 'id'],
      query: () => {
        const changes = this.#knex('scorecard_changes')
          .where({ scorecard })
          .where('id', '<=', upTo)
          .select(...TREND_COLUMNS, 'id');
        if (isFirst) {
          // All others come after the first ones; SQLite would begin at this moment again and again.
          changes.where('at', '>=', from);
          isFirst = false;
        }
        return changes;
      },
    });
    for await (const rows of since) {
      yield rows.map(toTrendRow);
    }
  }

  async *readTrendAfter(options: {
    scorecard: string;
    after: number;
    upTo: number;
  }): AsyncIterable<TrendRow[]> {
    const { scorecard, after, upTo } = options;
    const slices = inSlices<StoredChange>({
      key: ['id'],
      query: () =>
        this.#knex('scorecard_changes')
          // Not by the index of scorecards: of all that is new, most is of the one that is asked for.
          .whereRaw("?? || '' = ?", ['scorecard', scorecard])
          .where('id', '>', after)
          .where('id', '<=', upTo)
          .select(...TREND_COLUMNS, 'id'),
    });
    for await (const rows of slices) {
      yield rows.map(toTrendRow);
    }
  }

  async prune(options: {
    before: string;
    signal?: AbortSignal;
  }): Promise<number> {
    const { before, signal } = options;
    // Those that are gone are among them; of the history itself, everything would have to be read.
    const scorecards: string[] = await this.#knex('scorecards').pluck('id');
    let pruned = 0;
    for (const scorecard of scorecards) {
      const slices = inSlices<{ id: number | string }>({
        key: ['at', 'id'],
        query: () =>
          this.#knex('scorecard_changes')
            .where({ scorecard })
            .where('at', '<', before)
            .select('at', 'id'),
      });
      for await (const rows of slices) {
        signal?.throwIfAborted();
        pruned += await this.#pruneSome(
          rows.map(({ id }) => id),
          before,
        );
        await nextTurn();
      }
    }
    return pruned;
  }

  /** In one transaction. */
  async #pruneSome(ids: (number | string)[], before: string): Promise<number> {
    let pruned = 0;
    for (let start = 0; start < ids.length; start += PRUNED_AT_ONCE) {
      pruned += await this.#knex('scorecard_changes')
        .whereIn('id', ids.slice(start, start + PRUNED_AT_ONCE))
        .where(old =>
          old
            .where('id', '<>', this.#lastBefore(before, 'scorecard_changes'))
            .orWhereNotExists(
              this.#knex('scorecard_results')
                .where('uid', this.#knex.ref('scorecard_changes.uid'))
                .where(
                  'scorecard',
                  this.#knex.ref('scorecard_changes.scorecard'),
                )
                .whereNull('removed_at')
                .select(this.#knex.raw('1')),
            ),
        )
        .delete();
    }
    return pruned;
  }

  /**
   * The greatest id of changes of a scorecard before a moment, 0 where there is none: the last changes of entities are not
   * far from it. Ids and moments are in the same order but for what is evaluated at the same time, which is not days apart.
   */
  async #lastIdBefore(moment: string, scorecard: string): Promise<number> {
    const dayBefore = new Date(Date.parse(moment) - DAY_MS).toISOString();
    const changes = () => this.#knex('scorecard_changes').where({ scorecard });
    const near = await changes()
      .whereBetween('at', [dayBefore, moment])
      .whereNot('at', moment)
      // Not the id itself: PostgreSQL would walk back through all that is newer.
      .max<{ id: number | string | null }>({
        id: this.#knex.raw('?? + 0', ['id']),
      })
      .first();
    const last: { id: number | string } | undefined =
      near?.id !== null && near?.id !== undefined
        ? { id: near.id }
        : await changes()
            .where('at', '<', moment)
            .orderBy([
              { column: 'at', order: 'desc' },
              { column: 'id', order: 'desc' },
            ])
            .first('id');
    return Number(last?.id ?? 0);
  }

  /** Id of the last change before a moment, of the result that a row of another table is about. */
  #lastBefore(moment: string, table: string, upTo?: number): Knex.Raw {
    const last = this.#knex('scorecard_changes as last')
      .where('last.uid', this.#knex.ref(`${table}.uid`))
      .where('last.scorecard', this.#knex.ref(`${table}.scorecard`))
      // Not by an index of moments: of one result there are few changes, and of all of them many.
      .whereRaw("last.at || '' < ?", [moment])
      .orderBy('last.id', 'desc')
      .limit(1)
      .select('last.id');
    if (upTo !== undefined) {
      last.where('last.id', '<=', upTo);
    }
    return this.#knex.raw('(?)', [last]);
  }
}
