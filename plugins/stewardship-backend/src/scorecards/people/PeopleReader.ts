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

import type { StoredAnswer } from '@backstage-stewardship/plugin-stewardship-common';
import type { ActiveExemption } from '../evaluation/evaluated';

/** What people wrote about some entities, for evaluations. Two statements, however many there are. */
export interface PeopleReader {
  read(uids: string[]): Promise<
    Map<
      string,
      {
        answers: Map<string, Map<string, StoredAnswer>>;
        drafts: Map<string, Set<string>>;
        exemptions: Map<string, Map<string, ActiveExemption>>;
      }
    >
  >;
}

/** An answer with its version, and the draft besides it, for one entity and scorecard. */
export type AnswerRow = {
  check: string;
  version: number;
  /** What the person sees and edits: the draft, or else what was submitted. */
  answer?: StoredAnswer;
  /** What counts. */
  submitted?: StoredAnswer;
};

/** An exemption, as stored. */
export type ExemptionRow = {
  id: string;
  uid: string;
  scorecard: string;
  check: string;
  version: number;
  status: 'requested' | 'approved' | 'denied' | 'revoked';
  reason: string;
  /** `YYYY-MM-DD` */
  until: string;
  requestedBy: string;
  /** ISO 8601 UTC */
  requestedAt: string;
  decidedBy?: string;
  decidedAt?: string;
  decisionRemark?: string;
};

/** What people wrote about one scorecard of one entity, for pages. Two statements. */
export interface PeopleRecords {
  ofScorecard(options: { uid: string; scorecard: string }): Promise<{
    answers: AnswerRow[];
    exemptions: ExemptionRow[];
  }>;
}
