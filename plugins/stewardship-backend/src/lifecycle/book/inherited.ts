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
import type { BookIndex } from './BookIndex';
import { walkFrom, wayBack } from './walk';

/** A release cycle that something runs on that an entity relies on. */
export type InheritedUse = {
  product: string;
  cycle: string;
  /** What runs on it. */
  homeRef: string;
  /** From the entity itself, left out, to `homeRef`, which is the last one. */
  path: string[];
  /** With the extension that was bought for `homeRef`. */
  endsOn?: EndDate;
};

/**
 * Each release cycle once, where it ends first, and of such places the nearest. Those that end first come first, unknown
 * ones last.
 */
export function inheritedOf(options: {
  index: BookIndex;
  entity: number;
  mask: Uint8Array;
  limit: number;
}): { items: InheritedUse[]; total: number } {
  const { index, entity, mask, limit } = options;
  const walk = walkFrom({ starts: [entity], edges: index.reliesOn, mask });
  const { useCycles, useEnds, useEntities, usesOfEntity } = index;
  /** Uses, by release cycle. */
  const best = new Int32Array(index.cycles.length).fill(-1);
  const cycles: number[] = [];
  for (const home of walk.reached) {
    const end = usesOfEntity.starts[home + 1];
    for (let place = usesOfEntity.starts[home]; place < end; place++) {
      const use = usesOfEntity.targets[place];
      const cycle = useCycles[use];
      if (best[cycle] < 0) {
        cycles.push(cycle);
        best[cycle] = use;
      } else if (useEnds[use] < useEnds[best[cycle]]) {
        best[cycle] = use;
      }
    }
  }
  // Sorting is stable: of those that end together, what is met first on the way down comes first.
  const items = cycles
    .sort((a, b) => useEnds[best[a]] - useEnds[best[b]])
    .slice(0, limit)
    .map((number): InheritedUse => {
      const { product, name } = index.cycles[number];
      const use = best[number];
      const path = wayBack(useEntities[use], walk)
        .reverse()
        .slice(1)
        .map(step => index.entities[step].ref);
      return {
        ...{ product, cycle: name, path },
        homeRef: index.entities[useEntities[use]].ref,
        endsOn: index.ends[useEnds[use]],
      };
    });
  return { items, total: cycles.length };
}
