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
  ScorecardDistribution,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';

/** How many services are at exactly one level. */
export type LevelShare = {
  /** Absent below the first. */
  level?: string;
  /** 0 below the first level. */
  rank: number;
  services: number;
};

/** How many services are at which level, the highest first, each level once, those without services too. */
export function levelShares(
  counts: ScorecardDistribution['levels'],
  levels: ScorecardLevel[],
): LevelShare[] {
  const byLevel = new Map(
    counts.map(({ level, services }) => [level, services]),
  );
  const shares = [{ id: undefined }, ...levels].map(({ id }, rank) => ({
    level: id,
    rank,
    services: byLevel.get(id) ?? 0,
  }));
  return shares.reverse();
}

/** How many services are at a level or above it. */
export function servicesFrom(
  level: string,
  counts: ScorecardDistribution['levels'],
  levels: ScorecardLevel[],
): number {
  const rank = levels.findIndex(({ id }) => id === level) + 1;
  let services = 0;
  for (const share of levelShares(counts, levels)) {
    if (share.rank >= rank) {
      services += share.services;
    }
  }
  return services;
}
