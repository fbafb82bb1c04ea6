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
import { inChunks, whereInMany } from '../../database/dialect';
import { hashOf } from '../../database/hash';
import { inSlices } from '../../database/inSlices';
import { TaskRuns } from '../../database/TaskRuns';
import { nextSeq } from '../scorecardState';
import { BUCKETS } from '../subject';
import type { SubjectEntry, SubjectStore } from './SubjectStore';

type SubjectRow = {
  uid: string;
  entity_ref: string;
  kind: string;
  subject: string;
  hash: string;
  bucket: number;
  input_version: number;
  evaluated_version: number;
  seq: number;
  removed_at: null;
};

/** What of a row that is already there is new. */
const REPLACED: (keyof SubjectRow)[] = [
  ...(['entity_ref', 'kind', 'subject'] as const),
  ...(['hash', 'seq', 'removed_at'] as const),
];

/** Subjects in the plugin's database. */
export class DatabaseSubjectStore implements SubjectStore {
  readonly #knex: Knex;
  readonly #runs: TaskRuns;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.#runs = new TaskRuns({
      knex: options.knex,
      task: 'scorecard-subjects',
    });
  }

  async startRun(): Promise<number> {
    return await this.#runs.start();
  }

  async hashes(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    const slices = inSlices<{ uid: string; hash: string }>({
      key: ['uid'],
      query: () =>
        this.#knex('scorecard_subjects')
          .whereNull('removed_at')
          .select('uid', 'hash'),
    });
    for await (const rows of slices) {
      for (const { uid, hash } of rows) {
        hashes.set(uid, hash);
      }
    }
    return hashes;
  }

  async put(options: {
    runId: number;
    entries: SubjectEntry[];
    at: string;
  }): Promise<void> {
    await this.#runs.within(options.runId, async tx => {
      const seq = await nextSeq(tx);
      await hideNamesakes(tx, { ...options, seq });
      const rows = options.entries.map(entry => toRow(entry, seq));
      for (const chunk of inChunks(rows, 10)) {
        await tx('scorecard_subjects')
          .insert(chunk)
          .onConflict('uid')
          .merge({
            ...Object.fromEntries(
              REPLACED.map(column => [column, tx.ref(`excluded.${column}`)]),
            ),
            // Never back to a number that an evaluation may have read.
            input_version: tx.raw('scorecard_subjects.input_version + 1'),
          });
      }
    });
  }

  async remove(options: {
    runId: number;
    uids: string[];
    at: string;
  }): Promise<void> {
    const { runId, uids, at } = options;
    await this.#runs.within(runId, async tx => {
      const seq = await nextSeq(tx);
      await whereInMany(tx('scorecard_subjects'), 'uid', uids).update({
        removed_at: at,
        seq,
      });
    });
  }
}

/** Those under a reference that is about to be that of another one. */
async function hideNamesakes(
  tx: Knex.Transaction,
  options: { entries: SubjectEntry[]; at: string; seq: number },
): Promise<void> {
  const { entries, at, seq } = options;
  const query = tx('scorecard_subjects').whereNull('removed_at');
  const refs = entries.map(({ subject }) => subject.ref);
  const found: { uid: string }[] = await whereInMany(
    query,
    'entity_ref',
    refs,
  ).select('uid');
  const put = new Set(entries.map(({ subject }) => subject.uid));
  const uids = found.map(({ uid }) => uid).filter(uid => !put.has(uid));
  if (uids.length > 0) {
    await whereInMany(tx('scorecard_subjects'), 'uid', uids).update({
      removed_at: at,
      seq,
    });
  }
}

function toRow({ subject, hash }: SubjectEntry, seq: number): SubjectRow {
  const { uid, ref, kind } = subject;
  return {
    ...{ uid, entity_ref: ref, kind, hash, seq },
    subject: JSON.stringify(subject),
    bucket: bucketOf(uid),
    input_version: 0,
    evaluated_version: -1,
    removed_at: null,
  };
}

/** The same for the same entity in every release. */
function bucketOf(uid: string): number {
  return Number.parseInt(hashOf(uid).slice(0, 8), 16) % BUCKETS;
}
