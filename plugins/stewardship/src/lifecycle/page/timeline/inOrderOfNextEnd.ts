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

import type { CycleState } from '@backstage-stewardship/plugin-stewardship-common';

const AHEAD = 0;
const OPEN = 1;
const ENDED = 2;

type Ending = Pick<CycleState, 'milestones'>;

/**
 * Release cycles by what the bars show next: first those with an end to come, the nearest day first, then those without one
 * that is known, and last what has ended altogether, the latest first. Otherwise they stay as they were.
 */
export function inOrderOfNextEnd<T extends Ending>(
  cycles: readonly T[],
  today: string,
): T[] {
  const places = new Map(cycles.map(cycle => [cycle, placeOf(cycle, today)]));
  const at = (cycle: T) => places.get(cycle) ?? placeOf(cycle, today);
  return [...cycles].sort((one, other) => {
    const [a, b] = [at(one), at(other)];
    if (a.rank !== b.rank) {
      return a.rank - b.rank;
    }
    const byDay = Number(a.day > b.day) - Number(a.day < b.day);
    return a.rank === ENDED ? -byDay : byDay;
  });
}

/** An end of sale takes no fixes from anybody, and bars do not show it. On its day itself, an end is still to come. */
function placeOf(
  { milestones }: Ending,
  today: string,
): { rank: number; day: string } {
  const { endOfSale, ...shown } = milestones;
  const ends = Object.values(shown);
  const days = ends
    .flatMap(end => (end.kind === 'date' ? [end.on] : []))
    .sort();
  const next = days.find(day => day >= today);
  if (next !== undefined) {
    return { rank: AHEAD, day: next };
  }
  return ends.length === 0 || ends.some(({ kind }) => kind === 'open')
    ? { rank: OPEN, day: '' }
    : { rank: ENDED, day: days.at(-1) ?? '' };
}
