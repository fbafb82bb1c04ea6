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

/**
 * How a check stands.
 *
 * - `pass`, `fail`: judged
 * - `exempt`: somebody approved that it need not be met for a while; never a pass
 * - `notApplicable`: it is not for this entity, or was answered so
 * - `unknown`: facts are missing, or nobody has answered; neither pass nor fail
 * - `error`: it could not be evaluated
 *
 * @public
 */
export type CheckState =
  | 'pass'
  | 'fail'
  | 'exempt'
  | 'notApplicable'
  | 'unknown'
  | 'error';

/**
 * All states, those that ask for something first.
 *
 * @public
 */
export const checkStates: readonly CheckState[] = [
  'fail',
  'error',
  'unknown',
  'exempt',
  'pass',
  'notApplicable',
];

/**
 * Why a check is in its state.
 *
 * - `rule`: its rule was true or false
 * - `answer`: somebody answered
 * - `missingFacts`: `missing` names them
 * - `unanswered`, `draft`, `expired`: nobody has answered, or only begun to, or it was too long ago
 * - `questionChanged`: the answer was given to another question than this one, or lacks the evidence that it asks for by now
 * - `awaitingConfirmation`, `notConfirmed`: another party has still to agree, or did not
 * - `exemption`
 * - `notForThis`: what the check or its tiers say leaves the entity out
 * - `notWhen`: what its `when` asks does not hold
 * - `answeredNotApplicable`
 * - `notYet`: it counts from `enabledFrom` on
 * - `failed`: the check could not be loaded, or evaluating it failed; `message` says how
 *
 * @public
 */
export type CheckReason =
  | { kind: 'rule' }
  | { kind: 'answer' }
  | { kind: 'missingFacts'; missing: string[] }
  | { kind: 'unanswered' }
  | { kind: 'draft' }
  | { kind: 'expired'; on: string }
  | { kind: 'questionChanged' }
  | { kind: 'awaitingConfirmation' }
  | { kind: 'notConfirmed' }
  | { kind: 'exemption'; until: string }
  | { kind: 'notForThis' }
  | { kind: 'notWhen' }
  | { kind: 'answeredNotApplicable' }
  | { kind: 'notYet'; from: string }
  | { kind: 'failed'; message: string };

/**
 * One check of one entity, evaluated.
 *
 * @public
 */
export type CheckOutcome = {
  check: string;
  state: CheckState;
  reason: CheckReason;
  /** 0 to 1: how much of its weight it earns; of a `pass` or `fail` only. A pass on a good but not the best choice earns less. */
  credit?: number;
};

/**
 * How a scorecard stands for an entity, always with its denominator. Checks of weight 0 are counted nowhere but in `counts`.
 *
 * @public
 */
export type ScorecardScore = {
  /** Sum of weight × credit over what was judged, and of the weights. Both in thousandths, whole numbers. */
  earned: number;
  possible: number;
  /** How many checks are in which state; states without one are absent. */
  counts: Partial<Record<CheckState, number>>;
  /** Id of the level reached; absent below the first. */
  level?: string;
  /**
   * The next level and the ids of the checks that keep from it: those that fail, are unknown, or in error. Absent at the
   * top, and where there are no levels.
   */
  next?: { level: string; missing: string[] };
};

/**
 * Why something moved.
 *
 * @public
 */
export type ChangeCause =
  | 'serviceChanged'
  | 'definitionChanged'
  | 'answered'
  | 'answerExpired'
  | 'exemptionApproved'
  | 'exemptionEnded'
  | 'dataMissing'
  | 'dataArrived'
  | 'firstEvaluation';
