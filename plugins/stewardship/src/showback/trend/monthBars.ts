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

/** A month as a bar, in percent of the drawing. */
export type MonthBar = {
  month: string;
  complete: boolean;
  x: number;
  width: number;
  y: number;
  height: number;
};

const FILLED = 0.72;

/** Narrow charts of a few months do not become walls. */
const FEWEST = 6;

/**
 * Bars for amounts from the left to the right under one scale; what is negative, such as credits, hangs below the line at
 * `zero`.
 */
export function monthBars(
  months: { month: string; complete: boolean; drawn: number }[],
): {
  bars: MonthBar[];
  zero: number;
  /** How far to the right the bars reach. */
  extent: number;
} {
  const amounts = months.map(({ drawn }) => drawn);
  const top = Math.max(0, ...amounts);
  const bottom = Math.min(0, ...amounts);
  const span = top - bottom || 1;
  const room = 100 / Math.max(months.length, FEWEST);
  const zero = top === bottom ? 100 : (100 * top) / span;
  return {
    zero,
    extent: months.length * room,
    bars: months.map(({ month, complete, drawn }, index) => {
      const height = (100 * Math.abs(drawn)) / span;
      return {
        month,
        complete,
        x: index * room + (room * (1 - FILLED)) / 2,
        width: room * FILLED,
        y: drawn < 0 ? zero : zero - height,
        height,
      };
    }),
  };
}
