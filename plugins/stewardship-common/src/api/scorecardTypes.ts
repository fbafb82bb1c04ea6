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

import type { AnswerInput, StoredAnswer } from '../scorecards/answer';
import type {
  DefinitionProblem,
  Question,
  ScorecardCategory,
  ScorecardLevel,
} from '../scorecards/definition';
import type { FactValue } from '../scorecards/facts';
import type {
  ChangeCause,
  CheckReason,
  CheckState,
  ScorecardScore,
} from '../scorecards/outcome';
import type { NamedEntity, TierSummary } from './entityTypes';
import type { Exemption } from './exemptionTypes';

/**
 * What a person may do to a question, an exemption or another party's part of it: with the permission, and by what they
 * are.
 *
 * @public
 */
export type MayAct = 'allowed' | 'notPermitted' | 'notOwner' | 'ownRequest';

/**
 * A check that asks for something, in short.
 *
 * @public
 */
export type CheckToDo = {
  check: string;
  title: string;
  state: CheckState;
  reason: CheckReason;
  level?: string;
  weight: number;
  /** Filled in for this entity. */
  remediation?: { text: string; link?: { title?: string; url: string } };
  isQuestion: boolean;
};

/**
 * How an entity stands with one scorecard, for the card.
 *
 * @public
 */
export type ScorecardSummary = {
  id: string;
  title: string;
  levels: ScorecardLevel[];
  score: ScorecardScore;
  /** Failing ones, those for the next level first, at most three. */
  failing: CheckToDo[];
  /** Checks that are unknown because facts are missing, or in error. */
  undecided: number;
  /** Questions that nobody has answered yet, or too long ago. */
  toAnswer: number;
  /** The first of them; absent where there is none. */
  openQuestion?: string;
  /** When it was evaluated, ISO 8601 UTC. */
  evaluatedAt: string;
};

/**
 * The scorecards of an entity.
 *
 * @public
 */
export type ScorecardsPicture = {
  /** False until this entity was evaluated for the first time. */
  evaluated: boolean;
  /** Those that are for it, by title. */
  items: ScorecardSummary[];
};

/**
 * A fact that a check has used.
 *
 * @public
 */
export type FactInUse = {
  /** As in rules: `support.tier`. */
  fact: string;
  /** Absent where nobody knows it. */
  value?: FactValue;
  /** When it was last found so, ISO 8601 UTC. */
  measuredAt?: string;
  /** True where its time to live is over; such a fact is not used. */
  expired?: boolean;
  /**
   * True where the caller may not know the value, as it says something of another entity that the caller may not read, or
   * takes a permission that the caller has not: then there is no value.
   */
  hidden?: boolean;
};

/**
 * An answer, as it is shown.
 *
 * @public
 */
export type AnswerDetails = Omit<
  StoredAnswer,
  'answeredBy' | 'confirmation'
> & {
  answeredBy: NamedEntity;
  counterpart?: NamedEntity;
  /** True where it names another entity that the caller may not read: neither `counterpart` nor `counterpartRef` is there. */
  counterpartHidden?: boolean;
  confirmation?:
    | { status: 'awaiting' }
    | {
        status: 'confirmed' | 'refused';
        by: NamedEntity;
        at: string;
        remark?: string;
      };
};

/**
 * One check of one entity, with everything about it.
 *
 * @public
 */
export type CheckDetails = CheckToDo & {
  why?: string;
  category?: string;
  enabledFrom?: string;
  /** The rule, as written. */
  rule?: string;
  /** The expression that says where it is applicable, as written. */
  when?: string;
  facts: FactInUse[];
  /** Of a question. */
  question?: Question;
  /** What was submitted, and counts. */
  answer?: AnswerDetails;
  /** What somebody has begun to write; only for those who may answer. */
  draft?: AnswerDetails;
  /**
   * Changes where the question becomes another one. To hand back with an answer, so that it is not taken for one to another
   * question. Of a question.
   */
  questionVersion?: string;
  /** For `If-Match` of an answer; `0` where there is none yet. */
  answerVersion: string;
  /** What facts propose as the answer; absent where they propose none. */
  proposed?: AnswerInput;
  mayAnswer: MayAct;
  /** Whether the caller may confirm the answer that awaits it. */
  mayConfirm: MayAct;
  mayRequestExemption: MayAct;
  /** The latest one, whatever its status. */
  exemption?: Exemption;
};

/**
 * One scorecard of one entity.
 *
 * @public
 */
export type ScorecardDetails = {
  id: string;
  title: string;
  description?: string;
  owner?: NamedEntity;
  entity: NamedEntity;
  tier?: TierSummary;
  levels: ScorecardLevel[];
  categories: ScorecardCategory[];
  score: ScorecardScore;
  /** In the order of the definition. */
  checks: CheckDetails[];
  /** What is wrong with the definition. Checks that could not be loaded are in error. */
  problems: DefinitionProblem[];
  evaluatedAt: string;
};

/**
 * Something that moved.
 *
 * @public
 */
export type ScorecardChange = {
  /** ISO 8601 UTC */
  at: string;
  cause: ChangeCause;
  /** Absent for a change of the level alone. */
  check?: string;
  checkTitle?: string;
  from?: CheckState;
  to?: CheckState;
  /** Where the level moved with it; absent level: below the first. */
  level?: { from?: string; to?: string };
  /** Score after it. */
  earned: number;
  possible: number;
  /** The person whose answer or decision it was. */
  by?: NamedEntity;
};

/**
 * What moved of one scorecard of one entity, the latest first.
 *
 * @public
 */
export type ScorecardHistory = { items: ScorecardChange[] };
