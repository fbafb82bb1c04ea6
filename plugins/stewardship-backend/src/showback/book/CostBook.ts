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
  CostKind,
  CostMetric,
  CostOrigin,
  DeclaredCost,
  Licence,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { CostLabel } from '../reading/CostLine';

/** An entity as far as costs matter. */
export type BookEntity = {
  uid: string;
  ref: string;
  kind: string;
  type: string;
  /** Title or name. */
  title: string;
  /** Empty where there is none, as are the others. */
  ownerRef: string;
  systemRef: string;
  domainRef: string;
  /** Where `domainRef` is only that of its system: the ref of the system. Absent where it says its domain itself. */
  domainVia?: string;
  declared: DeclaredCost[];
  licences: Licence[];
};

/** How something shared is divided among those who depend on it. */
export type BookSplit = {
  /** Number of the entity that is shared. */
  from: number;
  by: 'even' | 'weights' | 'fact';
  /** Numbers of those who bear it, with their weights; where it is by a fact, of the latest month of which anything is known. */
  parts: { to: number; weight: bigint }[];
  /** Where it is by a fact, the months in which anybody bears it, `YYYY-MM`; in others it stays where it is. */
  months?: ReadonlySet<string>;
  /** Why nothing is divided, for example that no weight is known; then it stays where it is. Or who bears nothing of it, as it is shared in a circle. */
  problem?: string;
};

/** What could not be allocated, one for each key. */
export type BookUnallocated = {
  keyId: number;
  source: number;
  account: string;
  accountName: string;
  looked: string[];
  reason: 'noRule' | 'noEntity' | 'ambiguous' | 'entityGone';
};

/** A source with the days that it covers. */
export type BookSourceState = {
  id: string;
  title: string;
  kind: CostKind;
  importedAt?: string;
  problem?: string;
  /** By month `YYYY-MM`: the last day of which it has any cost. */
  lastDays: ReadonlyMap<string, string>;
};

/** Sums in millionths by currency. */
export type Sums = Map<string, bigint>;

/** What is added up. */
export type BookQuery = {
  metric: CostMetric;
  /** Inclusive, `YYYY-MM`. */
  from: string;
  to: string;
  /** Only of entities for which this is true; all, and what is unallocated, unless given. */
  includes?: (entity: number) => boolean;
  /** Only what has one of these origins. `sharedOut` is what is passed on, as negative amounts. */
  origins?: readonly (CostOrigin | 'sharedOut')[];
};

/** One amount in the book: of one entity, month, label and so on. */
export type CellView = {
  /** Number of the entity; -1 where it is unallocated. */
  entity: number;
  month: string;
  origin: CostOrigin | 'sharedOut';
  kind: CostKind;
  /** Absent for declared costs. */
  label?: CostLabel;
  /** Number of the source; -1 for declared costs. */
  source: number;
  /** Of shared costs, the number of the entity that is shared; else -1. */
  sharedFrom: number;
  /** Of unallocated costs, the place in `unallocated`; else -1. */
  unallocated: number;
  currency: string;
};

/**
 * The costs of the whole fleet in memory, as of one moment: allocated, divided, with declared costs spread over their days.
 * It never changes. Whoever answers a caller names only entities that the caller may read, by `includes`.
 */
export interface CostBook {
  readonly version: string;
  /** `YYYY-MM-DD`; declared costs count until this day. */
  readonly today: string;
  readonly entities: readonly BookEntity[];
  readonly sources: readonly BookSourceState[];
  readonly splits: readonly BookSplit[];
  readonly unallocated: readonly BookUnallocated[];
  /** Months with any amount, the oldest first, `YYYY-MM`. */
  readonly months: readonly string[];
  readonly currencies: readonly string[];

  entityNumber(ref: string): number | undefined;

  /**
   * Adds up by whatever `keyOf` says of a cell; a cell of which it says `undefined` is left out. What a cell is does not change
   * between calls, so `keyOf` must not keep the view, which is one object for all. Exact.
   */
  sumBy<K>(
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums>;

  /** As `sumBy`, and gives way to others while it works. Of all, and what is unallocated, unless `entities` are given, each once. */
  sumInTurns<K>(
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
    entities?: Iterable<number>,
  ): Promise<Map<K, Sums>>;

  /** All cells of one entity, without looking at the others. */
  sumOfEntity<K>(
    entity: number,
    query: BookQuery,
    keyOf: (cell: CellView) => K | undefined,
  ): Map<K, Sums>;

  /**
   * Amounts of single days, of the last two months that imports cover, and of declared costs from there until today. `entity` -1 is what
   * is unallocated. Shared costs are in it by their weights, so a day may be off by a millionth for each part. `gross` is
   * before anything is passed on to those who share it.
   */
  daysOf(
    entity: number,
    metric: CostMetric,
    options?: { gross?: boolean },
  ): ReadonlyMap<string, ReadonlyMap<string, bigint>>;

  /**
   * Everything that entities depend on, directly or through others, each once, without themselves. No way leads through, or to,
   * what `includes` is false for.
   */
  dependenciesOf(
    entities: number | Iterable<number>,
    includes?: (entity: number) => boolean,
  ): Set<number>;

  /** What a fact, by source and name as in rules, says of an entity in a month; absent where it is not known. */
  quantityOf(
    entityUid: string,
    fact: string,
    month: string,
  ): number | undefined;

  /** A group and those below it, by ref. No way leads from, or to, what `includes` is false for. */
  groupsBelow(
    groupRef: string,
    includes?: (ref: string) => boolean,
  ): ReadonlySet<string>;
}

/** Keeps one book in memory until anything of it changes. */
export interface CostBookReader {
  /**
   * Builds it where it is not there, or costs have changed. Throws where that fails. Where only the catalog has changed, it is
   * the one of before, while the next one is built.
   */
  read(): Promise<CostBook>;

  /** The book where one is in memory, even if something has changed since. Asks no database, and builds nothing. */
  readAtHand(): Promise<CostBook | undefined>;
}
