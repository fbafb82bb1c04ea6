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

import type { Problem, Sourced } from '../record/reading';
import type {
  Commitments,
  Contact,
  EscalationStep,
  SupportHours,
  SupportLine,
  SupportTier,
} from '../record/values';

/**
 * An entity as other screens name it. `ref` may point to something that is not in the catalog, or that the caller may
 * not read: then only `ref` is there and `known` is false.
 *
 * @public
 */
export type NamedEntity = {
  ref: string;
  known: boolean;
  title?: string;
  kind?: string;
  type?: string;
};

/**
 * A support tier in the short form of tables.
 *
 * @public
 */
export type TierSummary = { id: string; title: string; rank: number };

/**
 * What other services lose when this one fails. Only dependents that the caller may read are counted.
 *
 * @public
 */
export type DependentsSummary = {
  /** Services that name this one in `dependsOn` or consume an API that it provides. */
  direct: number;
  /** Direct ones and those behind them. */
  total: number;
  /** The most critical tier among all of them. */
  highestTier?: TierSummary;
  /** How many of `total` have which tier; those without a tier come last, without `tier`. */
  byTier: { tier?: TierSummary; count: number }[];
  /** At most ten, the most critical first. */
  examples: (NamedEntity & { tier?: TierSummary; direct: boolean })[];
};

/**
 * How many distinct people stand behind the service against what its tier asks for.
 *
 * @public
 */
export type PeopleSummary = {
  count: number;
  minimum: number;
  /** Where the minimum comes from. */
  minimumSource: 'supportTier' | 'configuration';
  /** The groups whose members are counted. */
  groups: NamedEntity[];
};

/**
 * A duty that somebody should have, and who has it.
 *
 * @public
 */
export type DutyCoverage = {
  /** `accountable`, `supportLine1`… or the role of a contact, for example `changeApproval`. */
  duty: string;
  title: string;
  holder?: Sourced<NamedEntity>;
};

/**
 * How much of the ownership record is filled, and with what it could be completed.
 *
 * @public
 */
export type Completeness = {
  filled: number;
  total: number;
  /** Names of the fields that are empty, the most useful first. */
  missing: string[];
};

/**
 * The answer to "how is this supported, and by whom".
 *
 * @public
 */
export type SupportPicture = {
  owner?: Sourced<NamedEntity>;
  purpose?: Sourced<string>;
  /** The whole definition of the tier, so that the card can say what it promises. */
  tier?: Sourced<SupportTier>;
  hours?: Sourced<SupportHours>;
  commitments: { [K in keyof Commitments]?: Sourced<Commitments[K]> };
  /** In order of `line`. Several entries may share a number where several technology teams are line 4. */
  supportLines: Sourced<SupportLine & { who?: NamedEntity }>[];
  contacts: Sourced<Contact & { who: NamedEntity }>[];
  environments?: Sourced<string[]>;
  /** Environments of the organization's template that the service does not have. Empty where none were declared. */
  missingEnvironments: string[];
  dataClassification?: Sourced<string>;
  reviewEvery?: Sourced<string>;
  people: PeopleSummary;
  duties: DutyCoverage[];
  dependents: DependentsSummary;
  completeness: Completeness;
};

/**
 * Everything the Ownership tab shows of one entity, in one answer.
 *
 * @public
 */
export type EntityStewardship = {
  entity: NamedEntity & { kind: string; namespace: string; name: string };
  /** When the mirror last agreed with the catalog, ISO 8601 in UTC. */
  mirroredAt: string;
  /** When the resolved record last changed, ISO 8601 in UTC. */
  changedAt: string;
  /** True where the entity declares nothing about its stewardship itself. */
  undeclared: boolean;
  /** How many values were left out because they come from entities that the caller may not read. */
  withheld: number;
  support: SupportPicture;
  /** The resolved ladder; who is on call is not part of it. */
  escalation: { steps: Sourced<EscalationStep & { who: NamedEntity }>[] };
  problems: Problem[];
};

/**
 * One row of the directory, and the short form for tables of other plugins.
 *
 * @public
 */
export type EntitySummary = {
  ref: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  purpose?: string;
  owner?: NamedEntity;
  system?: NamedEntity;
  domain?: NamedEntity;
  tier?: TierSummary;
  environments: string[];
  dataClassification?: string;
  /** How many problems the record has, by severity. */
  problems: { error: number; warning: number };
  completeness: { filled: number; total: number };
};

/**
 * What the directory can be filtered by. Several values of one filter mean "any of"; different filters mean "and".
 *
 * @public
 */
export type DirectoryFilter = {
  owner?: string[];
  tier?: string[];
  kind?: string[];
  system?: string[];
  domain?: string[];
  environment?: string[];
  dataClassification?: string[];
  technology?: string[];
  /** Entity refs; keeps what depends on any of them directly. */
  dependency?: string[];
  /** Kinds of problem, or `any`. */
  problem?: string[];
  /** Keeps what has no owner, or one that is not in the catalog. */
  noOwner?: boolean;
  /** Matches name, title, purpose and owner. */
  text?: string;
};

/**
 * Columns the directory can be sorted by. Ties are broken by entity ref.
 *
 * @public
 */
export type DirectoryOrderField =
  | 'name'
  | 'kind'
  | 'owner'
  | 'system'
  | 'domain'
  | 'tier'
  | 'problems'
  | 'completeness';

/**
 * A request for one page of the directory.
 *
 * @public
 */
export type DirectoryRequest = DirectoryFilter & {
  orderBy?: { field: DirectoryOrderField; order: 'asc' | 'desc' };
  /** 1 to 200, 25 unless told. */
  limit?: number;
  /** From `pageInfo` of an earlier answer to the same filters and order. */
  cursor?: string;
};

/**
 * One page of the directory.
 *
 * @public
 */
export type DirectoryPage = {
  items: EntitySummary[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  mirror: MirrorStatus;
};

/**
 * The state of the copy of the catalog that all answers come from.
 *
 * @public
 */
export type MirrorStatus =
  | { status: 'empty' }
  | { status: 'current'; syncedAt: string }
  /** The last run failed or was held back; answers are as of `syncedAt`. */
  | { status: 'stale'; syncedAt?: string; reason: string };

/**
 * The filters of the directory for which the values in use can be listed.
 *
 * @public
 */
export type DirectoryFacet =
  | 'owner'
  | 'tier'
  | 'kind'
  | 'system'
  | 'domain'
  | 'environment'
  | 'dataClassification'
  | 'problem';

/**
 * The values that are in use for each filter, with how many readable entities have them, the most frequent first.
 *
 * @public
 */
export type DirectoryFacets = Record<
  DirectoryFacet,
  { value: string; label: string; count: number }[]
>;
