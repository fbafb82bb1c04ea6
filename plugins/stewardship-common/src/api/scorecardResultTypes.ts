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

import type { ScorecardScore } from '../scorecards/outcome';
import type { NamedEntity, TierSummary } from './entityTypes';
import type {
  ScorecardDistribution,
  ScorecardFleet,
} from './scorecardFleetTypes';
import type { CheckToDo } from './scorecardTypes';

/**
 * Which services. Several values of one field mean "any of", but for `check`; different fields mean "and".
 *
 * @public
 */
export type ScorecardFilter = {
  /** Entity refs of groups or users; groups below them count unless `nested` is false. `none` for services without one. */
  owner?: string[];
  /** False: only what the owners own themselves. True unless said otherwise. */
  nested?: boolean;
  /** Ids of tiers; `none` for services without one. */
  tier?: string[];
  /** Entity refs; `none` for services without one. */
  system?: string[];
  /** Entity refs; `none` for services without one, or whose domain the caller may not read. */
  domain?: string[];
  kind?: string[];
  /** Ids of levels; `none` for those below the first. */
  level?: string[];
  /** `check:state`, for example `has-ladder:fail`, or `*:fail` for any check; all of them. */
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
  /** True asks for `scorecard` along with the services, so that a page takes one request. */
  head?: boolean;
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
  /** With the same filters, where the request asks for it. */
  scorecard?: ScorecardFleet;
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
  /**
   * How many owners and answering groups the tasks are looked for: those that were named, or those of the caller that own
   * something or are asked something. 0: there can be no tasks.
   */
  teams: number;
  /** False until anything was evaluated for the first time. */
  evaluated: boolean;
};
