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

import type { SharedCost } from '@backstage-stewardship/plugin-stewardship-common';
import type { Quantity } from '../allocation/QuantityStore';
import type { CostLabel } from '../reading/CostLine';
import type { BookEntity, BookSourceState, BookUnallocated } from './CostBook';

/** A key of imported costs, with the entity that it is allocated to. */
export type BookKey = {
  id: number;
  /** Place in `sources`. */
  source: number;
  /** Absent where no rule found one. */
  entityUid?: string;
  /** Why there is no entity, unless the one of `entityUid` is gone. */
  reason: BookUnallocated['reason'];
  account: string;
  accountName: string;
  looked: string[];
};

/** An amount in millionths. A `bigint` where it may be above 2^53. */
export type Micros = number | bigint;

/** The sum of one key, label, month and currency; of one key there may be several rows of the same. */
export type BookMonthRow = {
  keyId: number;
  labelId: number;
  /** `YYYY-MM` */
  month: string;
  currency: string;
  billed: Micros;
  effective: Micros;
};

/** The sum of one entity, day and currency. */
export type BookDayRow = {
  /** Absent for what is unallocated. */
  entityUid?: string;
  /** `YYYY-MM-DD` */
  day: string;
  currency: string;
  billed: Micros;
  effective: Micros;
};

/** Rows in slices, so that they need not all be there at once. */
export type Slices<T> = AsyncIterable<T[]> | Iterable<T[]>;

/** Everything that a book is made of. */
export type BookContents = {
  version: string;
  /** As `imports` of its version: of `keys`, `months` and `days`, which are not read where it is that of the book before. */
  imports: string;
  /** `YYYY-MM-DD` */
  today: string;
  entities: BookEntity[];
  sources: BookSourceState[];
  labels: ReadonlyMap<number, CostLabel>;
  keys: Slices<BookKey>;
  months: Slices<BookMonthRow>;
  /** Of the last two months that imports cover. */
  days: Slices<BookDayRow>;
  /** Pairs by `dependsOn` alone: what is depended upon, and who depends on it. Both may be missing among `entities`. */
  dependencies: [onRef: string, dependentRef: string][];
  /** Pairs: a group, and a group directly below it. */
  subgroups: [parentRef: string, childRef: string][];
  shared: { entityRef: string; sharedCost: SharedCost }[];
  quantities: Quantity[];
};

/** Of what the contents are. */
export type BookVersion = {
  /** Changes whenever imported costs may have, or what they are allocated to, or quantities. */
  imports: string;
  /** The day, and settings that books are made with. */
  day: string;
  /** Changes whenever entities, their relations or their records may have. */
  catalog: string;
};

/** Where the book is read from. */
export interface BookSource {
  /** One statement. */
  readVersion(): Promise<BookVersion>;

  /** What is in slices is read when somebody asks for it. */
  readContents(version: BookVersion): Promise<BookContents>;
}

/** As the version of a book. */
export function bookVersion({ imports, day, catalog }: BookVersion): string {
  return [imports, day, catalog].join(' ');
}
