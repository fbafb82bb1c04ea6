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
import type { Commitments, SupportTier } from '../record/supportTier';
import type {
  AllowedAction,
  Contact,
  SupportHours,
  SupportLine,
} from '../record/values';
import type { EscalationPicture } from './escalationTypes';
import type { LifecyclePicture } from './lifecycleTypes';
import type { RunbookPicture } from './runbookTypes';
import type { ScorecardsPicture } from './scorecardTypes';
import type { ShowbackPicture } from './showbackTypes';

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
  /** Of those that the caller may see. */
  count: number;
  /** False where there may be more people: the group is not in the catalog, or the caller may not see everybody. */
  complete: boolean;
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
 * A support line with the names of those whom it mentions.
 *
 * @public
 */
export type SupportLineInPicture = Omit<SupportLine, 'allowedActions'> & {
  who?: NamedEntity;
  allowedActions?: (AllowedAction & { agreedByWho?: NamedEntity })[];
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
  supportLines: Sourced<SupportLineInPicture>[];
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
 * Why the copy of the catalog is older than it should be: the catalog did not answer (`catalogUnavailable`), it has lost
 * too much at once to be believed (`tooManyVanished`), or the backend failed itself and its log says how (`internal`).
 *
 * @public
 */
export type MirrorProblem =
  | 'catalogUnavailable'
  | 'tooManyVanished'
  | 'internal';

/**
 * Everything the Ownership tab shows of one entity, in one answer.
 *
 * @public
 */
export type EntityStewardship = {
  entity: NamedEntity & { kind: string; namespace: string; name: string };
  /** When the mirror last agreed with the catalog, ISO 8601 in UTC. */
  mirroredAt: string;
  /** Why `mirroredAt` is longer ago than it should be; absent where all is well. */
  mirrorProblem?: MirrorProblem;
  /** When the resolved record last changed, ISO 8601 in UTC. */
  changedAt: string;
  /** True where the entity declares nothing about its stewardship itself. */
  undeclared: boolean;
  support: SupportPicture;
  escalation: EscalationPicture;
  runbooks: RunbookPicture;
  lifecycle: LifecyclePicture;
  scorecards: ScorecardsPicture;
  costs: ShowbackPicture;
  problems: Problem[];
};
