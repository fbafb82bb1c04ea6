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
  OnCallSchedule,
  OnCallShift,
} from '@backstage-stewardship/plugin-stewardship-common';
import { instantIn, wallTimeIn, type WallTime } from './CalendarZones';
import type { Pacer } from './Pacer';
import { ProblemList } from './ProblemList';
import type { Calendar } from './readCalendar';
import type { CalendarEvent } from './readEvent';
import { RuleFollower } from './RuleFollower';

const DAY = 24 * 3600_000;
const MAX_SHIFTS = 2_000;
// More than is stored, as they do not come in order; and not so many that sorting them takes long.
const MAX_KEPT = 20_000;
const MAX_LOOKS = 50_000;
const MAX_LOOKS_OF_ALL = 1_000_000;

/** Days in which a rule comes back to the same time of the same day of the week, at an interval of one. */
const DAYS_OF_PERIOD: Partial<Record<string, number>> = {
  WEEKLY: 7,
  DAILY: 1,
  HOURLY: 1,
  MINUTELY: 1,
  SECONDLY: 1,
};

class Expansion {
  readonly shifts: OnCallShift[] = [];
  readonly #from: number;
  readonly #until: number;
  readonly #pacer: Pacer;
  readonly #problems: ProblemList;
  #looks = 0;

  constructor(options: {
    from: Date;
    until: Date;
    pacer: Pacer;
    problems: ProblemList;
  }) {
    this.#from = options.from.getTime();
    this.#until = options.until.getTime();
    this.#pacer = options.pacer;
    this.#problems = options.problems;
  }

  /** One shift for each of its people, where it is within the window. */
  add(event: CalendarEvent, start: number): void {
    const { zone, length, people } = event;
    const end = instantIn(zone, wallTimeIn(zone, start) + length);
    if (start >= this.#until || end <= this.#from || start >= end) {
      return;
    }
    if (this.shifts.length > MAX_KEPT) {
      return;
    }
    for (const person of people) {
      this.shifts.push({
        level: 1,
        person,
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
      });
    }
  }

  /** All occurrences of an event but those that others take the place of. */
  async addSeries(
    event: CalendarEvent,
    replaced: ReadonlySet<number | undefined>,
  ): Promise<void> {
    const { zone, excluded } = event;
    const starts = new Set([instantIn(zone, event.start), ...event.added]);
    for (const rule of event.rules) {
      await this.#follow(event, rule, starts);
    }
    for (const start of starts) {
      const day = Math.floor(wallTimeIn(zone, start) / DAY) * DAY;
      if (
        !replaced.has(start) &&
        !excluded.instants.has(start) &&
        !excluded.days.has(day)
      ) {
        this.add(event, start);
      }
    }
  }

  async #follow(
    event: CalendarEvent,
    rule: CalendarEvent['rules'][number],
    starts: Set<number>,
  ): Promise<void> {
    const { zone, start, length, when } = event;
    // On the wall clock, a zone may be a day away.
    const last = this.#until + DAY;
    const first = this.#from - length - DAY;
    try {
      const follower = new RuleFollower({
        rule,
        start: skipTo(first, rule, start),
      });
      const looksBefore = this.#looks;
      while (
        follower.looks < MAX_LOOKS &&
        looksBefore + follower.looks < MAX_LOOKS_OF_ALL
      ) {
        if (this.#pacer.isDue) {
          await this.#pacer.rest();
        }
        const wall = follower.nextTime() ?? Infinity;
        this.#looks = looksBefore + follower.looks;
        if (wall > last) {
          return;
        }
        if (wall >= first) {
          starts.add(instantIn(zone, wall));
        }
      }
      this.#problems.add([
        `The event ${when} recurs so often that it is not followed to the end.`,
      ]);
    } catch (error) {
      this.#pacer.throwIfStopped();
      this.#problems.add([
        `The rule by which the event ${when} recurs cannot be followed: ${String(
          error,
        )}.`,
      ]);
    }
  }
}

/** The shifts of a calendar that are within a window, at least in part. */
export async function expandCalendar(options: {
  calendar: Calendar;
  from: Date;
  until: Date;
  pacer: Pacer;
}): Promise<OnCallSchedule> {
  const { calendar } = options;
  const problems = new ProblemList();
  problems.add(calendar.problems);
  const expansion = new Expansion({ ...options, problems });
  for (const { master, replacements } of seriesOf(calendar.events)) {
    const replaced = new Set(replacements.map(({ replaces }) => replaces));
    if (master?.length === 0) {
      problems.add([`The event ${master.when} has no length.`]);
    }
    if (master && !master.isCancelled) {
      await expansion.addSeries(master, replaced);
    }
    for (const event of replacements) {
      if (!event.isCancelled) {
        const length = event.length || (master?.length ?? 0);
        expansion.add({ ...event, length }, instantIn(event.zone, event.start));
      }
    }
  }
  if (expansion.shifts.length > MAX_SHIFTS) {
    problems.add([
      `The calendar has more than ${MAX_SHIFTS} shifts, of which the first are read.`,
    ]);
  }
  const shifts = expansion.shifts
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
    .slice(0, MAX_SHIFTS);
  const told = problems.toArray();
  return {
    ...(calendar.title && { title: calendar.title }),
    levels: [{ level: 1 }],
    shifts,
    ...(told.length > 0 && { problems: told }),
  };
}

/** Events with the same uid: one that recurs, and those that take the place of single occurrences. */
function seriesOf(
  events: CalendarEvent[],
): Iterable<{ master?: CalendarEvent; replacements: CalendarEvent[] }> {
  // Of several versions of one, the newest.
  const newest = new Map<string, CalendarEvent>();
  for (const [index, event] of events.entries()) {
    const key = JSON.stringify([event.uid || index, event.replaces]);
    const other = newest.get(key);
    if (!other || other.sequence <= event.sequence) {
      newest.set(key, event);
    }
  }
  const series = new Map<
    string,
    { master?: CalendarEvent; replacements: CalendarEvent[] }
  >();
  for (const [key, event] of newest) {
    const name = event.uid || key;
    const found = series.get(name) ?? { replacements: [] };
    series.set(name, found);
    if (event.replaces === undefined) {
      found.master = event;
    } else {
      found.replacements.push(event);
    }
  }
  return series.values();
}

/** A later start of the same pattern: what recurs since long ago need not be followed from there. */
function skipTo(
  wall: WallTime,
  rule: CalendarEvent['rules'][number],
  start: WallTime,
): WallTime {
  const days = DAYS_OF_PERIOD[rule.freq];
  // What is counted has to be counted from the start.
  if (!days || rule.count || wall <= start) {
    return start;
  }
  const period = days * rule.interval * DAY;
  return start + Math.floor((wall - start) / period) * period;
}
