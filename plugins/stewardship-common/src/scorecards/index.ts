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

export type {
  FactDefinition,
  FactSourceDefinition,
  FactValue,
  FactValues,
} from './facts';
export type {
  Applicability,
  CheckBase,
  CheckDefinition,
  DefinitionProblem,
  Question,
  QuestionChoice,
  QuestionForm,
  Remediation,
  ScorecardCategory,
  ScorecardDefinition,
  ScorecardLevel,
} from './definition';
export {
  checkStates,
  type ChangeCause,
  type CheckOutcome,
  type CheckReason,
  type CheckState,
  type ScorecardScore,
} from './outcome';
export type {
  AnswerInput,
  AnswerValue,
  ExemptionStatus,
  StoredAnswer,
} from './answer';
export type { FilterableEntity } from './filterable';
export { readScorecard } from './readScorecard';
export { maxRuleBytes } from './definitionFormats';
export { createAppliesTo, evaluatedKinds, isEvaluatedKind } from './appliesTo';
export { toFilterableEntity } from './filterableEntity';
export { checkAnswer } from './checkAnswer';
export { judgeAnswer } from './judgeAnswer';
export { confirmationOf, confirmingParty } from './confirmationOf';
export { proposedAnswer } from './proposedAnswer';
export { questionVersionOf } from './questionVersion';
export { lastDayOf, validUntilOf } from './validUntil';
export { scoreOf } from './score';
export { fillRemediation } from './fillRemediation';
