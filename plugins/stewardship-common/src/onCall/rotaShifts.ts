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

import { IANAZone } from 'luxon';
import type { Rota, RotaOverride } from '../record/values';
import { parseDuration } from '../time/duration';
import { supportHoursIntervals } from '../time/supportHoursIntervals';
import { WEEKDAYS } from '../time/weekdays';
import {
  instantsOf,
  transitionsBetween,
  wallClock,
} from '../time/weeklyWindow';
import {
  intersectIntervals,
  subtractIntervals,
  type Interval,
} from './intervals';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
// A turn that begins before the window is read too, and an end that clocks move by a day.
const MARGIN = 2 * DAY;

/**
 * Somebody's turn. Both ends are ISO 8601 in UTC; `end` does not belong to it.
 *
 * @public
 */
export type RotaShift = {
  /** Entity ref. */
  ref: string;
  start: string;
  end: string;
};

type Turn = Interval & { ref: string };

/**
 * Whose turn it is within a window. Shifts are whole, also those that begin before the window or end after it; where the
 * rota has hours, a shift is what of the turn lies within them.
 *
 * A hand-over at a time that clocks skip happens when they have skipped it, one at a time that they repeat happens the
 * first time. Nobody has a turn before `startsOn`. Never throws: what cannot be understood is told in plain words, and
 * the rest holds.
 *
 * @public
 */
export function rotaShifts(options: { rota: Rota; from: Date; until: Date }): {
  shifts: RotaShift[];
  problems: string[];
} {
  const { rota } = options;
  const window = {
    from: options.from.getTime(),
    until: options.until.getTime(),
  };
  const zone = IANAZone.create(rota.timeZone);
  if (!zone.isValid) {
    const problem = `The rota '${rota.id}' has the unknown time zone '${rota.timeZone}'.`;
    return { shifts: [], problems: [problem] };
  }
  const problems: string[] = [];
  let turns = turnsOf(rota, zone, window, problems);
  if (rota.hours) {
    const open = supportHoursIntervals({
      hours: rota.hours,
      from: new Date(Math.min(window.from, ...turns.map(({ from }) => from))),
      until: new Date(
        Math.max(window.until, ...turns.map(({ until }) => until)),
      ),
    });
    turns = turns.flatMap(({ ref, ...turn }) =>
      intersectIntervals([turn], open).map(part => ({ ref, ...part })),
    );
  }
  // A later override goes before an earlier one.
  for (const override of rota.overrides ?? []) {
    const taken = overrideTurn(override, zone);
    if (taken) {
      turns = [
        ...turns.flatMap(({ ref, ...turn }) =>
          subtractIntervals([turn], [taken]).map(part => ({ ref, ...part })),
        ),
        taken,
      ];
    } else {
      problems.push(
        `The rota '${rota.id}' has an override from '${override.from}' until '${override.until}', which is no stretch of time.`,
      );
    }
  }
  const shifts = joined(turns)
    .filter(({ from, until }) => from < window.until && until > window.from)
    .map(({ ref, from, until }) => ({
      ref,
      start: new Date(from).toISOString(),
      end: new Date(until).toISOString(),
    }));
  return { shifts, problems };
}

/** The turns that touch the window, straight from their number: the rota may have begun long ago. */
function turnsOf(
  rota: Rota,
  zone: IANAZone,
  window: Interval,
  problems: string[],
): Turn[] {
  const anchor = anchorOf(rota);
  const length = lengthOf(rota.shift);
  if (rota.members.length === 0) {
    problems.push(`The rota '${rota.id}' has no members.`);
    return [];
  }
  if (anchor === undefined) {
    problems.push(
      `The rota '${rota.id}' begins on '${rota.startsOn}' at '${rota.handover}', which is no time.`,
    );
    return [];
  }
  if (length === undefined) {
    problems.push(
      `The rota '${rota.id}' has shifts of '${rota.shift}', which are neither whole weeks, whole days, nor hours that divide a day.`,
    );
    return [];
  }
  const numberAt = (instant: number) =>
    Math.floor((wallClock(zone, instant) - anchor) / length);
  const first = Math.max(0, numberAt(window.from - MARGIN));
  const last = numberAt(window.until + MARGIN);
  const turns: Turn[] = [];
  let from = instantAt(zone, anchor + first * length);
  for (let number = first; number <= last; number += 1) {
    const until = instantAt(zone, anchor + (number + 1) * length);
    // Where clocks skip a whole turn, nobody has it.
    if (until > from) {
      turns.push({
        ref: rota.members[number % rota.members.length],
        from,
        until,
      });
    }
    from = until;
  }
  return turns;
}

/** The wall-clock reading at which the first turn begins, as milliseconds of the UTC moment with the same reading. */
function anchorOf(rota: Rota): number | undefined {
  const reading = readingOf(`${rota.startsOn}T${rota.handover}`);
  if (reading === undefined || !rota.handoverDay || !isWeeks(rota.shift)) {
    return reading;
  }
  const weekday = (new Date(reading).getUTCDay() + 6) % 7;
  const wanted = WEEKDAYS.indexOf(rota.handoverDay);
  return reading - ((weekday - wanted + 7) % 7) * DAY;
}

function isWeeks(shift: string): boolean {
  return (lengthOf(shift) ?? 1) % (7 * DAY) === 0;
}

/** Length of a shift on the wall clock, in milliseconds. */
function lengthOf(shift: string): number | undefined {
  const duration = parseDuration(shift);
  if (!duration || duration.years || duration.months) {
    return undefined;
  }
  const length = duration.toMillis();
  const isDays = length % DAY === 0;
  const dividesDay = length % HOUR === 0 && DAY % length === 0;
  return length > 0 && (isDays || dividesDay) ? length : undefined;
}

function overrideTurn(
  { ref, from, until }: RotaOverride,
  zone: IANAZone,
): Turn | undefined {
  const [begins, ends] = [readingOf(from), readingOf(until)];
  if (begins === undefined || ends === undefined) {
    return undefined;
  }
  const turn = {
    ref,
    from: instantAt(zone, begins),
    until: instantAt(zone, ends),
  };
  return turn.from < turn.until ? turn : undefined;
}

/** A local date and time, as milliseconds of the UTC moment with the same reading. */
function readingOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
    return undefined;
  }
  const reading = new Date(`${text}:00.000Z`);
  // Date takes 30 February for 2 March.
  return !Number.isNaN(reading.getTime()) &&
    reading.toISOString().startsWith(text)
    ? reading.getTime()
    : undefined;
}

/** When the wall clock shows a reading: the first time where it does so twice, and after the gap where it never does. */
function instantAt(zone: IANAZone, reading: number): number {
  const instants = instantsOf(zone, reading);
  if (instants.length > 0) {
    return Math.min(...instants);
  }
  const [transition] = transitionsBetween(zone, reading - DAY, reading + DAY);
  return transition ?? reading - zone.offset(reading) * 60_000;
}

/** In order, with neighbors of the same person made one. */
function joined(turns: Turn[]): Turn[] {
  const sorted = [...turns].sort((a, b) => a.from - b.from);
  const result: Turn[] = [];
  for (const turn of sorted) {
    const last = result.at(-1);
    if (last?.ref === turn.ref && last.until === turn.from) {
      last.until = turn.until;
    } else {
      result.push({ ...turn });
    }
  }
  return result;
}
