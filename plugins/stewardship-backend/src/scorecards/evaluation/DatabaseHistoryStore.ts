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
import type {
  ChangeCause,
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inSlices } from '../../database/inSlices';
import type { HistoryItem, HistoryStore, TrendRow } from './HistoryStore';
import type { ChangeRow } from './resultRows';

const MOST_ITEMS = 200;
const PRUNED_AT_ONCE = 1000;

/** As stored; how PostgreSQL and SQLite hand out ids and booleans differs. */
type StoredChange = Omit<ChangeRow, 'applies'> & {
  id: number | string;
  applies: boolean | number;
};

type PackedChange = [
  check: string,
  from: CheckState | null,
  to: CheckState | null,
  cause: ChangeCause,
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

  async *readTrend(options: {
    scorecard: string;
    from: string;
  }): AsyncIterable<TrendRow[]> {
    const { scorecard, from } = options;
    const columns = ['uid', 'at', 'level_to', 'earned', 'possible', 'applies'];
    const before = inSlices<{ uid: string; last: number | string | null }>({
      key: ['uid'],
      query: () =>
        this.#knex('scorecard_results')
          .where({ scorecard })
          .select('uid', { last: this.#lastBefore(from, 'scorecard_results') }),
    });
    for await (const slice of before) {
      const rows: StoredChange[] = await this.#knex('scorecard_changes')
        .whereIn(
          'id',
          slice.flatMap(({ last }) => last ?? []),
        )
        .orderBy('uid')
        .select(columns);
      if (rows.length > 0) {
        yield rows.map(toTrendRow);
      }
    }
    const since = inSlices<StoredChange>({
      key: ['at', 'id'],
      query: () =>
        this.#knex('scorecard_changes')
          .where({ scorecard })
          .where('at', '>=', from)
          .select(...columns, 'id'),
    });
    for await (const rows of since) {
      yield rows.map(toTrendRow);
    }
  }

  async prune(options: {
    before: string;
    signal?: AbortSignal;
  }): Promise<number> {
    const { before, signal } = options;
    const scorecards: string[] = await this.#knex('scorecard_changes')
      .distinct('scorecard')
      .pluck('scorecard');
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

  /** Id of the last change before a moment, of the result that a row of another table is about. */
  #lastBefore(moment: string, table: string): Knex.Raw {
    const last = this.#knex('scorecard_changes as last')
      .where('last.uid', this.#knex.ref(`${table}.uid`))
      .where('last.scorecard', this.#knex.ref(`${table}.scorecard`))
      // Not by an index of moments: of one result there are few changes, and of all of them many.
      .whereRaw("last.at || '' < ?", [moment])
      .orderBy('last.id', 'desc')
      .limit(1)
      .select('last.id');
    return this.#knex.raw('(?)', [last]);
  }
}

function toItems(row: StoredChange): HistoryItem[] {
  const packed: PackedChange[] = JSON.parse(row.checks);
  const { at, earned, possible } = row;
  const [first] = packed;
  const isWhole = !first || first[3] === 'firstEvaluation';
  const items: HistoryItem[] = isWhole
    ? [{ at, earned, possible, cause: first?.[3] ?? 'definitionChanged' }]
    : packed.map(([check, from, to, cause]) => ({
        ...{ at, cause, check, earned, possible },
        ...(from !== null && { from }),
        ...(to !== null && { to }),
        ...(row.actor !== null && { by: row.actor }),
      }));
  if (row.level_from !== row.level_to) {
    items[0].level = {
      ...(row.level_from !== null && { from: row.level_from }),
      ...(row.level_to !== null && { to: row.level_to }),
    };
  }
  return items;
}

function toTrendRow(row: StoredChange): TrendRow {
  return {
    ...{ uid: row.uid, at: row.at },
    ...(row.level_to !== null && { level: row.level_to }),
    ...{ earned: row.earned, possible: row.possible },
    applies: Boolean(row.applies),
  };
}
