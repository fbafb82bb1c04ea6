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
import { whereInMany } from '../../database/dialect';
import { inSlices } from '../../database/inSlices';
import { BUCKETS, type Subject } from '../subject';
import type { StoredResult } from './evaluated';
import { fromResultRow, type ResultRow } from './resultRows';
import type { ResultReader } from './ResultStore';

type RunRow = { from_bucket: number; to_bucket: number; evaluated_at: string };

type EvaluatedRow = { evaluated_at: string | null; run_at: string | null };

/** Results in the plugin's database. */
export class DatabaseResultStore implements ResultReader {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readSeq(): Promise<number> {
    const { seq }: { seq: number } = await this.#knex('scorecard_state')
      .where('id', 1)
      .first('seq');
    return seq;
  }

  async readOf(uid: string): Promise<{
    results: StoredResult[];
    evaluatedAt?: string;
    definitionsVersion?: number;
  }> {
    const rows: (Partial<ResultRow> &
      EvaluatedRow & { definitions_version: number })[] = await this.#knex(
      'scorecard_subjects',
    )
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
        ...this.#evaluated(),
        'scorecard_state.definitions_version',
      );
    const definitionsVersion = rows[0]?.definitions_version;
    const evaluatedAt = rows[0] && evaluatedAtOf(rows[0]);
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
    const runs: RunRow[] = await this.#knex('scorecard_runs').select('*');
    const latest: (string | undefined)[] = Array.from({ length: BUCKETS });
    for (const run of runs) {
      for (let bucket = run.from_bucket; bucket < run.to_bucket; bucket++) {
        latest[bucket] = later(latest[bucket], run.evaluated_at);
      }
    }
    // Of what was never evaluated nothing is shown.
    return latest.filter(at => at !== undefined).sort()[0];
  }

  async readEvaluatedAtOf(
    uids: Iterable<string>,
  ): Promise<Map<string, string>> {
    const query = this.#knex('scorecard_subjects').whereNull('removed_at');
    const rows: (EvaluatedRow & { uid: string })[] = await whereInMany(
      ...([query, 'uid', uids] as const),
    ).select('uid', ...this.#evaluated());
    return new Map(
      rows.flatMap((row): [string, string][] => {
        const at = evaluatedAtOf(row);
        return at === undefined ? [] : [[row.uid, at]];
      }),
    );
  }

  /** What says when a subject was evaluated. */
  #evaluated() {
    const run = this.#knex('scorecard_runs')
      .max('evaluated_at')
      .whereRaw('from_bucket <= ?? and to_bucket > ??', [
        ...['scorecard_subjects.bucket', 'scorecard_subjects.bucket'],
      ]);
    return ['scorecard_subjects.evaluated_at', run.as('run_at')] as const;
  }
}

function evaluatedAtOf(row: EvaluatedRow): string | undefined {
  const { evaluated_at: own, run_at: run } = row;
  // A run may have ended before it was there.
  return own === null ? undefined : later(own, run ?? own);
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

function isResult(row: Partial<ResultRow>): row is ResultRow {
  return typeof row.scorecard === 'string';
}
