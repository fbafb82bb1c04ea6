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

import type { ScorecardTrend } from '@backstage-stewardship/plugin-stewardship-common';
import type { TrendRow } from '../evaluation/HistoryStore';
import type { ScorecardBook } from './ScorecardBook';
import { levelCounts } from './countServices';
import type { ScorecardView } from './ScorecardView';

const MAX_POINTS = 60;
const DAY_MS = 86_400_000;

type Standing = {
  /** Number of the point from which on it holds. */
  since: number;
  step: number;
  earned: number;
  possible: number;
  applies: boolean;
};

/** The days of a trend, the last of which is `today`; at most 60 that are as far from each other. */
export function trendDays(today: string, days: number): string[] {
  const step = Math.ceil(days / MAX_POINTS);
  // Days are those of UTC, and all of them are equally long.
  const last = Date.parse(`${today}T00:00:00.000Z`);
  const points = Math.floor((days - 1) / step) + 1;
  return Array.from({ length: points }, (_, index) =>
    new Date(last - (points - 1 - index) * step * DAY_MS)
      .toISOString()
      .slice(0, 10),
  );
}

/** How services stood on some days, from the changes of their results. */
export class TrendReplay {
  readonly #book: ScorecardBook;
  readonly #view: ScorecardView;
  readonly #mask: Uint8Array;
  readonly #days: readonly string[];
  readonly #ends: readonly number[];
  readonly #standings = new Map<number, Standing>();
  /** What is added from a point on: services by level, earned, possible. */
  readonly #steps: Float64Array;
  readonly #width: number;

  constructor(options: {
    book: ScorecardBook;
    view: ScorecardView;
    /** The services that count. */
    mask: Uint8Array;
    days: readonly string[];
  }) {
    this.#book = options.book;
    this.#view = options.view;
    this.#mask = options.mask;
    this.#days = options.days;
    this.#ends = options.days.map(day => Date.parse(`${day}T23:59:59.999Z`));
    this.#width = options.view.levels + 3;
    this.#steps = new Float64Array((options.days.length + 1) * this.#width);
  }

  /** Of one entity, the oldest first. */
  add({ uid, at, level, ...change }: TrendRow): void {
    const place = this.#book.placeOf(uid);
    if (place !== undefined && this.#mask[place]) {
      const since = this.#pointAt(Date.parse(at));
      const step = this.#view.stepOf(level);
      this.#put(place, { since, step, ...change });
    }
  }

  finish(): ScorecardTrend {
    this.#addUnchanged();
    for (const standing of this.#standings.values()) {
      this.#count(standing, this.#days.length);
    }
    const sums = new Float64Array(this.#width);
    const points = this.#days.map((on, point) => {
      for (let column = 0; column < this.#width; column++) {
        sums[column] += this.#steps[point * this.#width + column];
      }
      const [earned, possible, ...steps] = sums;
      return {
        on,
        services: steps.reduce((sum, services) => sum + services, 0),
        levels: levelCounts(this.#view, steps),
        ...{ earned, possible },
      };
    });
    const first = points.findIndex(({ services }) => services > 0);
    return { points: first < 0 ? [] : points.slice(first) };
  }

  /** Results whose history is no longer kept have stood as they are since they were written. */
  #addUnchanged(): void {
    const { earned, possible, changedAt } = this.#view.sheet.rows;
    for (let place = 0; place < this.#mask.length; place++) {
      if (this.#mask[place] && !this.#standings.has(place)) {
        this.#put(place, {
          since: this.#pointAt(changedAt[place]),
          step: this.#view.stepAt(place),
          earned: earned[place],
          possible: possible[place],
          applies: true,
        });
      }
    }
  }

  #put(place: number, standing: Standing): void {
    const before = this.#standings.get(place);
    if (before) {
      this.#count(before, standing.since);
    }
    this.#standings.set(place, standing);
  }

  #count(standing: Standing, until: number): void {
    const { since, step, earned, possible, applies } = standing;
    if (!applies || since >= until) {
      return;
    }
    for (const [point, sign] of [
      [since, 1],
      [until, -1],
    ]) {
      const start = point * this.#width;
      this.#steps[start] += sign * earned;
      this.#steps[start + 1] += sign * possible;
      this.#steps[start + 2 + step] += sign;
    }
  }

  /** The first point that has a moment behind it. */
  #pointAt(time: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#ends[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
