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

import type { ExemptionStatus } from '../scorecards/answer';
import type { NamedEntity } from './entityTypes';
import type { MayAct } from './scorecardTypes';

/**
 * An exemption, as people see it.
 *
 * @public
 */
export type Exemption = {
  id: string;
  /** For `If-Match`. */
  version: string;
  scorecard: string;
  check: string;
  status: ExemptionStatus;
  reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  until: string;
  requestedBy: NamedEntity;
  requestedAt: string;
  decidedBy?: NamedEntity;
  decidedAt?: string;
  decisionRemark?: string;
  /** What the caller may do: approve or deny it, where it is requested, and revoke it, where it is approved. */
  mayDecide: MayAct;
  mayRevoke: MayAct;
};

/**
 * An exemption with what it is about, for those who decide.
 *
 * @public
 */
export type ExemptionRequest = Exemption & {
  entity: NamedEntity;
  scorecardTitle: string;
  checkTitle: string;
};

/**
 * One page of exemptions.
 *
 * @public
 */
export type ExemptionPage = {
  items: ExemptionRequest[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
};
