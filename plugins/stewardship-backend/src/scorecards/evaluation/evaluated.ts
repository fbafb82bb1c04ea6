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
  CheckOutcome,
  ScorecardScore,
  StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { FactScope } from '../expressions/CompiledRule';
import type { Subject } from '../subject';

/** An exemption that was approved and holds. */
export type ActiveExemption = {
  /** Last day, `YYYY-MM-DD`. */
  until: string;
};

/** Everything that an evaluation of one entity reads. */
export type EvaluationInput = {
  subject: Subject;
  /** Facts that have not expired. */
  scope: FactScope;
  /** The next moment at which one of them expires, ISO 8601 UTC. */
  factsExpireAt?: string;
  /** Submitted answers, by scorecard and check. */
  answers: ReadonlyMap<string, ReadonlyMap<string, StoredAnswer>>;
  /** Drafts that nobody has submitted an answer besides, by scorecard and check. */
  drafts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Approved ones that may still hold, by scorecard and check. */
  exemptions: ReadonlyMap<string, ReadonlyMap<string, ActiveExemption>>;
};

/** One scorecard of one entity, evaluated. */
export type EvaluatedScorecard = {
  scorecard: string;
  definitionHash: string;
  /** In the order of the definition. */
  outcomes: CheckOutcome[];
  score: ScorecardScore;
  /** When time alone changes something of it, ISO 8601 UTC. */
  dueAt?: string;
};

/** A stored result. */
export type StoredResult = EvaluatedScorecard & {
  uid: string;
  /** When it last changed, ISO 8601 UTC. */
  changedAt: string;
};

/** What somebody has just done about a check. */
export type Deed = {
  /** Entity ref of the user. */
  actor: string;
  scorecard: string;
  check: string;
  /** What the history tells of it; a check that moves for another reason has not moved because of them. */
  cause: 'answered' | 'exemptionApproved' | 'exemptionEnded';
};

/** Asks for evaluations outside the schedule. */
export interface Evaluator {
  /**
   * Evaluates one entity now, whatever is due, and stores what changed and that it was evaluated. False where it is not there.
   * The history names whose deed a change comes from.
   */
  evaluateNow(options: { uid: string; deed?: Deed }): Promise<boolean>;
}
