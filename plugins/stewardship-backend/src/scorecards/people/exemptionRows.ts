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

import type { ExemptionRow } from './PeopleReader';

/** An exemption, as stored. */
export type StoredExemptionRow = {
  id: string;
  uid: string;
  scorecard: string;
  check: string;
  version: number;
  status: ExemptionRow['status'];
  reason: string;
  until: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_remark: string | null;
};

export function toExemptionRow(exemption: ExemptionRow): StoredExemptionRow {
  return {
    id: exemption.id,
    uid: exemption.uid,
    scorecard: exemption.scorecard,
    check: exemption.check,
    version: exemption.version,
    status: exemption.status,
    reason: exemption.reason,
    until: exemption.until,
    requested_by: exemption.requestedBy,
    requested_at: exemption.requestedAt,
    decided_by: exemption.decidedBy ?? null,
    decided_at: exemption.decidedAt ?? null,
    decision_remark: exemption.decisionRemark ?? null,
  };
}

export function fromExemptionRow(row: StoredExemptionRow): ExemptionRow {
  return {
    id: row.id,
    uid: row.uid,
    scorecard: row.scorecard,
    check: row.check,
    version: row.version,
    status: row.status,
    reason: row.reason,
    until: row.until,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decision_remark !== null && {
      decisionRemark: row.decision_remark,
    }),
  };
}
