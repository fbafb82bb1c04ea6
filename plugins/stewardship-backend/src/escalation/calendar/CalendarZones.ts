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

import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { windowsZones } from './windowsZones';

const UTC = IANAZone.create('UTC');
const QUARTER = 15 * 60_000;
const DAY = 24 * 3600_000;

/** A reading of the wall clock, as milliseconds of the UTC moment with the same reading. */
export type WallTime = number;

/** A time zone: one that everybody knows, or one that the calendar describes. */
export type Zone = IANAZone | ICAL.Timezone;

/**
 * The time zones of one calendar. A name that everybody knows means what it means everywhere; the calendar's own
 * description counts for names that only it knows.
 */
export class CalendarZones {
  /** Texts by name: few are ever asked for. */
  readonly #described = new Map<string, string>();
  readonly #found = new Map<string, Zone | undefined>();
  /** Of times that name none. */
  readonly #floating: IANAZone;

  constructor(options: { zones: string[]; timeZone?: string }) {
    for (const text of options.zones) {
      const name = /^TZID(?:;[^:\r\n]*)?:(.+)$/im.exec(text)?.[1].trim();
      if (name) {
        this.#described.set(name, text);
      }
    }
    this.#floating = knownZone(options.timeZone ?? '') ?? UTC;
  }

  /** The zone of a time with that `TZID`; `undefined` where nobody knows it. */
  find(tzid: string | undefined): Zone | undefined {
    if (tzid === undefined) {
      return this.#floating;
    }
    const name = tzid.trim();
    if (!this.#found.has(name)) {
      this.#found.set(name, this.#look(name));
    }
    return this.#found.get(name);
  }

  /** Of times whose zone nobody knows. */
  get fallback(): Zone {
    return this.#floating;
  }

  #look(tzid: string): Zone | undefined {
    const text = this.#described.get(tzid);
    return (
      knownZone(tzid) ??
      (text === undefined ? undefined : describedZone(text)) ??
      knownZone(windowsZones.get(tzid) ?? '')
    );
  }
}

/** What the wall clock shows. */
export function wallTimeOf(time: ICAL.Time): WallTime {
  const { year, month, day, hour, minute, second } = time;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The instant at which the wall clock shows a reading, in epoch milliseconds: the first one where it shows it twice; where
 * it skips it, as much later as is skipped.
 */
export function instantIn(zone: Zone, wall: WallTime): number {
  if (!(zone instanceof IANAZone)) {
    return wall - zone.utcOffset(timeOf(wall)) * 1000;
  }
  const before = offsetIn(zone, wall - DAY);
  const offset = offsetIn(zone, wall - before);
  return offset === before || offsetIn(zone, wall - offset) === offset
    ? wall - offset
    : wall - before;
}

/** What the wall clock shows at an instant. */
export function wallTimeIn(zone: Zone, instant: number): WallTime {
  if (zone instanceof IANAZone) {
    return instant + offsetIn(zone, instant);
  }
  const time = timeOf(instant);
  time.zone = ICAL.Timezone.utcTimezone;
  return wallTimeOf(time.convertToZone(zone));
}

// Asking takes as long as all the rest, and the shifts of a calendar begin and end at the same few times.
const offsets = new WeakMap<IANAZone, Map<number, number>>();
const MAX_OFFSETS = 50_000;

/** In milliseconds. Zones change at full quarters of an hour. */
function offsetIn(zone: IANAZone, instant: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = zone.offset(instant) * 60_000;
    if (known.size >= MAX_OFFSETS) {
      known.clear();
    }
    known.set(quarter, offset);
  }
  return offset;
}

/** A reading of the wall clock that names no zone. */
export function timeOf(wall: WallTime): ICAL.Time {
  const date = new Date(wall);
  return ICAL.Time.fromData({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  });
}

function knownZone(name: string): IANAZone | undefined {
  // Some programs put a path of their own before it.
  const known = /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$|^[A-Za-z]+$/.exec(
    name,
  )?.[0];
  return known && IANAZone.isValidZone(known)
    ? IANAZone.create(known)
    : undefined;
}

function describedZone(text: string): ICAL.Timezone | undefined {
  // Clocks change by the year; a rule of every second would be followed for ever.
  if (/^RRULE:(?!.*FREQ=YEARLY)/im.test(text)) {
    return undefined;
  }
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
    // Reading it is left for later, where nobody would expect it to fail.
    zone.utcOffset(timeOf(Date.UTC(2026, 0, 1)));
    return zone.tzid ? zone : undefined;
  } catch {
    return undefined;
  }
}
