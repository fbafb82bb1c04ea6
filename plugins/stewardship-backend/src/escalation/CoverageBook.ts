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

import {
  coveredIntervals,
  intersectIntervals,
  subtractIntervals,
  supportHoursIntervals,
  uniteIntervals,
  type Interval,
  type OnCallPerson,
  type OnCallSchedule,
  type SupportHours,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { SourceState } from './sourceState';

const DAYS = 30;
const HOUR_MS = 3600_000;

/** The 30 days that a test at `now` looks at: from a whole hour on, so that what stays the same is not written at every test. */
export function testWindow(now: Date): Interval {
  const from = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  return { from, until: from + DAYS * 24 * HOUR_MS };
}

/** When somebody is there for a step, and when that cannot be told. Instants in epoch milliseconds. */
export type StepCoverage = {
  covered: Interval[];
  unknown: Interval[];
  /** When somebody should be on call for the step and nobody is, from now on. */
  gaps: Interval[];
  /** End of what was looked at. */
  until: number;
  /** Different people on call. */
  people: number;
  /** How many people can be called one after the other, at the time with the fewest levels. */
  atOnce: number;
};

/**
 * The coming 30 days. What many ladders share, an on-call source or support hours, is worked out once.
 */
export class CoverageBook {
  readonly now: Date;
  readonly window: Interval;
  readonly #hours = new Map<string, Interval[]>();
  readonly #onCall = new Map<string, Omit<StepCoverage, 'gaps'>>();
  readonly #ladders = new Map<string, LadderCoverage>();

  constructor(options: { now: Date }) {
    this.now = options.now;
    this.window = testWindow(options.now);
  }

  /** When the hours are open. Always, where there are none. */
  openIn(hours: SupportHours | undefined): Interval[] {
    if (!hours || hours.kind === 'always') {
      return [this.window];
    }
    return remember(this.#hours, JSON.stringify(hours), () =>
      supportHoursIntervals({ hours, ...this.#dates() }),
    );
  }

  /** Of a step with on-call sources. `hours` say when somebody should be on call; always, where there are none. */
  ofSources(
    sources: { source: string; state: SourceState }[],
    hours: SupportHours | undefined,
  ): StepCoverage {
    const key = sources.map(({ source }) => source).join(' ');
    const found = remember(this.#onCall, key, () => this.#read(sources));
    const missing = subtractIntervals(
      subtractIntervals(this.openIn(hours), found.covered),
      found.unknown,
    );
    const gaps = missing.filter(({ until }) => until > this.now.getTime());
    return { ...found, gaps };
  }

  /** Of a step without: those who have hours are there in these, and of others it cannot be told. */
  ofHours(hours: SupportHours | undefined): StepCoverage {
    const { until } = this.window;
    const rest = { gaps: [], until, people: 0, atOnce: 0 };
    return hours
      ? { ...rest, covered: this.openIn(hours), unknown: [] }
      : { ...rest, covered: [], unknown: [this.window] };
  }

  /** Of a step that leads nowhere. */
  ofNobody(): StepCoverage {
    const { until } = this.window;
    return { covered: [], unknown: [], gaps: [], until, people: 0, atOnce: 0 };
  }

  /** Of all steps together, within the hours in which somebody should be there. `key` names the steps. */
  ofLadder(options: {
    key: string;
    hours: SupportHours;
    steps: StepCoverage[];
  }): LadderCoverage {
    const { hours, steps } = options;
    const key = `${JSON.stringify(hours)} ${options.key}`;
    return remember(this.#ladders, key, () => {
      const open = this.openIn(hours);
      const covered = uniteIntervals(steps.flatMap(step => step.covered));
      const open2 = subtractIntervals(open, covered);
      const unknown = uniteIntervals(steps.flatMap(step => step.unknown));
      return {
        uncovered: subtractIntervals(open2, unknown).filter(
          ({ until }) => until > this.now.getTime(),
        ),
        unknown: intersectIntervals(open2, unknown),
      };
    });
  }

  #read(
    sources: { source: string; state: SourceState }[],
  ): Omit<StepCoverage, 'gaps'> {
    const schedules = sources.flatMap(({ state }) =>
      state.kind === 'read' ? [state.schedule] : [],
    );
    const covered = uniteIntervals(
      schedules.flatMap(schedule =>
        coveredIntervals({ schedule, ...this.#dates() }),
      ),
    );
    // A wrong source brings nobody; of one that was not read it cannot be told.
    const isUnknown = sources.some(
      ({ state }) => state.kind !== 'read' && state.kind !== 'wrong',
    );
    return {
      covered,
      unknown: isUnknown ? subtractIntervals([this.window], covered) : [],
      until: this.window.until,
      people: this.#peopleIn(schedules),
      atOnce: Math.max(0, ...schedules.map(levelsOf)),
    };
  }

  #peopleIn(schedules: OnCallSchedule[]): number {
    const people = new Set<string>();
    for (const { shifts } of schedules) {
      for (const { person, start, end } of shifts) {
        const isAhead = !end || Date.parse(end) > this.now.getTime();
        if (isAhead && (!start || Date.parse(start) < this.window.until)) {
          people.add(identityOf(person));
        }
      }
    }
    return people.size;
  }

  #dates(): { from: Date; until: Date } {
    return {
      from: new Date(this.window.from),
      until: new Date(this.window.until),
    };
  }
}

/** When by the support hours somebody should be there: when nobody is, and when that cannot be told. */
export type LadderCoverage = { uncovered: Interval[]; unknown: Interval[] };

function levelsOf({ shifts }: OnCallSchedule): number {
  return new Set(shifts.map(({ level }) => level)).size;
}

function identityOf({ userRef, email, name }: OnCallPerson): string {
  return (userRef ?? email ?? name).toLocaleLowerCase('en-US');
}

function remember<T>(known: Map<string, T>, key: string, work: () => T): T {
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  const made = work();
  known.set(key, made);
  return made;
}
