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
  DefinitionProblem,
  ScorecardCategory,
  ScorecardLevel,
} from '../scorecards/definition';
import type { CheckState, ScorecardScore } from '../scorecards/outcome';
import type { NamedEntity, TierSummary } from './entityTypes';
import type { ScorecardFilter } from './scorecardResultTypes';

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
  /** How much is wrong with its definition. */
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
 * A source of facts that could not be asked, or not wholly. What it said before is used until its time to live is over.
 *
 * @public
 */
export type FactSourceProblem = {
  /** As in rules: what stands before the dot of `ci.coverage`. */
  source: string;
  title: string;
  /**
   * What is known of it to everybody; the log of the backend says more.
   *
   * - `failed`: it could not be asked
   * - `leftOut`: some of what it says makes no sense, and was left out
   */
  problem: 'failed' | 'leftOut';
  /** When it last answered well, ISO 8601 UTC; absent where its facts have their own age. */
  collectedAt?: string;
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
  /** Of sources of facts; of sources alone, never of entities. */
  factProblems: FactSourceProblem[];
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
 * Asks for a page of results that are rolled up.
 *
 * @public
 */
export type ScorecardRollupRequest = ScorecardFilter & {
  id: string;
  by: ScorecardRollup['by'];
  /**
   * `name` unless said otherwise, which for tiers is their rank; equal rows by name. Rows that have nothing to sort by come
   * last, whatever the order.
   */
  sort?: 'name' | 'services' | 'score' | 'failing' | 'unknown';
  order?: 'asc' | 'desc';
  /** At most 200, 40 unless said otherwise. */
  limit?: number;
  cursor?: string;
  /** True asks for `scorecard` along with the rows. */
  head?: boolean;
};

/**
 * One page of results rolled up: one row for each team, system, domain or tier, and for what has none, without `subject`.
 *
 * @public
 */
export type ScorecardRollup = {
  by: 'owner' | 'system' | 'domain' | 'tier';
  /** How many rows there are, of which these are `items`. */
  totalItems: number;
  /** How many rows there are before these. */
  from: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  items: {
    subject?: NamedEntity;
    tier?: TierSummary;
    distribution: ScorecardDistribution;
    /** For each check of the scorecard, in its order: how many pass, of how many that were judged, and how many are unknown or in error. */
    checks: { passed: number; judged: number; unknown: number }[];
  }[];
  /** Ids in the order of `checks`. */
  checkIds: string[];
  /** With the same filters, where the request asks for it. */
  scorecard?: ScorecardFleet;
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
  /** With the same filters, where the request asks for it. */
  scorecard?: ScorecardFleet;
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
    /** How many services are compared, and how many of them it is for. */
    lookedAt: number;
    applies: number;
    /** How many services, by name, were looked through to find these. */
    searched: number;
    /**
     * Absent where nothing was left out but what is beyond the limit:
     *
     * - `services`: only so many services are looked through, and there are more
     * - `time`: the rules take so long that not all services could be looked at or compared
     */
    endedEarly?: 'services' | 'time';
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
