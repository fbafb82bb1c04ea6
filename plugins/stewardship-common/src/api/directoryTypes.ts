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

import type { LadderVerdict } from '../escalation';
import type { MirrorProblem, NamedEntity, TierSummary } from './entityTypes';

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
  /** Whether calling for it would work; absent where it was not tested yet. */
  ladder?: LadderVerdict;
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
  /** Verdicts on the escalation ladder. */
  ladder?: LadderVerdict[];
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
  | { status: 'stale'; syncedAt?: string; reason: MirrorProblem };

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
  | 'problem'
  | 'ladder';

/**
 * The values that are in use for each filter, with how many readable entities have them, the most frequent first.
 *
 * @public
 */
export type DirectoryFacets = Record<
  DirectoryFacet,
  { value: string; label: string; count: number }[]
>;
