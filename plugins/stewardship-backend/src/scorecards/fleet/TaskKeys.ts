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

import type { ScorecardView } from './ScorecardView';
import type { SubjectList } from './SubjectList';

/** A check that asks something of a team. */
export type FoundTask = {
  place: number;
  view: ScorecardView;
  /** By its number. */
  check: number;
};

/**
 * Numbers for tasks that are in the order of the tasks, and from which tasks can be told again: nothing has to be kept for
 * those that are not among the first.
 */
export class TaskKeys {
  readonly #subjects: SubjectList;
  readonly #checks: { view: ScorecardView; check: number }[];
  /** By check, of all views: those that keep from the next level come before those that do not. */
  readonly #keeping: Float64Array;
  readonly #others: Float64Array;
  /** By place. */
  readonly #services: Float64Array;

  constructor(subjects: SubjectList, views: readonly ScorecardView[]) {
    this.#subjects = subjects;
    this.#checks = views.flatMap(view =>
      view.checks.map((_, check) => ({ view, check })),
    );
    const negative = this.#checks.map(
      ({ view, check }) => -view.checks[check].weight,
    );
    const weights = numbersOf(negative);
    const numberOf = (weight: number) => weights.get(weight) ?? 0;
    const { byName, ranks } = subjects.order;
    const step = byName.length * this.#checks.length;
    this.#keeping = Float64Array.from(
      negative,
      (weight, check) => numberOf(weight) * step + check,
    );
    const behind = weights.size * step;
    this.#others = this.#keeping.map(key => key + behind);
    const tiers = numbersOf(
      subjects.subjects.flatMap(subject => subject?.tier?.rank ?? []),
    );
    this.#services = Float64Array.from(subjects.subjects, (subject, place) => {
      // Those without a tier come after all others.
      const tier = tiers.get(subject?.tier?.rank ?? NaN) ?? tiers.size;
      return tier * 2 * behind + ranks[place] * this.#checks.length;
    });
  }

  keyOf(place: number, check: number, keeps: boolean): number {
    const checks = keeps ? this.#keeping : this.#others;
    return this.#services[place] + checks[check];
  }

  taskOf(key: number): FoundTask {
    const { byName } = this.#subjects.order;
    const rank = Math.floor(key / this.#checks.length) % byName.length;
    return {
      place: byName[rank],
      ...this.#checks[key % this.#checks.length],
    };
  }
}

/** Each value with its place among all of them. */
function numbersOf(values: readonly number[]): Map<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return new Map(sorted.map((value, number) => [value, number]));
}
