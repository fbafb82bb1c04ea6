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
  CycleState,
  EndDate,
  Milestone,
} from '@backstage-stewardship/plugin-stewardship-common';
import { toCsv } from '../../http/csv';
import type { UseCounts } from '../book/countUses';

/** A line of the export. */
export type CountedCycle = { state: CycleState; counts: UseCounts };

/** Columns of the export, with their value. */
const COLUMNS: Record<string, (line: CountedCycle) => string | number> = {
  product: ({ state }) => state.product,
  title: ({ state }) => state.productTitle,
  cycle: ({ state }) => state.cycle,
  phase: ({ state }) => state.phase,
  endsOn: ({ state }) => endText(state.endsOn),
  daysLeft: ({ state }) => state.daysLeft ?? '',
  endOfSale: milestone('endOfSale'),
  endOfActiveSupport: milestone('endOfActiveSupport'),
  endOfSecuritySupport: milestone('endOfSecuritySupport'),
  endOfExtendedSupport: milestone('endOfExtendedSupport'),
  endOfLife: milestone('endOfLife'),
  latestRelease: ({ state }) => state.latest?.version ?? '',
  services: ({ counts }) => counts.total,
  servicesByTier: ({ counts }) =>
    counts.byTier
      .map(({ tierId, total }) => `${tierId || 'none'}: ${total}`)
      .join('; '),
  servicesByOwner: ({ counts }) =>
    counts.byOwner
      .map(({ ownerRef, total }) => `${ownerRef || 'none'}: ${total}`)
      .join('; '),
  decided: ({ counts }) => counts.decisions.decided,
  overdue: ({ counts }) => counts.decisions.overdue,
  undecided: ({ counts }) => counts.decisions.undecided,
  datesOverridden: ({ state }) => state.overridden?.reason ?? '',
  source: ({ state }) => state.sourceId,
};

/** Release cycles as rows under a line of column names. */
export function technologiesToCsv(lines: readonly CountedCycle[]): string {
  const rows = lines.map(line =>
    Object.values(COLUMNS).map(column => column(line)),
  );
  return toCsv([Object.keys(COLUMNS), ...rows]);
}

function milestone(name: Milestone) {
  return ({ state }: CountedCycle) => endText(state.milestones[name]);
}

/** A day, or in a word that nobody knows it. */
function endText(end: EndDate | undefined): string {
  return end?.kind === 'date' ? end.on : end?.kind ?? '';
}
