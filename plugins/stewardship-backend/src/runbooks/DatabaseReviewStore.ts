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
import { insertAuditEntry } from '../governance/auditRows';
import type { NewReview, ReviewStore } from './ReviewStore';

/** Reviews in the plugin's database. */
export class DatabaseReviewStore implements ReviewStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async putReview(options: {
    review: NewReview;
    after: number;
  }): Promise<'stored' | 'stale' | 'gone'> {
    const { review, after } = options;
    const { runbookId } = review;
    return await this.#knex.transaction(async tx => {
      // Touching the row locks it: of two reviewers at once, the second one sees the review of the first.
      const touched = await tx('runbooks')
        .where('id', runbookId)
        .update({ id: runbookId });
      if (touched !== 1) {
        return 'gone';
      }
      const found = await tx('runbooks')
        .leftJoin('runbook_documents', join =>
          join
            .on('runbook_documents.source', 'runbooks.source')
            .andOn('runbook_documents.path', 'runbooks.path'),
        )
        .where('runbooks.id', runbookId)
        .first<{ hash: string | null }>({ hash: 'runbook_documents.hash' });
      const [{ latest }] = await tx('runbook_reviews')
        .where('runbook_id', runbookId)
        .max({ latest: 'id' });
      if (
        Number(latest ?? 0) !== after ||
        (found.hash ?? '') !== review.contentHash
      ) {
        return 'stale';
      }
      await tx('runbook_reviews').insert({
        runbook_id: runbookId,
        uid: review.uid,
        entity_ref: review.entityRef,
        reviewed_by: review.reviewedBy,
        reviewed_at: review.reviewedAt,
        remark: review.remark ?? null,
        content_hash: review.contentHash,
      });
      await insertAuditEntry(tx, {
        at: review.reviewedAt,
        actor: review.reviewedBy,
        action: 'runbook-review-create',
        uid: review.uid,
        entityRef: review.entityRef,
        subject: runbookId,
        detail: { remark: review.remark, contentHash: review.contentHash },
      });
      return 'stored';
    });
  }
}
