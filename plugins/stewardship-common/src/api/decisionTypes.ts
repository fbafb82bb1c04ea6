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

import type { NamedEntity } from './entityTypes';
import type { CycleState } from './lifecycleTypes';

/**
 * What to do about a technology that ends.
 *
 * @public
 */
export type TechnologyDecisionKind =
  | 'upgrade'
  | 'migrate'
  | 'refactor'
  | 'buySupport'
  | 'selfSupport'
  | 'acceptRisk'
  | 'retire';

/**
 * An alternative that was considered.
 *
 * @public
 */
export type ConsideredAlternative = {
  scenario: string;
  /** In words: money, people, time. */
  cost?: string;
  verdict: string;
};

/**
 * What the owners of a service decided about one release cycle that it runs on.
 *
 * @public
 */
export type TechnologyDecision = {
  kind: TechnologyDecisionKind;
  /** To what: a product and version, another service, a vendor. */
  target?: string;
  /** `YYYY-MM-DD` */
  dueOn?: string;
  reason: string;
  /** Last day of the extended support that was bought, `YYYY-MM-DD`. */
  extendedUntil?: string;
  /** Plan for a sudden exit, `http` or `https`. */
  exitPlan?: {
    url: string;
    /** `YYYY-MM-DD` */
    rehearsedOn?: string;
  };
  alternatives: ConsideredAlternative[];
};

/**
 * A decision as it stands.
 *
 * @public
 */
export type StoredTechnologyDecision = TechnologyDecision & {
  /** True from the day after `dueOn`, as long as the technology is still in use. */
  overdue: boolean;
  decidedBy: NamedEntity;
  /** ISO 8601 UTC */
  decidedAt: string;
};

/**
 * Which decisions are meant: of one release cycle, for one or many entities.
 *
 * @public
 */
export type TechnologyDecisionRequest = {
  product: string;
  cycle: string;
  /** At most 200. */
  entityRefs: string[];
};

/**
 * Decisions with what is needed to change them.
 *
 * @public
 */
export type TechnologyDecisions = {
  cycle: CycleState;
  items: {
    entity: NamedEntity;
    decision?: StoredTechnologyDecision;
    /** Whether the caller may decide for this entity. */
    may: 'allowed' | 'notPermitted' | 'notOwner';
  }[];
  /** Of all of them together, for `decide`. */
  version: string;
};
