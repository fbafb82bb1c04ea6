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

import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { readCursor, writeCursor } from '../../http/cursor';
import { pageInfo } from '../../http/pageInfo';
import { toCostImport, type ImportRow } from './importRows';
import type { SourcePlace } from './ImportStore';
import type { SourceRow } from './sourceRows';

/** One page of imports, the latest first. */
export type ImportPage = {
  items: CostImport[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};

/** A source that was ever imported. */
export type StoredSource = SourcePlace & {
  /** Id of its latest import; absent where no record of any is left. */
  latest?: string;
};

/** Reads what imports there were. */
export class DatabaseImportArchive {
  readonly #knex: Knex;
  readonly #now: () => Date;

  constructor(options: { knex: Knex; now?: () => Date }) {
    this.#knex = options.knex;
    this.#now = options.now ?? (() => new Date());
  }

  async find(id: string): Promise<CostImport | undefined> {
    const row: ImportRow | undefined = await this.#knex('cost_imports')
      .where('id', id)
      .first();
    return row && toCostImport(row, this.#now());
  }

  /** Without the rows that were not taken. Throws an `InputError` where the cursor is none of this list. */
  async list(request: {
    source?: string;
    limit: number;
    cursor?: string;
  }): Promise<ImportPage> {
    const { source, limit } = request;
    const query = { imports: source ?? '' };
    const cursor =
      request.cursor === undefined
        ? undefined
        : readCursor(query, request.cursor, 'string');
    const all = () =>
      this.#knex('cost_imports').where(source === undefined ? {} : { source });
    const isBack = cursor?.direction === 'before';
    const select = all()
      .orderBy([
        { column: 'started_at', order: isBack ? 'asc' : 'desc' },
        { column: 'id', order: isBack ? 'asc' : 'desc' },
      ])
      .limit(limit + 1);
    if (cursor) {
      const { value, ref } = cursor.place;
      select.whereRaw(`(started_at, id) ${isBack ? '>' : '<'} (?, ?)`, [
        ...[value, ref],
      ]);
    }
    const [rows, [{ n }]] = await Promise.all([
      select as Promise<ImportRow[]>,
      all().count('* as n') as Promise<{ n: number | string }[]>,
    ]);
    const page = rows.slice(0, limit);
    if (isBack) {
      page.reverse();
    }
    const isMore = rows.length > limit;
    const now = this.#now();
    return {
      items: page.map(row => {
        const { rejected, ...item } = toCostImport(row, now);
        return item;
      }),
      totalItems: Number(n),
      pageInfo: pageInfo({
        page: page.map(row => ({ value: row.started_at, ref: row.id })),
        hasNext: isBack || isMore,
        hasPrevious: isBack ? isMore : cursor !== undefined,
        cursorTo: to => writeCursor(query, to),
      }),
    };
  }

  /** All sources that were ever imported, in the order in which they are shown. */
  async listSources(): Promise<StoredSource[]> {
    const latest = this.#knex('cost_imports')
      .where('cost_imports.source', this.#knex.ref('cost_sources.id'))
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(1)
      .select('cost_imports.id')
      .as('latest');
    const rows: (SourceRow & { latest: string | null })[] = await this.#knex(
      'cost_sources',
    )
      .orderBy(['position', 'id'])
      .select('cost_sources.*', latest);
    return rows.map(({ id, title, kind, position, ...row }) => ({
      ...{ id, title, position },
      kind: kind as SourcePlace['kind'],
      ...(row.latest !== null && { latest: row.latest }),
    }));
  }

  /** Billing periods that count, in their order, by source. */
  async listPeriods(options: {
    /** Sources that are not asked for. */
    without: readonly string[];
  }): Promise<Map<string, string[]>> {
    const rows: { source: string; period: string }[] = await this.#knex(
      'cost_periods',
    )
      .whereNotIn('source', options.without)
      .orderBy(['source', 'period'])
      .select('source', 'period');
    const periods = new Map<string, string[]>();
    for (const { source, period } of rows) {
      const found = periods.get(source) ?? [];
      found.push(period);
      periods.set(source, found);
    }
    return periods;
  }
}
