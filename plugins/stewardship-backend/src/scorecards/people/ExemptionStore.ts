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

import type { ExemptionStatus } from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { Cursor, Place } from '../../http/cursor';
import type { ExemptionRow } from './PeopleReader';

/** An exemption with the entity that it is for. */
export type FoundExemption = { exemption: ExemptionRow; entityRef: string };

/** Which exemptions. */
export type ExemptionQuery = {
  /** Any of them; all, where it is absent. */
  status?: ExemptionStatus[];
  scorecard?: string;
  readable: Readable;
  /** `YYYY-MM-DD` */
  today: string;
};

/** What becomes of an exemption. */
export type ExemptionDecision = 'approve' | 'deny' | 'revoke';

/** Exemptions that were asked for, and what became of them. Those of entities that are gone are not told. */
export interface ExemptionStore {
  find(id: string): Promise<FoundExemption | undefined>;

  /**
   * Adds a request. `taken` where there is one that waits or holds for the same check; of many at once, one is added. `gone`
   * where the entity is.
   */
  add(options: {
    exemption: ExemptionRow;
    entityRef: string;
    /** `YYYY-MM-DD` */
    today: string;
  }): Promise<'stored' | 'taken' | 'gone'>;

  /** Decides about what was read. `stale` where somebody else has since. */
  decide(options: {
    before: ExemptionRow;
    entityRef: string;
    decision: ExemptionDecision;
    decidedBy: string;
    /** ISO 8601 UTC */
    decidedAt: string;
    remark?: string;
  }): Promise<'stored' | 'stale'>;

  /** Those that wait for a decision first, of these and of the others the latest first. One statement. */
  list(
    query: ExemptionQuery & { limit: number; from?: Cursor },
  ): Promise<(FoundExemption & { place: Place })[]>;

  count(query: ExemptionQuery): Promise<number>;
}
