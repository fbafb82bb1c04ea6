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

import { isOverdue } from '../isOverdue';
import type { BookIndex } from './BookIndex';
import { compareText } from '../../database/compareText';

/** How many services run on a release cycle. Texts are empty for those without an owner or tier. */
export type UseCounts = {
  total: number;
  /** The most critical first. */
  byTier: { tierId: string; total: number }[];
  /** Those with the most first. */
  byOwner: { ownerRef: string; total: number }[];
  decisions: { decided: number; overdue: number; undecided: number };
};

/** Counts by tier, the most critical first. */
export class TierCounts<K extends string> {
  readonly #none: Record<K, number>;
  readonly #counts = new Map<
    string,
    { rank: number; counts: Record<K, number> }
  >();

  constructor(keys: readonly K[]) {
    this.#none = Object.fromEntries(keys.map(key => [key, 0])) as Record<
      K,
      number
    >;
  }

  add({ tierId, tierRank }: { tierId: string; tierRank: number }, key: K) {
    let tier = this.#counts.get(tierId);
    if (!tier) {
      tier = { rank: tierRank, counts: { ...this.#none } };
      this.#counts.set(tierId, tier);
    }
    tier.counts[key]++;
  }

  inOrder(): ({ tierId: string } & Record<K, number>)[] {
    return [...this.#counts]
      .sort(([a, x], [b, y]) => x.rank - y.rank || compareText(a, b))
      .map(([tierId, { counts }]) => ({ tierId, ...counts }));
  }
}

/** Counts uses of one release cycle on a day, `YYYY-MM-DD`. */
export function countUses(
  index: BookIndex,
  uses: readonly number[],
  today: string,
): UseCounts {
  const owners = new Map<string, number>();
  const tiers = new TierCounts<'total'>(['total']);
  const decisions = { decided: 0, overdue: 0, undecided: 0 };
  for (const use of uses) {
    const entity = index.entities[index.useEntities[use]];
    owners.set(entity.ownerRef, (owners.get(entity.ownerRef) ?? 0) + 1);
    tiers.add(entity, 'total');
    const standing = standingOf(index, use, today);
    decisions.decided += standing === 'undecided' ? 0 : 1;
    decisions.undecided += standing === 'undecided' ? 1 : 0;
    decisions.overdue += standing === 'overdue' ? 1 : 0;
  }
  return {
    total: uses.length,
    byTier: tiers.inOrder(),
    byOwner: [...owners]
      .map(([ownerRef, total]) => ({ ownerRef, total }))
      .sort((a, b) => b.total - a.total || compareText(a.ownerRef, b.ownerRef)),
    decisions,
  };
}

/** What was decided about a use; overdue from the day after it was due. */
export function standingOf(
  index: BookIndex,
  use: number,
  today: string,
): 'undecided' | 'decided' | 'overdue' {
  const decision = index.useDecisions[use]?.decision;
  if (!decision) {
    return 'undecided';
  }
  return isOverdue(decision, today) ? 'overdue' : 'decided';
}
