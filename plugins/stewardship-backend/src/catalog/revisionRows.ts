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
import { inChunks } from '../database/dialect';
import type { Revision } from './revisions';

/** Appends to the history, in the transaction of what it tells of. */
export async function insertRevisions(
  tx: Knex.Transaction,
  revisions: ({ uid: string; entityRef: string } & Revision)[],
  now: string,
): Promise<void> {
  const rows = revisions.map(revision => ({
    uid: revision.uid,
    entity_ref: revision.entityRef,
    change: revision.change,
    changed_at: now,
    ...(revision.change === 'changed'
      ? {
          field: revision.field,
          from_value: toJson(revision.from),
          to_value: toJson(revision.to),
          source: toJson(revision.source),
        }
      : { field: null, from_value: null, to_value: null, source: null }),
  }));
  for (const chunk of inChunks(rows, 8)) {
    await tx('record_revisions').insert(chunk);
  }
}

function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
