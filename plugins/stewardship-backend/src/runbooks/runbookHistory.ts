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
import type { StoredReview } from './ShelfStore';

/** When the words of a runbook changed, the latest first. */
export async function readRevisions(
  knex: Knex,
  document: { source: string | null; path: string | null },
  limit: number,
): Promise<{ changedAt: string }[]> {
  const { source, path } = document;
  if (source === null || path === null) {
    return [];
  }
  return await knex('runbook_revisions')
    .where({ source, path })
    // The first words that were seen have replaced none.
    .where(
      'id',
      '>',
      knex('runbook_revisions').where({ source, path }).min('id'),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .select({ changedAt: 'changed_at' });
}

/** Who found a runbook to be right, the latest first. */
export async function readReviews(
  knex: Knex,
  runbookId: string,
  limit: number,
): Promise<StoredReview[]> {
  const rows: {
    id: number | string;
    reviewed_at: string;
    reviewed_by: string;
    remark: string | null;
    content_hash: string;
  }[] = await knex('runbook_reviews')
    .where('runbook_id', runbookId)
    .orderBy('id', 'desc')
    .limit(limit);
  return rows.map(row => ({
    // PostgreSQL hands bigint columns back as strings.
    number: Number(row.id),
    reviewedAt: row.reviewed_at,
    reviewedBy: row.reviewed_by,
    remark: row.remark ?? undefined,
    contentHash: row.content_hash,
  }));
}
