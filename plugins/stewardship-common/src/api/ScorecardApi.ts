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

import type { AnswerInput } from '../scorecards/answer';
import type { DefinitionProblem } from '../scorecards/definition';
import type { Exemption, ExemptionPage } from './exemptionTypes';
import type {
  FactCatalog,
  FactSubmission,
  FactSubmissionResult,
} from './factTypes';
import type {
  ScorecardDryRun,
  ScorecardFleet,
  ScorecardList,
  ScorecardRollup,
  ScorecardRollupRequest,
  ScorecardTrend,
} from './scorecardFleetTypes';
import type {
  ScorecardFilter,
  ScorecardResultPage,
  ScorecardResultsRequest,
  ScorecardTaskPage,
} from './scorecardResultTypes';
import type {
  CheckDetails,
  ScorecardDetails,
  ScorecardHistory,
} from './scorecardTypes';

/**
 * One scorecard of one entity.
 *
 * @public
 */
export type ScorecardOfEntity = { id: string; entityRef: string };

/**
 * What the backend answers about scorecards. What is not there and what the caller may not read is a `NotFoundError` alike.
 *
 * @public
 */
export interface ScorecardApi {
  /** All scorecards, with how the services stand that the caller may read. `filter` narrows these services. */
  listScorecards(filter: ScorecardFilter): Promise<ScorecardList>;

  /** One scorecard over the fleet. */
  getScorecard(
    request: ScorecardFilter & { id: string },
  ): Promise<ScorecardFleet>;

  /** One page of the services that a scorecard is for. */
  listScorecardResults(
    request: ScorecardResultsRequest,
  ): Promise<ScorecardResultPage>;

  /** All of them as CSV, safe to open in a spreadsheet: a column for each check. */
  exportScorecardResults(
    request: ScorecardFilter & { id: string },
  ): Promise<string>;

  /** One page of results by team, system, domain or tier. */
  getScorecardRollup(request: ScorecardRollupRequest): Promise<ScorecardRollup>;

  /** `days` at most 365, 90 unless said otherwise; `head` as for results. */
  getScorecardTrend(
    request: ScorecardFilter & { id: string; days?: number; head?: boolean },
  ): Promise<ScorecardTrend>;

  /** One scorecard of one entity, every check with its state and reason. */
  getEntityScorecard(request: ScorecardOfEntity): Promise<ScorecardDetails>;

  /** What moved, the latest first; at most 200. */
  getEntityScorecardHistory(
    request: ScorecardOfEntity,
  ): Promise<ScorecardHistory>;

  /**
   * Answers a question, or saves a draft of the answer; `null` takes back both. `version` is the `answerVersion` that was
   * read. Throws where somebody else has answered since, or the caller may not answer, and where the question has become
   * another one than that of `questionVersion`.
   */
  answerQuestion(
    request: ScorecardOfEntity & {
      check: string;
      version: string;
      /** As it was read; without it, the answer is to the question as it is by then. */
      questionVersion?: string;
      answer: (AnswerInput & { draft: boolean }) | null;
    },
  ): Promise<CheckDetails>;

  /** Throws away the draft of an answer and leaves what was submitted; throws as `answerQuestion` does. */
  discardDraft(
    request: ScorecardOfEntity & { check: string; version: string },
  ): Promise<CheckDetails>;

  /** The other party agrees with an answer or does not. */
  confirmAnswer(
    request: ScorecardOfEntity & {
      check: string;
      version: string;
      confirmed: boolean;
      remark?: string;
    },
  ): Promise<CheckDetails>;

  /** Asks that a check need not be met for a while; somebody else decides. */
  requestExemption(
    request: ScorecardOfEntity & {
      check: string;
      reason: string;
      /** `YYYY-MM-DD`, at most a year ahead unless configured otherwise. */
      until: string;
    },
  ): Promise<Exemption>;

  /** Nobody approves or denies what they have asked for themselves. */
  decideExemption(request: {
    id: string;
    version: string;
    decision: 'approve' | 'deny' | 'revoke';
    remark?: string;
  }): Promise<Exemption>;

  /** Exemptions of services that the caller may read, those that wait for a decision first. */
  listExemptions(request: {
    status?: string[];
    scorecard?: string;
    limit?: number;
    cursor?: string;
  }): Promise<ExemptionPage>;

  /** Evaluates all scorecards of one entity now. At most six times a minute for each user. */
  evaluateEntity(request: { entityRef: string }): Promise<void>;

  /**
   * What would change if a scorecard were defined so, for the first services by name; nothing is stored. At most six times
   * a minute for each user.
   */
  dryRunScorecard(request: {
    /** YAML */
    definition: string;
    /** At most 50. */
    limit?: number;
  }): Promise<ScorecardDryRun>;

  /** As written now, for editing: YAML. */
  getScorecardSource(request: {
    id: string;
  }): Promise<{ definition: string; problems: DefinitionProblem[] }>;

  /**
   * What teams must do next. Without `owner`, for the groups of the caller. A question is a task of the owner, or where only
   * some groups may answer it, of these.
   */
  listScorecardTasks(request: {
    owner?: string[];
    scorecard?: string;
    /** At most 200. */
    limit?: number;
  }): Promise<ScorecardTaskPage>;

  /** The facts that rules may use. */
  getFactCatalog(): Promise<FactCatalog>;

  /** Sends facts, as build pipelines and scripts do. */
  submitFacts(
    request: FactSubmission & { source: string },
  ): Promise<FactSubmissionResult>;
}
