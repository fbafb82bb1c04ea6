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
import { inSlices } from '../../database/inSlices';
import type { Subject } from '../subject';
import type { StoredResult } from './evaluated';
import { fromResultRow, type ResultRow } from './resultRows';
import type { ResultReader } from './ResultStore';

/** Results in the plugin's database. */
export class DatabaseResultStore implements ResultReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readSeq(): Promise<number> {
    const { seq } = await this.#readState();
    return seq;
  }

  async readOf(uid: string): Promise<{
    results: StoredResult[];
    evaluatedAt?: string;
    definitionsVersion?: number;
  }> {
    const rows: (Partial<ResultRow> & {
      evaluated_at: string | null;
      definitions_version: number;
    })[] = await this.#knex('scorecard_subjects')
      .leftJoin('scorecard_results', join =>
        join
          .on('scorecard_results.uid', 'scorecard_subjects.uid')
          .onNull('scorecard_results.removed_at'),
      )
      .crossJoin(this.#knex.ref('scorecard_state'))
      .where('scorecard_subjects.uid', uid)
      .whereNull('scorecard_subjects.removed_at')
      .orderBy('scorecard_results.scorecard')
      .select(
        'scorecard_results.*',
        'scorecard_subjects.evaluated_at',
        'scorecard_state.definitions_version',
      );
    const definitionsVersion = rows[0]?.definitions_version;
    const evaluatedAt = rows[0]?.evaluated_at ?? undefined;
    return {
      results: rows.flatMap(row => (isResult(row) ? [fromResultRow(row)] : [])),
      ...(evaluatedAt !== undefined && { evaluatedAt }),
      ...(definitionsVersion !== undefined && { definitionsVersion }),
    };
  }

  /** First all subjects, then all results. */
  async *readSince(seq: number): AsyncIterable<{
    subjects: { uid: string; subject?: Subject }[];
    results: { uid: string; scorecard: string; result?: StoredResult }[];
  }> {
    const subjects = inSlices<{
      uid: string;
      subject: string;
      removed_at: string | null;
    }>({
      key: ['seq', 'uid'],
      query: () =>
        this.#knex('scorecard_subjects')
          .where('seq', '>', seq)
          .select('seq', 'uid', 'subject', 'removed_at'),
    });
    for await (const rows of subjects) {
      yield {
        subjects: rows.map(({ uid, subject, removed_at: removedAt }) =>
          removedAt === null ? { uid, subject: JSON.parse(subject) } : { uid },
        ),
        results: [],
      };
    }
    const results = inSlices<ResultRow>({
      key: ['seq', 'uid', 'scorecard'],
      query: () => this.#knex('scorecard_results').where('seq', '>', seq),
    });
    for await (const rows of results) {
      yield {
        subjects: [],
        results: rows.map(row => ({
          ...{ uid: row.uid, scorecard: row.scorecard },
          ...(row.removed_at === null && { result: fromResultRow(row) }),
        })),
      };
    }
  }

  async readEvaluatedAt(): Promise<string | undefined> {
    const { evaluated_at: at } = await this.#readState();
    return at ?? undefined;
  }

  async #readState(): Promise<{ seq: number; evaluated_at: string | null }> {
    return await this.#knex('scorecard_state')
      .where('id', 1)
      .first('seq', 'evaluated_at');
  }
}

function isResult(row: Partial<ResultRow>): row is ResultRow {
  return typeof row.scorecard === 'string';
}
