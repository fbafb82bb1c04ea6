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

import { DateTime } from 'luxon';
import type {
  ScorecardLevel,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { levelShares } from '../distribution/levelShares';

/** A day of the trend as a stack, in percent of the drawing. */
export type TrendBar = {
  on: string;
  x: number;
  width: number;
  /** From the top down: what is below the first level stands on top. */
  parts: { rank: number; y: number; height: number }[];
};

const FILLED = 0.8;
const WIDEST = 6;

/** Places each day where it lies in the time, so that days without a point stay empty, under one scale for all. */
export function trendBars(
  points: ScorecardTrend['points'],
  levels: ScorecardLevel[],
): { bars: TrendBar[]; top: number } {
  const days = points.map(({ on }) => dayNumber(on));
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const gaps = days.slice(1).map((day, index) => day - days[index]);
  const slot = Math.max(1, Math.min(...gaps, last - first || 1));
  const span = last - first + slot;
  const top = Math.max(1, ...points.map(({ services }) => services));

  const bars = points.map(({ on, levels: counts }, index) => {
    const room = (100 * slot) / span;
    let y = 100;
    // The highest level stands at the bottom, so that its height can be compared.
    const parts = levelShares(counts, levels).map(({ rank, services }) => {
      const height = (100 * services) / top;
      y -= height;
      return { rank, y, height };
    });
    return {
      on,
      x: (100 * (days[index] - first)) / span,
      width: Math.min(WIDEST, room * FILLED),
      parts: parts.filter(({ height }) => height > 0),
    };
  });
  return { bars, top };
}

function dayNumber(on: string): number {
  return Math.round(
    DateTime.fromISO(on, { zone: 'utc' }).toMillis() / 86_400_000,
  );
}
