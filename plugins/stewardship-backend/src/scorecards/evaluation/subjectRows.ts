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

import { isPostgres } from '../../database/dialect';
import type { Knex } from 'knex';
import type { Subject } from '../subject';
import type {
  EntityEvaluation,
  EvaluatedWith,
  SubjectToEvaluate,
} from './EvaluationStore';

/** What an evaluation reads of a subject. */
export type SubjectRow = {
  uid: string;
  subject: string;
  bucket: number;
  input_version: number;
  evaluated_version: number;
  evaluated_with: string | null;
  evaluated_at: string | null;
  due_at: string | null;
};

export const subjectColumns = [
  'uid',
  'subject',
  'bucket',
  'input_version',
  'evaluated_version',
  'evaluated_with',
  'evaluated_at',
  'due_at',
] as const;

export function fromSubjectRow(row: SubjectRow): SubjectToEvaluate {
  const subject: Subject = JSON.parse(row.subject);
  return {
    subject,
    bucket: row.bucket,
    inputVersion: row.input_version,
    last: {
      version: row.evaluated_version,
      ...(row.evaluated_with !== null && { definitions: row.evaluated_with }),
      ...(row.evaluated_at !== null && { at: row.evaluated_at }),
      ...(row.due_at !== null && { dueAt: row.due_at }),
    },
  };
}

/** When an evaluation counts as made: clocks differ, and the history of an entity is read in the order of its moments. */
export function momentOf({ last }: SubjectToEvaluate, now: Date): string {
  const at = now.toISOString();
  return last.at !== undefined && last.at > at ? last.at : at;
}

const CLAIM_ON_POSTGRES = `
  with claimed as (
    select s.uid, e.version, e.at, e.due_at
    from scorecard_subjects s
    join json_to_recordset(?::json) as e(
      uid text, version int, at text, due_at text, last_version int, last_with text, last_at text, last_due_at text
    ) on e.uid = s.uid
    where s.removed_at is null
      and s.evaluated_definitions <= ?
      and s.evaluated_version = e.last_version
      and s.evaluated_with is not distinct from e.last_with
      and s.evaluated_at is not distinct from e.last_at
      and s.due_at is not distinct from e.last_due_at
    for update of s skip locked
  )
  update scorecard_subjects as s
  set evaluated_version = claimed.version, evaluated_with = ?, evaluated_definitions = ?,
    evaluated_at = claimed.at, due_at = claimed.due_at
  from claimed
  where s.uid = claimed.uid
  returning s.uid`;

const CLAIM_ON_SQLITE = `
  update scorecard_subjects
  set evaluated_version = e.version, evaluated_with = ?, evaluated_definitions = ?,
    evaluated_at = e.at, due_at = e.due_at
  from (
    select value ->> 'uid' as uid, value ->> 'version' as version,
      value ->> 'at' as at, value ->> 'due_at' as due_at,
      value ->> 'last_version' as last_version, value ->> 'last_with' as last_with,
      value ->> 'last_at' as last_at, value ->> 'last_due_at' as last_due_at
    from json_each(?)
  ) as e
  where scorecard_subjects.uid = e.uid
    and scorecard_subjects.removed_at is null
    and scorecard_subjects.evaluated_definitions <= ?
    and scorecard_subjects.evaluated_version = e.last_version
    and scorecard_subjects.evaluated_with is e.last_with
    and scorecard_subjects.evaluated_at is e.last_at
    and scorecard_subjects.due_at is e.last_due_at
  returning scorecard_subjects.uid`;

/**
 * Notes evaluations with their subjects, in one statement for all of them, and says of which it did. It does so only where
 * the last evaluation is still the one that was read with the subject: of two who evaluate an entity at once, one writes. What
 * was evaluated with newer definitions is left alone.
 *
 * On PostgreSQL, a row that somebody else is writing is passed over: waiting for it could be waiting in a circle.
 */
export async function claimSubjects(
  tx: Knex.Transaction,
  options: {
    evaluations: EntityEvaluation[];
    definitions: EvaluatedWith;
    now: Date;
  },
): Promise<Set<string>> {
  const { evaluations, definitions, now } = options;
  const { hash, version } = definitions;
  const rows = evaluations.map(({ item, dueAt }) => ({
    uid: item.subject.uid,
    version: item.inputVersion,
    at: momentOf(item, now),
    due_at: dueAt ?? null,
    last_version: item.last.version,
    last_with: item.last.definitions ?? null,
    last_at: item.last.at ?? null,
    last_due_at: item.last.dueAt ?? null,
  }));
  const json = JSON.stringify(rows);
  if (isPostgres(tx.client)) {
    const bindings = [json, version, hash, version];
    const claimed: { rows: { uid: string }[] } = await tx.raw(
      CLAIM_ON_POSTGRES,
      bindings,
    );
    return new Set(claimed.rows.map(({ uid }) => uid));
  }
  const bindings = [hash, version, json, version];
  const claimed: { uid: string }[] = await tx.raw(CLAIM_ON_SQLITE, bindings);
  return new Set(claimed.map(({ uid }) => uid));
}
