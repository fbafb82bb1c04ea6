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

/** A review on its way into the store. */
export type NewReview = {
  runbookId: string;
  uid: string;
  entityRef: string;
  reviewedBy: string;
  reviewedAt: string;
  remark?: string;
  /** Of the words that were reviewed; empty for links. */
  contentHash: string;
};

/** Reviews of runbooks. */
export interface ReviewStore {
  /**
   * Adds a review and its row of the audit log in one transaction, unless the runbook was reviewed or has changed since the
   * reviewer looked.
   */
  putReview(options: {
    review: NewReview;
    /** Number of the latest review that the reviewer has seen, 0 where there was none. */
    after: number;
  }): Promise<'stored' | 'stale' | 'gone'>;
}
