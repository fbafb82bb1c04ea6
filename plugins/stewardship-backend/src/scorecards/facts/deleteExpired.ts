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
import { EXPIRED_MS, holdsAt } from './expiredFacts';
import { fromFactRow, type FactRow } from './factRows';
import { ageOf } from './HeldFacts';

/**
 * Deletes rows of which no fact holds any more and none has held for a while, and those about what is no subject and was
 * none for as long, such as people. A row that is written meanwhile stays. Returns how many they were.
 */
export async function deleteExpired(
  knex: Knex,
  options: { now: Date; signal?: AbortSignal },
): Promise<number> {
  const { now, signal } = options;
  const before = new Date(now.getTime() - EXPIRED_MS).toISOString();
  let deleted = 0;
  for await (const rows of inSlices<FactRow>({
    key: ['fact_latest.uid', 'fact_latest.source'],
    query: () =>
      knex('fact_latest')
        .leftJoin(
          'scorecard_subjects',
          'scorecard_subjects.uid',
          'fact_latest.uid',
        )
        .where(useless =>
          useless
            .where('fact_latest.expires_at', '<=', before)
            .orWhere(of =>
              of
                .whereNull('scorecard_subjects.uid')
                .where('fact_latest.measured_at', '<=', before),
            ),
        )
        .select('fact_latest.*'),
  })) {
    signal?.throwIfAborted();
    for (const row of rows) {
      if (isOver(row, before)) {
        const { uid, source, hash, measured_at, expires_at, ages } = row;
        deleted += await knex('fact_latest')
          .where({ uid, source, hash, measured_at, expires_at, ages })
          .delete();
      }
    }
  }
  return deleted;
}

/** Facts of an age of their own may hold for longer than the rest; of what is no subject nobody asks. */
function isOver(row: FactRow, before: string): boolean {
  if (row.expires_at === null || row.expires_at > before) {
    return true;
  }
  const stored = fromFactRow(row);
  return !Object.keys(stored.facts).some(name =>
    holdsAt(ageOf(stored, name), before),
  );
}
