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

import type { EndDate, TechnologyPhase } from '../lifecycle/releaseCycle';
import type { StoredTechnologyDecision } from './decisionTypes';
import type { NamedEntity } from './entityTypes';
import type { CycleState, LifecycleSourceState } from './lifecycleTypes';

/**
 * Which technologies are meant. Values of one field are alternatives; fields narrow each other.
 *
 * @public
 */
export type TechnologyFilter = {
  /** Owners of services, entity refs; groups below them count. */
  owner?: string[];
  tier?: string[];
  system?: string[];
  product?: string[];
  phase?: TechnologyPhase[];
  /** The end is at most so many days away, or has passed. */
  endsWithin?: number;
  /** Only where a service has ended support or ends within `endsWithin`, and nothing was decided. */
  undecided?: boolean;
  text?: string;
};

/**
 * One page of technologies.
 *
 * @public
 */
export type TechnologyRequest = TechnologyFilter & {
  sort?: 'end' | 'product' | 'services';
  limit?: number;
  cursor?: string;
};

/**
 * A release cycle in use.
 *
 * @public
 */
export type TechnologyUse = CycleState & {
  /** Services that run on it themselves, of those that fit the filter. */
  services: {
    total: number;
    /** `tierId` is empty for those without. */
    byTier: { tierId: string; total: number }[];
    /** Those with the most first, at most 5. Absent `owner` for those without. */
    byOwner: { owner?: NamedEntity; total: number }[];
    owners: number;
  };
  decisions: { decided: number; overdue: number; undecided: number };
};

/**
 * Counts over all release cycles that fit a filter.
 *
 * @public
 */
export type TechnologySummary = {
  byPhase: { phase: TechnologyPhase; cycles: number; services: number }[];
  /** Services with any technology. */
  services: number;
  /** Services of the filter that name none. */
  servicesWithout: number;
  /** Technologies whose release cycle is not known, and on how many services. */
  unknown: { technologies: number; services: number };
  sources: LifecycleSourceState[];
  /** `YYYY-MM-DD`, the day of which all this is. */
  today: string;
};

/**
 * One page of release cycles in use.
 *
 * @public
 */
export type TechnologyPage = {
  items: TechnologyUse[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  summary: TechnologySummary;
};

/**
 * Products in use with the ends of their cycles, for a timeline.
 *
 * @public
 */
export type TechnologyTimeline = {
  /** The one with the earliest end first, at most 200. */
  products: {
    product: string;
    title: string;
    /** Those in use, the oldest first. */
    cycles: (CycleState & { services: number })[];
  }[];
  totalProducts: number;
  /** `YYYY-MM-DD` */
  today: string;
};

/**
 * A product with all its cycles.
 *
 * @public
 */
export type ProductDetails = {
  product: string;
  title: string;
  category?: string;
  link?: string;
  source: LifecycleSourceState;
  /** The newest first, those that nobody uses included. */
  cycles: (CycleState & { services: number })[];
};

/**
 * A service that is affected when a release cycle ends.
 *
 * @public
 */
export type AffectedService = {
  entity: NamedEntity;
  owner?: NamedEntity;
  /** Empty where it has none. */
  tierId: string;
  /** True where it runs on it itself and its owner has to act. */
  direct: boolean;
  /** Where not `direct`: from the service, left out, to what runs on it. */
  path: NamedEntity[];
  version?: string;
  decision?: StoredTechnologyDecision;
  /** With the extension that was bought for it. */
  endsOn?: EndDate;
};

/**
 * Who must act when a release cycle ends: those that run on it first, the most critical first.
 *
 * @public
 */
export type AffectedPage = {
  cycle: CycleState;
  items: AffectedService[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  totals: {
    direct: number;
    indirect: number;
    undecided: number;
    overdue: number;
    byOwner: { owner?: NamedEntity; direct: number; indirect: number }[];
    byTier: { tierId: string; direct: number; indirect: number }[];
  };
};
