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

import type {
  Exemption,
  ExemptionStatus,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { mayAboutExemption } from './mayAboutExemption';
import type { PeopleCaller } from './PeopleAccess';
import type { ExemptionRow } from './PeopleReader';

/** How far it has come on a day, `YYYY-MM-DD` in UTC: it holds until the end of its last day. */
export function exemptionStatusOn(
  { status, until }: Pick<ExemptionRow, 'status' | 'until'>,
  today: string,
): ExemptionStatus {
  const isOpen = status === 'requested' || status === 'approved';
  return isOpen && until < today ? 'expired' : status;
}

/** An exemption as it is answered to a caller. */
export function exemptionView(options: {
  row: ExemptionRow;
  caller: PeopleCaller;
  /** `YYYY-MM-DD` */
  today: string;
  name: (ref: string) => NamedEntity;
}): Exemption {
  const { row, caller, today, name } = options;
  return {
    id: row.id,
    version: String(row.version),
    scorecard: row.scorecard,
    check: row.check,
    status: exemptionStatusOn(row, today),
    reason: row.reason,
    until: row.until,
    requestedBy: name(row.requestedBy),
    requestedAt: row.requestedAt,
    ...(row.decidedBy !== undefined && { decidedBy: name(row.decidedBy) }),
    ...(row.decidedAt !== undefined && { decidedAt: row.decidedAt }),
    ...(row.decisionRemark !== undefined && {
      decisionRemark: row.decisionRemark,
    }),
    ...mayAboutExemption(caller, row),
  };
}

/** Everybody whom an exemption names. */
export function peopleIn({ requestedBy, decidedBy }: ExemptionRow): string[] {
  return [requestedBy, ...(decidedBy === undefined ? [] : [decidedBy])];
}
