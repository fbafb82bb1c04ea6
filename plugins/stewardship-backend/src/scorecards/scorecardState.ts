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
import { isPostgres, whereInMany } from '../database/dialect';

/**
 * Takes the next sequence number for what a transaction writes. Touching the row locks it until the commit, so that numbers
 * become visible in their order: take it as late as possible, but before any subject is locked.
 */
export async function nextSeq(tx: Knex.Transaction): Promise<number> {
  const [{ seq }]: { seq: number }[] = await tx('scorecard_state')
    .where('id', 1)
    .increment('seq', 1)
    .returning('seq');
  return seq;
}

/**
 * As `nextSeq`, unless the definitions are of another version by now: `undefined`. Where they become so later, that waits for the
 * commit.
 */
export async function nextSeqOfVersion(
  tx: Knex.Transaction,
  definitionsVersion: number,
): Promise<number | undefined> {
  const rows: { seq: number }[] = await stateOfVersion(tx, definitionsVersion)
    .increment('seq', 1)
    .returning('seq');
  return rows.at(0)?.seq;
}

/** Whether the definitions are of a version still. */
export async function isOfVersion(
  tx: Knex.Transaction,
  definitionsVersion: number,
): Promise<boolean> {
  const row = await stateOfVersion(tx, definitionsVersion).first('id');
  return row !== undefined;
}

function stateOfVersion(tx: Knex.Transaction, definitionsVersion: number) {
  return tx('scorecard_state').where({
    id: 1,
    definitions_version: definitionsVersion,
  });
}

/** Says that something that evaluations of entities read has changed, in the transaction that changes it. */
export async function markDue(
  tx: Knex.Transaction,
  uids: Iterable<string>,
): Promise<void> {
  const sorted = [...uids].sort();
  if (isPostgres(tx.client)) {
    // Two who lock in different orders would wait for each other for ever.
    await whereInMany(tx('scorecard_subjects'), 'uid', sorted)
      .orderBy('uid')
      .forUpdate()
      .select('uid');
  }
  await whereInMany(tx('scorecard_subjects'), 'uid', sorted).increment(
    'input_version',
    1,
  );
}
