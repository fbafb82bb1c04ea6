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

import type { TechnologyDecision } from '@backstage-stewardship/plugin-stewardship-common';
import type { StoredCycle } from '../ProductStore';

/** An entity as far as the fleet matters. */
export type BookEntity = {
  ref: string;
  kind: string;
  /** Title or name in lower case. */
  sortName: string;
  /** Empty where there is none, as are the others. */
  ownerRef: string;
  systemRef: string;
  tierId: string;
  /** 1 is the most critical; 1 000 000 where there is none. */
  tierRank: number;
};

/** That an entity runs on a release cycle. */
export type BookUse = {
  entityRef: string;
  product: string;
  cycle: string;
  version?: string;
};

/** A release cycle in use. */
export type BookCycle = StoredCycle & {
  product: string;
  productTitle: string;
  sourceId: string;
};

/** What was decided about a release cycle that an entity runs on. */
export type BookDecision = {
  entityRef: string;
  product: string;
  cycle: string;
  decision: TechnologyDecision;
  decidedBy: string;
  decidedAt: string;
};

/** Everything about technologies in use, of present entities. */
export type BookContents = {
  entities: BookEntity[];
  /** Pairs: what is relied upon, and who relies on it. Both may be missing among `entities`. */
  reliances: [onRef: string, dependentRef: string][];
  /** Pairs: a group, and a group directly below it. */
  subgroups: [parentRef: string, childRef: string][];
  uses: BookUse[];
  /** How many technologies of an entity have no known release cycle. */
  unknown: { entityRef: string; count: number }[];
  /** Of every pair of product and cycle in `uses`. */
  cycles: BookCycle[];
  decisions: BookDecision[];
  /** Which entity realizes which capability. */
  capabilities: { entityRef: string; capability: string }[];
};

/** Where the book is read from. */
export interface BookSource {
  /** Changes whenever any of the contents may have. One statement. */
  readVersion(): Promise<string>;

  readContents(): Promise<BookContents>;
}
