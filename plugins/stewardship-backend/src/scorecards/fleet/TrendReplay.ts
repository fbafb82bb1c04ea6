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
import { Turns } from '../../tasks/Turns';
import type { ScorecardBook } from './ScorecardBook';
import { levelCounts } from './countServices';
import type { ScorecardView } from './ScorecardView';
import { dayOf, type TrendLog } from './TrendLog';

const MAX_POINTS = 60;
const DAY_MS = 86_400_000;
const ROWS_AT_ONCE = 4096;

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
    this.#ends = options.days.map(dayOf);
    this.#width = options.view.levels + 3;
    this.#steps = new Float64Array((options.days.length + 1) * this.#width);
  }

  /** To be called once. */
  async replay(log: TrendLog): Promise<ScorecardTrend> {
    const turns = new Turns();
    // What comes while others have their turn is for the next one to ask.
    const { length } = log;
    const { entities, days, levels, earned, possible, applies } = log.columns;
    const places = Int32Array.from(
      { length: log.uids.size },
      (_, entity) => this.#book.placeOf(log.uids.textOf(entity) ?? '') ?? -1,
    );
    const steps = Array.from({ length: log.levels.size }, (_, level) =>
      this.#view.stepOf(log.levels.textOf(level)),
    );
    const pointOf = this.#pointsOf(days.subarray(0, length));
    const put = (row: number, until: number) => {
      if (applies[row]) {
        this.#count({
          ...{ since: pointOf(row), until },
          step: levels[row] < 0 ? 0 : steps[levels[row]],
          ...{ earned: earned[row], possible: possible[row] },
        });
      }
    };
    /** By place: 1 and the last row up to now. */
    const last = new Uint32Array(this.#mask.length);
    for (let row = 0; row < length; row++) {
      const place = places[entities[row]];
      if (place >= 0 && this.#mask[place]) {
        if (last[place] > 0) {
          put(last[place] - 1, pointOf(row));
        }
        last[place] = row + 1;
      }
      if (row % ROWS_AT_ONCE === 0) {
        await turns.giveWay();
      }
    }
    for (let place = 0; place < last.length; place++) {
      if (last[place] > 0) {
        put(last[place] - 1, this.#days.length);
      }
    }
    this.#addUnchanged(last);
    return this.#sumUp();
  }

  #sumUp(): ScorecardTrend {
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
  #addUnchanged(changed: Uint32Array): void {
    const { earned, possible, changedAt } = this.#view.sheet.rows;
    for (let place = 0; place < this.#mask.length; place++) {
      if (this.#mask[place] && changed[place] === 0) {
        this.#count({
          since: this.#pointAt(Math.floor(changedAt[place] / DAY_MS)),
          until: this.#days.length,
          step: this.#view.stepAt(place),
          ...{ earned: earned[place], possible: possible[place] },
        });
      }
    }
  }

  #count(standing: {
    /** Numbers of the point from which on it holds, and of the one from which on it does not. */
    since: number;
    until: number;
    step: number;
    earned: number;
    possible: number;
  }): void {
    const { since, until, step, earned, possible } = standing;
    if (since >= until) {
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

  /** The point of each row, worked out once for each day. */
  #pointsOf(days: Int32Array): (row: number) => number {
    const points = new Map<number, number>();
    return row => {
      const day = days[row];
      let point = points.get(day);
      if (point === undefined) {
        point = this.#pointAt(day);
        points.set(day, point);
      }
      return point;
    };
  }

  /** The first point that has a day behind it. */
  #pointAt(day: number): number {
    const point = this.#ends.findIndex(end => end >= day);
    return point < 0 ? this.#ends.length : point;
  }
}
