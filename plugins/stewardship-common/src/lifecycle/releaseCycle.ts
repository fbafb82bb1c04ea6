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

/**
 * When a stage of a release cycle ends. A date is a calendar date, the last day of the stage, and is the same day in every
 * time zone. Where nothing is known, there is no value at all.
 *
 * - `date`: on that day
 * - `passed`: it has ended, and nobody says when
 * - `open`: it has not ended, and no day is set
 *
 * @public
 */
export type EndDate =
  | {
      kind: 'date';
      /** `YYYY-MM-DD` */
      on: string;
    }
  | { kind: 'passed' }
  | { kind: 'open' };

/**
 * The stages of a release cycle that end, in the order in which they do.
 *
 * @public
 */
export type Milestone =
  | 'endOfSale'
  | 'endOfActiveSupport'
  | 'endOfSecuritySupport'
  | 'endOfExtendedSupport'
  | 'endOfLife';

/**
 * What is known about the ends of a release cycle.
 *
 * @public
 */
export type Milestones = { [K in Milestone]?: EndDate };

/**
 * A version line of a product, such as PostgreSQL 13, that is supported as one.
 *
 * @public
 */
export type ReleaseCycle = {
  /** What stands behind the `@` of `product@cycle`, for example `13` or `1.10`. Unique in its product. */
  name: string;
  /** As shown; `name` where it has none. */
  label?: string;
  /** `YYYY-MM-DD` */
  releasedOn?: string;
  /** True where it is supported for long. */
  lts?: boolean;
  /** The newest release of the cycle. */
  latest?: { version: string; releasedOn?: string };
  milestones: Milestones;
  /** Release notes, `http` or `https`. */
  link?: string;
};

/**
 * A name by which other tools know a product: a package URL without version (`pkg:docker/library/postgres`), a CPE, or
 * the project of a Repology listing.
 *
 * @public
 */
export type ProductIdentifier = {
  type: 'purl' | 'cpe' | 'repology';
  id: string;
};

/**
 * A product with its release cycles.
 *
 * @public
 */
export type Product = {
  /** What stands before the `@`, for example `postgresql`. Lower case. */
  name: string;
  title: string;
  category?: string;
  /** Other names, lower case. */
  aliases: string[];
  identifiers: ProductIdentifier[];
  /** Page about its releases, `http` or `https`. */
  link?: string;
  /** The newest first. */
  cycles: ReleaseCycle[];
};

/**
 * How far a release cycle has come on a day.
 *
 * - `supported`: nothing has ended that matters
 * - `endOfSalePassed`: cannot be bought any more, but is supported in full
 * - `activeSupportEnded`: only security fixes
 * - `securitySupportEnded`: no fixes, and there is no extended support, or nothing is known of one
 * - `extendedSupport`: fixes for those only who pay for them, or who have bought them
 * - `endOfLife`: nobody fixes anything
 * - `unknown`: nobody says
 *
 * @public
 */
export type TechnologyPhase =
  | 'supported'
  | 'endOfSalePassed'
  | 'activeSupportEnded'
  | 'securitySupportEnded'
  | 'extendedSupport'
  | 'endOfLife'
  | 'unknown';
