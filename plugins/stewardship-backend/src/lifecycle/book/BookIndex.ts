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

import type { EndDate } from '@backstage-stewardship/plugin-stewardship-common';
import type { Adjacency } from './Adjacency';
import type { BookCycle, BookDecision, BookEntity } from './contents';

/**
 * The contents of a book with numbers in place of names, so that they are quick to walk. Entities are in the order of their
 * references, and whatever is not there is left out.
 */
export type BookIndex = {
  entities: readonly BookEntity[];
  entityNumbers: ReadonlyMap<string, number>;
  /** Entities, the most critical first, then by name. */
  byImportance: Uint32Array;
  reliesOn: Adjacency;
  dependents: Adjacency;
  cycles: readonly BookCycle[];
  cycleNumbers: ReadonlyMap<string, number>;
  /** The end that matters, without extensions. */
  cycleEnds: readonly (EndDate | undefined)[];
  /** Each release cycle once per entity; uses are numbers, too. */
  usesOfEntity: Adjacency;
  usesOfCycle: Adjacency;
  useEntities: Uint32Array;
  useCycles: Uint32Array;
  /** Places in `ends`, with extensions that were bought. */
  useEnds: Uint32Array;
  useVersions: readonly (string | undefined)[];
  useDecisions: readonly (BookDecision | undefined)[];
  /** All distinct ends of uses, the earliest first. */
  ends: readonly (EndDate | undefined)[];
  /** How many technologies of an entity have no known release cycle. */
  unknown: Uint32Array;
  /** Groups directly below a group. */
  subgroups: ReadonlyMap<string, readonly string[]>;
  /** Entities that realize a capability, in the order of their references. */
  realizers: ReadonlyMap<string, readonly number[]>;
};

/** The key of a release cycle in `cycleNumbers`. */
export function cycleKey(product: string, cycle: string): string {
  return `${product}\n${cycle}`;
}
