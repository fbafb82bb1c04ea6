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
  EndDate,
  Milestones,
  ReleaseCycle,
  TechnologyPhase,
} from '../lifecycle/releaseCycle';
import type { Problem, Source } from '../record/reading';
import type { StoredTechnologyDecision } from './decisionTypes';
import type { NamedEntity } from './entityTypes';

/**
 * Why it is not known how long something lasts.
 *
 * - `noVersion`, `versionUnclear`, `noSuchCycle`, `ambiguousCycle`: the product is known, its release cycle is not
 * - `unknownProduct`: no source of release cycles has the product, package URL or CPE
 * - `noSources`: no release cycles were read yet, from nowhere
 *
 * @public
 */
export type UnknownTechnologyReason =
  | 'noVersion'
  | 'versionUnclear'
  | 'noSuchCycle'
  | 'ambiguousCycle'
  | 'unknownProduct'
  | 'noSources';

/**
 * Which release cycle something belongs to, and by what that was found out. `cycle` is meant where the record names the
 * cycle itself.
 *
 * @public
 */
export type TechnologyMatch =
  | {
      status: 'matched';
      product: string;
      cycle: string;
      by: 'name' | 'alias' | 'purl' | 'cpe' | 'repology';
    }
  | {
      status: 'unknown';
      reason: UnknownTechnologyReason;
      /** Where the product is known. */
      product?: string;
    };

/**
 * A release cycle with how far it has come today (UTC).
 *
 * @public
 */
export type CycleState = {
  product: string;
  productTitle: string;
  cycle: string;
  cycleLabel?: string;
  releasedOn?: string;
  phase: TechnologyPhase;
  milestones: Milestones;
  /** The end that matters: of security support, or of life. Bought extensions do not count here. */
  endsOn?: EndDate;
  /** Until `endsOn`, negative where it has passed; absent where it has no date. */
  daysLeft?: number;
  latest?: ReleaseCycle['latest'];
  /** Why dates differ from what the source says. */
  overridden?: { reason: string };
  /** Id of the source of release cycles. */
  sourceId: string;
};

/**
 * Something that an entity runs on.
 *
 * @public
 */
export type TechnologyInPicture = {
  /** As written: a product, a package URL, or the name in a bill of materials. */
  name: string;
  version?: string;
  /** Where it is named. A bill of materials is `provider: sbom`. */
  source: Source;
  match: TechnologyMatch;
  /** Absent where the cycle is not known. */
  state?: CycleState;
  /** With extensions that were bought for this entity. */
  endsOn?: EndDate;
  daysLeft?: number;
  /** The newest release of the cycle, where it is newer than `version`. */
  newerPatch?: string;
  decision?: StoredTechnologyDecision;
};

/**
 * A technology that ends somewhere below an entity, in something that it relies on.
 *
 * @public
 */
export type InheritedTechnology = {
  state: CycleState;
  /** With extensions that were bought for `home`. */
  endsOn?: EndDate;
  daysLeft?: number;
  /** What runs on it. */
  home: NamedEntity;
  /** From the entity itself, left out, to `home`, which is the last one. */
  path: NamedEntity[];
  decision?: StoredTechnologyDecision;
};

/**
 * Where release cycles come from, and how old they are.
 *
 * @public
 */
export type LifecycleSourceState = {
  id: string;
  title: string;
  /** When it was last read whole, ISO 8601 UTC; absent where it never was. */
  fetchedAt?: string;
  /** True where that is longer ago than it should be. */
  stale: boolean;
  /** Why the last reading failed, or what is wrong with it, in plain words. */
  problem?: string;
};

/**
 * What an entity runs on, how long that lasts, and what was decided about it.
 *
 * @public
 */
export type LifecyclePicture = {
  /** Those that end first come first, unknown ones last; at most 100. */
  items: TechnologyInPicture[];
  total: number;
  /** Bills of materials: what was in them, and how much of it has a known product. */
  boms: {
    components: number;
    recognized: number;
    /** When it was last read, ISO 8601 UTC; absent where it never was. */
    fetchedAt?: string;
  }[];
  /** The earliest ends among what it relies on, each release cycle once; at most 10. */
  inherited: InheritedTechnology[];
  /** How many release cycles it inherits. */
  inheritedTotal: number;
  /** Capabilities that it realizes, with others that realize the same. */
  realizes: { capability: string; alternatives: NamedEntity[] }[];
  /** What replaces it, and how to get there. */
  successor?: { who: NamedEntity; guide?: string };
  /** Those that the items are from, and any that failed. */
  sources: LifecycleSourceState[];
  problems: Problem[];
  /** False until technologies were matched for the entity the first time. */
  matched: boolean;
};
