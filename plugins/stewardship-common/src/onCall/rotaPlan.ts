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

import type { Rota } from '../record/values';
import { parseDuration } from '../time/duration';
import {
  instantAt,
  parseReading,
  wallClock,
  type Clock,
} from '../time/wallClock';
import { WEEKDAYS } from '../time/weekdays';
import type { Interval } from './intervals';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MAX_WEEKS = 999;

/** Somebody being on call. */
export type Turn = Interval & { ref: string };

/** How the members of a rota take turns, in a form to compute with. Times are readings of the wall clock. */
export type RotaPlan = {
  members: string[];
  /** Where turns are counted from; nobody has one before `startsAt`. */
  anchor: number;
  startsAt: number;
  /** Of a turn, in milliseconds on the wall clock. */
  length: number;
};

/** The plan of a rota, or the problems for which there is none. */
export function readRotaPlan(rota: Rota): {
  plan?: RotaPlan;
  problems: string[];
} {
  const { id, members, startsOn, handover, handoverDay, shift } = rota;
  const problems: string[] = [];
  const startsAt = parseReading(`${startsOn}T${handover}`);
  const length = lengthOf(shift);
  if (members.length === 0) {
    problems.push(`The rota '${id}' has no members.`);
  }
  if (startsAt === undefined) {
    problems.push(
      `The rota '${id}' begins on '${startsOn}' at '${handover}', which is no date and time of day such as '2026-05-01' and '09:00'.`,
    );
  }
  if (length === undefined) {
    problems.push(
      `The rota '${id}' has shifts of '${shift}', which are not whole weeks (at most ${MAX_WEEKS}), whole days, or hours that divide a day.`,
    );
  }
  if (members.length === 0 || startsAt === undefined || length === undefined) {
    return { problems };
  }
  const plan = { members, anchor: startsAt, startsAt, length };
  if (handoverDay && length % WEEK === 0) {
    const wanted = WEEKDAYS.indexOf(handoverDay);
    if (wanted === -1) {
      problems.push(
        `The rota '${id}' hands over on '${handoverDay}', which is no day of the week such as 'mon'; it does so on the day of the week of '${startsOn}'.`,
      );
    } else {
      const weekday = (new Date(startsAt).getUTCDay() + 6) % 7;
      plan.anchor -= ((weekday - wanted + 7) % 7) * DAY;
    }
  }
  return { plan, problems };
}

function lengthOf(shift: string): number | undefined {
  const duration = parseDuration(shift);
  if (!duration || duration.years || duration.months) {
    return undefined;
  }
  const length = duration.toMillis();
  const dividesDay = length % HOUR === 0 && DAY % length === 0;
  return length > 0 &&
    length <= MAX_WEEKS * WEEK &&
    (length % DAY === 0 || dividesDay)
    ? length
    : undefined;
}

/** The turns that touch a span, in order, straight from their numbers: the rota may have begun long ago. */
export function turnsOf(options: {
  plan: RotaPlan;
  clock: Clock;
  span: Interval;
}): Turn[] {
  const { plan, clock, span } = options;
  const { members, anchor, length } = plan;
  const most = members.length - 1;
  const numberAt = (instant: number) =>
    Math.floor((wallClock(clock, instant) - anchor) / length);
  const isSame = (number: number, other: number) =>
    members[number % members.length] === members[other % members.length];
  // A day more, as clocks that go back show a later turn before.
  const earliest = Math.max(0, numberAt(span.from - DAY));
  const latest = numberAt(span.until + DAY);
  if (latest < 0) {
    return [];
  }
  // A shift of several turns is whole, too, but the turns of one who has them all have no end.
  let [first, last] = [earliest, latest];
  while (first > 0 && isSame(first - 1, first) && earliest - first < most) {
    first -= 1;
  }
  while (isSame(last, last + 1) && last - latest < most) {
    last += 1;
  }
  const turns: Turn[] = [];
  let from = instantAt(
    clock,
    first === 0 ? plan.startsAt : anchor + first * length,
  );
  for (let number = first; number <= last; number += 1) {
    const until = instantAt(clock, anchor + (number + 1) * length);
    // Where clocks skip a whole turn, nobody has it.
    if (from < until) {
      turns.push({ ref: members[number % members.length], from, until });
      from = until;
    }
  }
  return turns;
}
