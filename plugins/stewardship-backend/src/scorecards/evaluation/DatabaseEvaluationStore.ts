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
import { whereInMany } from '../../database/dialect';
import { TaskRuns } from '../../database/TaskRuns';
import { isOfVersion, nextSeqOfVersion } from '../scorecardState';
import type { StoredResult } from './evaluated';
import {
  DefinitionsMovedError,
  type EntityEvaluation,
  type EvaluatedWith,
  type EvaluationStore,
  type ResultStamp,
  type SubjectToEvaluate,
} from './EvaluationStore';
import { insertAsJson, jsonChunks } from '../../database/insertAsJson';
import {
  changeColumns,
  fromResultRow,
  resultColumns,
  toChangeRow,
  toResultRow,
  toStamp,
  type ResultRow,
} from './resultRows';
import {
  claimSubjects,
  fromSubjectRow,
  momentOf,
  subjectColumns,
  type SubjectRow,
} from './subjectRows';

/** What evaluations read and write, in the plugin's database. */
export class DatabaseEvaluationStore implements EvaluationStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async readDue(options: {
    buckets: { from: number; to: number };
    after?: SubjectToEvaluate;
    definitions: EvaluatedWith;
    now: Date;
    limit: number;
  }): Promise<SubjectToEvaluate[]> {
    const { buckets, after, definitions, now, limit } = options;
    const query = this.#subjects()
      .where('bucket', '>=', buckets.from)
      .where('bucket', '<', buckets.to)
      .where(due =>
        due
          .whereRaw('?? <> ??', ['input_version', 'evaluated_version'])
          .orWhereNull('evaluated_with')
          .orWhereNot('evaluated_with', definitions.hash)
          .orWhere('due_at', '<=', now.toISOString()),
      )
      .where('evaluated_definitions', '<=', definitions.version)
      .orderBy(['bucket', 'uid'])
      .limit(limit);
    if (after) {
      query.whereRaw('(??, ??) > (?, ?)', [
        ...['bucket', 'uid', after.bucket, after.subject.uid],
      ]);
    }
    const rows: SubjectRow[] = await query.select(...subjectColumns);
    return rows.map(fromSubjectRow);
  }

  async readSubject(uid: string): Promise<SubjectToEvaluate | undefined> {
    const row = await this.#subjects()
      .where({ uid })
      .first<SubjectRow | undefined>(...subjectColumns);
    return row && fromSubjectRow(row);
  }

  async readStamps(
    uids: string[],
  ): Promise<Map<string, Map<string, ResultStamp>>> {
    const query = this.#knex<ResultRow>('scorecard_results');
    const rows: ResultRow[] = await whereInMany(query, 'uid', uids).select(
      ...['uid', 'scorecard', 'hash', 'definition_hash', 'removed_at'],
    );
    return byUidAndScorecard(rows, toStamp);
  }

  async readResults(options: {
    uids: Iterable<string>;
    scorecards: Iterable<string>;
  }): Promise<Map<string, Map<string, StoredResult>>> {
    const query =
      this.#knex<ResultRow>('scorecard_results').whereNull('removed_at');
    whereInMany(query, 'uid', options.uids);
    const rows: ResultRow[] = await whereInMany(
      ...([query, 'scorecard', options.scorecards] as const),
    ).select();
    return byUidAndScorecard(rows, fromResultRow);
  }

  async startRun(shard: number): Promise<number> {
    return await this.#runsOf(shard).start();
  }

  async write(options: {
    evaluations: EntityEvaluation[];
    definitions: EvaluatedWith;
    now: Date;
    run?: { shard: number; id: number };
  }): Promise<Set<string>> {
    const { run } = options;
    const work = async (tx: Knex.Transaction) => await write(tx, options);
    return run
      ? await this.#runsOf(run.shard).within(run.id, work)
      : await this.#knex.transaction(work);
  }

  async noteRun(run: {
    buckets: { from: number; to: number };
    at: Date;
  }): Promise<void> {
    const at = run.at.toISOString();
    await this.#knex('scorecard_runs')
      .insert({
        from_bucket: run.buckets.from,
        to_bucket: run.buckets.to,
        evaluated_at: at,
      })
      .onConflict(['from_bucket', 'to_bucket'])
      .merge()
      .where('scorecard_runs.evaluated_at', '<', at);
  }

  #subjects() {
    return this.#knex('scorecard_subjects')
      .whereNull('removed_at')
      .whereNot('kind', 'Group');
  }

  #runsOf(shard: number): TaskRuns {
    return new TaskRuns({
      knex: this.#knex,
      task: `scorecard-evaluation-${shard}`,
    });
  }
}

async function write(
  tx: Knex.Transaction,
  options: {
    evaluations: EntityEvaluation[];
    definitions: EvaluatedWith;
    now: Date;
  },
): Promise<Set<string>> {
  const { evaluations, definitions, now } = options;
  const { version } = definitions;
  if (evaluations.every(({ writes }) => writes.length === 0)) {
    if (!(await isOfVersion(tx, version))) {
      throw new DefinitionsMovedError();
    }
    return await claimSubjects(tx, options);
  }
  // Before the subjects: others take the number and write subjects with it, and nobody may wait for it with locked subjects.
  const seq = await nextSeqOfVersion(tx, version);
  if (seq === undefined) {
    throw new DefinitionsMovedError();
  }
  const claimed = await claimSubjects(tx, options);
  const items = evaluations.flatMap(({ item, writes }) => {
    const { uid } = item.subject;
    const at = momentOf(item, now);
    return claimed.has(uid)
      ? writes.map(result => ({ uid, write: result, at }))
      : [];
  });
  // Rows are made while they are written: many at once would take a turn that is too long.
  const toRow = (item: (typeof items)[number]) => toResultRow({ ...item, seq });
  for (const chunk of jsonChunks(items, toRow)) {
    await insertAsJson(tx, {
      table: 'scorecard_results',
      columns: resultColumns,
      key: ['uid', 'scorecard'],
      chunk,
    });
    await nextTurn();
  }
  for (const chunk of jsonChunks(items, toChangeRow)) {
    await insertAsJson(tx, {
      table: 'scorecard_changes',
      columns: changeColumns,
      chunk,
    });
    await nextTurn();
  }
  return claimed;
}

function byUidAndScorecard<Row extends { uid: string; scorecard: string }, T>(
  rows: Row[],
  read: (row: Row) => T,
): Map<string, Map<string, T>> {
  const found = new Map<string, Map<string, T>>();
  for (const row of rows) {
    const ofUid = found.get(row.uid) ?? new Map<string, T>();
    found.set(row.uid, ofUid.set(row.scorecard, read(row)));
  }
  return found;
}
