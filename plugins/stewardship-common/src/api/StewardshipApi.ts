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
  DirectoryFacets,
  DirectoryFilter,
  DirectoryPage,
  DirectoryRequest,
  EntitySummary,
} from './directoryTypes';
import type { EntityStewardship } from './entityTypes';
import type { EntityContact, LadderHistory } from './escalationTypes';
import type {
  TechnologyDecision,
  TechnologyDecisionRequest,
  TechnologyDecisions,
} from './decisionTypes';
import type {
  AffectedPage,
  ProductDetails,
  TechnologyFilter,
  TechnologyPage,
  TechnologyRequest,
  TechnologyTimeline,
} from './fleetTypes';
import type {
  RunbookDetails,
  RunbookPage,
  RunbookRequest,
  RunbookTextPage,
} from './runbookTypes';
import type { CostApi } from './CostApi';
import type { ScorecardApi } from './ScorecardApi';

/**
 * What the stewardship backend answers. Every answer contains only what the caller may read in the catalog.
 *
 * @public
 */
export interface StewardshipApi extends ScorecardApi {
  /** What things cost. */
  readonly costs: CostApi;

  /**
   * The whole picture of one entity.
   *
   * Throws a `NotFoundError` where the entity is not in the mirror or the caller may not read it.
   */
  getEntity(request: { entityRef: string }): Promise<EntityStewardship>;

  /** One page of the directory. */
  listEntities(request: DirectoryRequest): Promise<DirectoryPage>;

  /** The values in use for each filter of the directory, within the given filters. */
  getFacets(request: DirectoryFilter): Promise<DirectoryFacets>;

  /** Short summaries in the order asked for; `undefined` for what is missing or not readable. At most 500 refs. */
  getSummaries(request: {
    entityRefs: string[];
  }): Promise<(EntitySummary | undefined)[]>;

  /**
   * Whom to reach for an entity, in order.
   *
   * Throws a `NotFoundError` where the entity is not in the mirror or the caller may not read it.
   */
  getContact(request: { entityRef: string }): Promise<EntityContact>;

  /** As `getContact`, in the order asked for; `undefined` for what is missing or not readable. At most 500 refs. */
  getContacts(request: {
    entityRefs: string[];
  }): Promise<(EntityContact | undefined)[]>;

  /** How the verdict on the ladder of an entity has changed, the latest change first; at most a hundred. */
  getLadderHistory(request: { entityRef: string }): Promise<LadderHistory>;

  /** Runbooks, by the alert that leads to them or by the entity that uses them. */
  listRunbooks(request: RunbookRequest): Promise<RunbookPage>;

  /** All runbooks with their words, for a search engine; at most 50 at a time. */
  listRunbookTexts(request: {
    limit?: number;
    cursor?: string;
  }): Promise<RunbookTextPage>;

  /**
   * One runbook with what is written in it.
   *
   * Throws a `NotFoundError` where there is none, or the caller may not read the entity that has it.
   */
  getRunbook(request: { id: string }): Promise<RunbookDetails>;

  /**
   * Says that a runbook is still correct. `version` is that of the `getRunbook` whose answer was read.
   *
   * Throws where it has changed or was reviewed since, or the caller may not say so.
   */
  reviewRunbook(request: {
    id: string;
    version: string;
    remark?: string;
  }): Promise<RunbookDetails>;

  /** Release cycles in use, with how many services run on them. */
  listTechnologies(request: TechnologyRequest): Promise<TechnologyPage>;

  /** Products in use along the time. */
  getTechnologyTimeline(filter: TechnologyFilter): Promise<TechnologyTimeline>;

  /** Release cycles in use as CSV, safe to open in a spreadsheet. */
  exportTechnologies(filter: TechnologyFilter): Promise<string>;

  /** Ends of release cycles in use as an iCalendar, with one entry for each cycle. */
  exportTechnologyCalendar(filter: TechnologyFilter): Promise<string>;

  /** Throws a `NotFoundError` where no source of release cycles has the product. */
  getProduct(request: { product: string }): Promise<ProductDetails>;

  /** Who is affected when a release cycle ends. */
  listAffected(request: {
    product: string;
    cycle: string;
    owner?: string[];
    tier?: string[];
    limit?: number;
    cursor?: string;
  }): Promise<AffectedPage>;

  /** What was decided about one release cycle for some entities. */
  getTechnologyDecisions(
    request: TechnologyDecisionRequest,
  ): Promise<TechnologyDecisions>;

  /**
   * Decides for all of some entities at once, which must have the same owner, or withdraws what was decided. `version` is
   * that of the `getTechnologyDecisions` whose answer was read.
   *
   * Throws where anything of it has changed since, or the caller may not decide.
   */
  decideTechnology(
    request: TechnologyDecisionRequest & {
      version: string;
      /** `null` withdraws. */
      decision: TechnologyDecision | null;
    },
  ): Promise<TechnologyDecisions>;

  /** The directory as CSV, safe to open in a spreadsheet. */
  exportEntities(request: DirectoryFilter): Promise<string>;
}
