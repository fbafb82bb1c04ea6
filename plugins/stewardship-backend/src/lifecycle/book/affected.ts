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
import type { BookDecision, BookEntity } from './contents';
import { compareText } from '../../database/compareText';
import { standingOf, TierCounts } from './countUses';
import { groupsBelow, type View } from './usesInFleet';
import { walkFrom, wayBack } from './walk';

/** An entity that is affected when a release cycle ends. */
export type AffectedUse = {
  entity: BookEntity;
  /** True where it runs on it itself. */
  direct: boolean;
  /** Where not: from the entity, left out, to what runs on it. */
  path: string[];
  version?: string;
  decision?: BookDecision;
  /** Of direct ones, with extensions. */
  endsOn?: EndDate;
};

/** Everybody who is affected, in the order in which they are shown, with counts. */
export type Affected = {
  total: number;
  /** The one at a place from 0 to below `total`. */
  at(place: number): AffectedUse;
  totals: {
    direct: number;
    indirect: number;
    undecided: number;
    overdue: number;
    byOwner: { ownerRef: string; direct: number; indirect: number }[];
    byTier: { tierId: string; direct: number; indirect: number }[];
  };
};

/**
 * Who runs on a release cycle, and who relies on them through what the caller may read: each entity once, by the shortest
 * way. Those who have to act come first, the most critical first. Owners and tiers narrow who is answered, not whom the ways
 * lead through.
 */
export function affectedBy(options: {
  index: BookIndex;
  mask: Uint8Array;
  /** Number of the release cycle; absent where nothing runs on it. */
  cycle: number | undefined;
  filter: { owner?: string[]; tier?: string[] };
  view: View;
}): Affected {
  const { index, mask, cycle, filter, view } = options;
  /** By entity. */
  const uses = new Map<number, number>();
  for (const use of cycle === undefined ? [] : index.usesOfCycle.of(cycle)) {
    if (mask[index.useEntities[use]]) {
      uses.set(index.useEntities[use], use);
    }
  }
  const walk = walkFrom({
    // In order of importance, so that of two ways of the same length the more critical one is shown.
    starts: index.byImportance.filter(entity => uses.has(entity)),
    edges: index.dependents,
    mask,
  });
  const owners =
    filter.owner && groupsBelow(index.subgroups, filter.owner, view.readable);
  const tiers = filter.tier && new Set(filter.tier);
  const wanted = (entity: number) =>
    (owners?.has(index.entities[entity].ownerRef) ?? true) &&
    (tiers?.has(index.entities[entity].tierId) ?? true);
  const reached = new Uint8Array(mask.length);
  for (const entity of walk.reached) {
    reached[entity] = 1;
  }
  const direct = index.byImportance.filter(
    entity => uses.has(entity) && wanted(entity),
  );
  const indirect = index.byImportance.filter(
    entity => reached[entity] === 1 && wanted(entity),
  );
  return {
    total: direct.length + indirect.length,
    at: place => {
      if (place < direct.length) {
        const number = direct[place];
        const use = uses.get(number) ?? -1;
        return {
          entity: index.entities[number],
          ...{ direct: true, path: [] },
          version: index.useVersions[use],
          decision: index.useDecisions[use],
          endsOn: index.ends[index.useEnds[use]],
        };
      }
      const number = indirect[place - direct.length];
      return {
        entity: index.entities[number],
        direct: false,
        path: wayBack(number, walk)
          .slice(1)
          .map(step => index.entities[step].ref),
      };
    },
    totals: {
      direct: direct.length,
      indirect: indirect.length,
      ...countStandings(index, direct, uses, view.today),
      ...countParties(index, direct, indirect),
    },
  };
}

function countStandings(
  index: BookIndex,
  direct: Uint32Array,
  uses: ReadonlyMap<number, number>,
  today: string,
): { undecided: number; overdue: number } {
  const counts = { undecided: 0, overdue: 0, decided: 0 };
  for (const entity of direct) {
    counts[standingOf(index, uses.get(entity) ?? -1, today)]++;
  }
  return { undecided: counts.undecided, overdue: counts.overdue };
}

function countParties(
  index: BookIndex,
  direct: Uint32Array,
  indirect: Uint32Array,
): Pick<Affected['totals'], 'byOwner' | 'byTier'> {
  const owners = new Map<string, { direct: number; indirect: number }>();
  const tiers = new TierCounts(['direct', 'indirect'] as const);
  const count = (numbers: Uint32Array, key: 'direct' | 'indirect') => {
    for (const number of numbers) {
      const entity = index.entities[number];
      const counts = owners.get(entity.ownerRef) ?? { direct: 0, indirect: 0 };
      counts[key]++;
      owners.set(entity.ownerRef, counts);
      tiers.add(entity, key);
    }
  };
  count(direct, 'direct');
  count(indirect, 'indirect');
  return {
    byOwner: [...owners]
      .map(([ownerRef, counts]) => ({ ownerRef, ...counts }))
      .sort(
        (a, b) =>
          b.direct - a.direct ||
          b.indirect - a.indirect ||
          compareText(a.ownerRef, b.ownerRef),
      ),
    byTier: tiers.inOrder(),
  };
}
