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
import { supportHoursIntervals } from '../time/supportHoursIntervals';
import {
  clockWithin,
  instantAt,
  parseReading,
  type Clock,
} from '../time/wallClock';
import { readWindow } from '../time/weeklyWindow';
import { intersectIntervals, type Interval } from './intervals';
import { readRotaPlan, turnsOf, type Turn } from './rotaPlan';

const DAY = 24 * 3600_000;
// Around the window, so that shifts are whole. Hours that never close for so long never do: where a zone skips the only
// day on which they would, they close within two weeks.
const REACH = 15 * DAY;

/**
 * Somebody on call. Both ends are ISO 8601 in UTC; `end` does not belong to it.
 *
 * @public
 */
export type RotaShift = {
  /** Entity ref. */
  ref: string;
  start: string;
  end: string;
};

/**
 * Who of a rota is on call within a window. Shifts are whole, also those that begin before the window or end after it,
 * in order and without overlaps. Turns of one person that follow each other are one shift; where one person has them
 * all, it reaches beyond the window on both sides. Where the rota has hours, a shift is what of the turn lies within
 * them; an override holds outside of them, too, and goes before those that stand before it in the list.
 *
 * A hand-over at a time that clocks skip happens when they have skipped it, one at a time that they repeat happens the
 * first time. Nobody has a turn before the hand-over time of `startsOn`. Never throws: what cannot be understood is
 * told in plain words, and the rest holds.
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
  const span = { from: window.from - REACH, until: window.until + REACH };
  const clock = clockWithin(zone, span);
  const { plan, problems } = readRotaPlan(rota);
  const turns = plan ? turnsOf({ plan, clock, span }) : [];
  const shifts = layered([
    ...withinHours({ turns, rota, span, problems }),
    ...overridesOf({ rota, clock, span: spanWith(span, turns), problems }),
  ])
    .filter(({ from, until }) => from < window.until && until > window.from)
    .map(({ ref, from, until }) => ({
      ref,
      start: new Date(from).toISOString(),
      end: new Date(until).toISOString(),
    }));
  return { shifts: window.from < window.until ? shifts : [], problems };
}

function withinHours(options: {
  turns: Turn[];
  rota: Rota;
  span: Interval;
  problems: string[];
}): Turn[] {
  const { turns, rota, span, problems } = options;
  const { hours } = rota;
  if (!hours || hours.kind === 'always') {
    return turns;
  }
  if (!readWindow(hours)) {
    problems.push(
      `The rota '${rota.id}' has hours from '${hours.from}' to '${hours.to}' in the time zone '${hours.timeZone}', which cannot be read; its shifts last around the clock.`,
    );
    return turns;
  }
  const open = supportHoursIntervals({
    hours,
    from: new Date(span.from),
    until: new Date(span.until),
  }).map(({ from, until }) => ({
    from: from === span.from && until >= from + REACH ? -Infinity : from,
    until: until === span.until && from <= until - REACH ? Infinity : until,
  }));
  return turns.flatMap(({ ref, ...turn }) =>
    intersectIntervals([turn], open).map(part => ({ ref, ...part })),
  );
}

/** The span, and all of the turns that touch it: an override far from the window ends a long shift, too. */
function spanWith(span: Interval, turns: Turn[]): Interval {
  return {
    from: Math.min(span.from, turns[0]?.from ?? Infinity),
    until: Math.max(span.until, turns.at(-1)?.until ?? -Infinity),
  };
}

/** The overrides that touch the span. */
function overridesOf(options: {
  rota: Rota;
  clock: Clock;
  span: Interval;
  problems: string[];
}): Turn[] {
  const { rota, clock, span, problems } = options;
  return (rota.overrides ?? []).flatMap(override => {
    const readings = readingsOf(override);
    if (!readings) {
      problems.push(
        `The rota '${rota.id}' has an override for '${override.ref}' from '${override.from}' until '${override.until}', which does not end after it begins or is not written as in '2026-12-24T09:00'.`,
      );
      return [];
    }
    // No clock is ahead of UTC, or behind it, by more than a day. Whoever writes down many does not make us look all up.
    if (readings.from > span.until + DAY || readings.until < span.from - DAY) {
      return [];
    }
    const from = instantAt(clock, readings.from);
    const until = instantAt(clock, readings.until);
    return from < until ? [{ ref: override.ref, from, until }] : [];
  });
}

function readingsOf(override: RotaOverride): Interval | undefined {
  const [from, until] = [
    parseReading(override.from),
    parseReading(override.until),
  ];
  return from !== undefined && until !== undefined && from < until
    ? { from, until }
    : undefined;
}

/** One person at a time, in order: where turns overlap, the one that stands last in the list. */
function layered(turns: Turn[]): Turn[] {
  const edges = [
    ...new Set(turns.flatMap(({ from, until }) => [from, until])),
  ].sort((a, b) => a - b);
  const positions = new Map(edges.map((edge, position) => [edge, position]));
  const refs = Array.from<string | undefined>({ length: edges.length });
  for (const { ref, from, until } of turns) {
    refs.fill(ref, positions.get(from), positions.get(until));
  }
  const result: Turn[] = [];
  for (const [position, ref] of refs.entries()) {
    const last = result.at(-1);
    if (ref === undefined) {
      continue;
    }
    const [from, until] = [edges[position], edges[position + 1]];
    if (last?.ref === ref && last.until === from) {
      last.until = until;
    } else {
      result.push({ ref, from, until });
    }
  }
  return result;
}
