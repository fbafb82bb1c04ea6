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
  AnswerInput,
  ExemptionStatus,
  StoredAnswer,
} from '../scorecards/answer';
import type {
  DefinitionProblem,
  Question,
  ScorecardCategory,
  ScorecardLevel,
} from '../scorecards/definition';
import type { FactSourceDefinition, FactValue } from '../scorecards/facts';
import type {
  ChangeCause,
  CheckReason,
  CheckState,
  ScorecardScore,
} from '../scorecards/outcome';
import type { NamedEntity, TierSummary } from './entityTypes';

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
};

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
  facts: FactInUse[];
  /** Of a question. */
  question?: Question;
  answer?: Omit<StoredAnswer, 'answeredBy' | 'confirmation'> & {
    answeredBy: NamedEntity;
    counterpart?: NamedEntity;
    confirmation?:
      | { status: 'awaiting' }
      | {
          status: 'confirmed' | 'refused';
          by: NamedEntity;
          at: string;
          remark?: string;
        };
  };
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
  /** Checks of the definition that could not be loaded. */
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

/**
 * How many services are where.
 *
 * @public
 */
export type ScorecardDistribution = {
  /** Services that it is for and that the caller may read. */
  services: number;
  /** By id of the level; those below the first without `level`. */
  levels: { level?: string; services: number }[];
  /** Checks over all services. */
  states: Partial<Record<CheckState, number>>;
  /** Sums over all services, in thousandths. */
  earned: number;
  possible: number;
};

/**
 * A scorecard in the list.
 *
 * @public
 */
export type ScorecardListItem = {
  id: string;
  title: string;
  description?: string;
  owner?: NamedEntity;
  levels: ScorecardLevel[];
  checks: number;
  questions: number;
  distribution: ScorecardDistribution;
  /** How many parts of its definition were left out. */
  problems: number;
};

/**
 * A file of scorecards that could not be read, or not wholly.
 *
 * @public
 */
export type ScorecardSourceProblem = {
  /** As configured. */
  source: string;
  /** Id of the scorecard, where it has got one. */
  scorecard?: string;
  problems: DefinitionProblem[];
  /** When it was last read well, ISO 8601 UTC. */
  readAt?: string;
};

/**
 * All scorecards, with how services stand.
 *
 * @public
 */
export type ScorecardList = {
  items: ScorecardListItem[];
  /** Of files; only of definitions, never of entities. */
  problems: ScorecardSourceProblem[];
  evaluatedAt?: string;
};

/**
 * One check of the fleet.
 *
 * @public
 */
export type FleetCheck = {
  check: string;
  title: string;
  category?: string;
  level?: string;
  weight: number;
  isQuestion: boolean;
  states: Partial<Record<CheckState, number>>;
};

/**
 * One scorecard over all services that the caller may read and that the filters leave.
 *
 * @public
 */
export type ScorecardFleet = {
  id: string;
  title: string;
  description?: string;
  owner?: NamedEntity;
  levels: ScorecardLevel[];
  categories: ScorecardCategory[];
  checks: FleetCheck[];
  distribution: ScorecardDistribution;
  problems: DefinitionProblem[];
  /** Where it is defined, as configured. */
  source: string;
  evaluatedAt?: string;
};

/**
 * Which services. Several values of one field mean "any of", but for `check`; different fields mean "and".
 *
 * @public
 */
export type ScorecardFilter = {
  /** Entity refs of groups or users; groups below them count. */
  owner?: string[];
  /** Ids of tiers; `none` for services without one. */
  tier?: string[];
  system?: string[];
  domain?: string[];
  kind?: string[];
  /** Ids of levels; `none` for those below the first. */
  level?: string[];
  /** `check:state`, for example `has-ladder:fail`; all of them. */
  check?: string[];
  text?: string;
};

/**
 * Asks for a page of services.
 *
 * @public
 */
export type ScorecardResultsRequest = ScorecardFilter & {
  id: string;
  sort?: 'name' | 'score' | 'level' | 'tier' | 'owner' | 'failing' | 'unknown';
  order?: 'asc' | 'desc';
  /** At most 200. */
  limit?: number;
  cursor?: string;
};

/**
 * How one service stands with a scorecard.
 *
 * @public
 */
export type ScorecardResult = {
  entity: NamedEntity;
  owner?: NamedEntity;
  system?: NamedEntity;
  tier?: TierSummary;
  score: ScorecardScore;
  evaluatedAt: string;
};

/**
 * One page of services.
 *
 * @public
 */
export type ScorecardResultPage = {
  items: ScorecardResult[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  /** Of all that the filter leaves, not of the page. */
  distribution: ScorecardDistribution;
};

/**
 * Results rolled up: one row for each team, system, domain or tier, and for what has none, without `subject`.
 *
 * @public
 */
export type ScorecardRollup = {
  by: 'owner' | 'system' | 'domain' | 'tier';
  items: {
    subject?: NamedEntity;
    tier?: TierSummary;
    distribution: ScorecardDistribution;
    /** For each check of the scorecard, in its order: how many pass, of how many that were judged, and how many are unknown or in error. */
    checks: { passed: number; judged: number; unknown: number }[];
  }[];
  /** Ids in the order of `checks`. */
  checkIds: string[];
};

/**
 * How services stood with a scorecard over time.
 *
 * @public
 */
export type ScorecardTrend = {
  /** At most 60, the oldest first; of services that exist now. */
  points: {
    /** `YYYY-MM-DD`, its end. */
    on: string;
    services: number;
    levels: { level?: string; services: number }[];
    earned: number;
    possible: number;
  }[];
};

/**
 * What a changed definition would do; nothing of it is stored.
 *
 * @public
 */
export type ScorecardDryRun = {
  problems: DefinitionProblem[];
  /** Absent where the definition cannot be used at all. */
  result?: {
    id: string;
    title: string;
    levels: ScorecardLevel[];
    /** How many services were looked at, and how many it is for. */
    lookedAt: number;
    applies: number;
    items: {
      entity: NamedEntity;
      before?: ScorecardScore;
      after?: ScorecardScore;
      /** Checks whose state differs. */
      changes: {
        check: string;
        title: string;
        from?: CheckState;
        to?: CheckState;
      }[];
    }[];
  };
};

/**
 * Something that one service asks of its team.
 *
 * @public
 */
export type ScorecardTask = {
  entity: NamedEntity;
  owner?: NamedEntity;
  tier?: TierSummary;
  scorecard: string;
  scorecardTitle: string;
  toDo: CheckToDo;
};

/**
 * What teams must do next: failing checks and open questions, those that matter most first.
 *
 * @public
 */
export type ScorecardTaskPage = {
  items: ScorecardTask[];
  totalItems: number;
};

/**
 * Facts, as they are sent.
 *
 * @public
 */
export type FactSubmission = {
  /** At most 500. */
  items: {
    entityRef: string;
    /** `null` takes a fact away. */
    facts: Record<string, FactValue | null>;
    /** ISO 8601 with time zone; now, where it is absent. Older facts than those stored are not taken. */
    measuredAt?: string;
    /** ISO 8601 duration; that of the source, where it is absent. */
    timeToLive?: string;
  }[];
};

/**
 * What became of facts that were sent.
 *
 * @public
 */
export type FactSubmissionResult = {
  /** In the order of the request. */
  items: (
    | { status: 'stored' | 'unchanged' }
    /** Missing, or not readable by the caller. */
    | { status: 'unknownEntity' }
    | { status: 'older' }
  )[];
};

/**
 * All that rules may ask.
 *
 * @public
 */
export type FactCatalog = { items: FactSourceDefinition[] };
