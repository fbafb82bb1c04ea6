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
import type { OnCallPerson } from '@backstage-stewardship/plugin-stewardship-common';
import {
  instantIn,
  wallTimeOf,
  type CalendarZones,
  type WallTime,
  type Zone,
} from './CalendarZones';
import { oneLine } from '../../sources/oneLine';
import { readPeople } from './readPeople';
import { readRules } from './readRules';

const DAY = 24 * 3600_000;
const LONGEST = 366 * DAY;

/** An event of a calendar. Instants are in epoch milliseconds. */
export type CalendarEvent = {
  /** Empty where it has none: then it stands for itself. */
  uid: string;
  /** Newer versions have higher ones. */
  sequence: number;
  isCancelled: boolean;
  zone: Zone;
  start: WallTime;
  /** 0 where it has none. On the wall clock, so that a shift until 14:00 ends then also when clocks change. */
  length: number;
  /** Which occurrence of the event with the same uid it takes the place of. */
  replaces?: number;
  rules: ICAL.Recur[];
  /** Occurrences beside those of the rules. */
  added: number[];
  /** Instants, or days on the wall clock, at which it does not occur. */
  excluded: { instants: ReadonlySet<number>; days: ReadonlySet<WallTime> };
  people: OnCallPerson[];
  /** For people: problems name no title, as a title may name a person. */
  when: string;
};

/** An event, or why there is none. */
export type EventReading =
  | { status: 'read'; event: CalendarEvent; problems: string[] }
  | { status: 'wrong'; problem: string };

/** Reads a `VEVENT`. What cannot be understood is told; the rest holds, where a time remains. */
export function readEvent(text: string, zones: CalendarZones): EventReading {
  let component: ICAL.Component;
  try {
    component = new ICAL.Component(ICAL.parse(text));
  } catch (error) {
    return {
      status: 'wrong',
      problem: `An event cannot be read and is left out: ${told(error)}.`,
    };
  }
  try {
    return read(component, zones);
  } catch (error) {
    return {
      status: 'wrong',
      problem: `An event cannot be read and is left out: ${told(error)}.`,
    };
  }
}

function read(component: ICAL.Component, zones: CalendarZones): EventReading {
  const problems: string[] = [];
  const startProperty = component.getFirstProperty('dtstart');
  const startTime = startProperty?.getFirstValue();
  if (!startProperty || !(startTime instanceof ICAL.Time)) {
    return {
      status: 'wrong',
      problem: 'An event has no start and is left out.',
    };
  }
  const zone = zoneOf(startProperty, zones, problems);
  const start = wallTimeOf(startTime);
  const when = `of ${startTime.toString().slice(0, 10)}`;
  const length = lengthOf({ component, startTime, start, zone, zones });
  if (length < 0) {
    const problem = `The event ${when} ends before it begins and is left out.`;
    return { status: 'wrong', problem };
  }
  if (length > LONGEST) {
    const problem = `The event ${when} takes more than a year and is left out.`;
    return { status: 'wrong', problem };
  }
  const rules = readRules({ component, startTime, zone, when, problems });
  const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0);
  const replaced = component.getFirstProperty('recurrence-id');
  const people = readPeople(component);
  if (people.length === 0) {
    problems.push(`The event ${when} names nobody.`);
  }
  return {
    status: 'read',
    problems,
    event: {
      uid: String(component.getFirstPropertyValue('uid') ?? ''),
      sequence: Number.isFinite(sequence) ? sequence : 0,
      isCancelled:
        String(component.getFirstPropertyValue('status')).toUpperCase() ===
        'CANCELLED',
      ...{ zone, start, length, rules, people, when },
      ...(replaced && {
        replaces: instantsOf(replaced, zones, problems)[0],
      }),
      added: component
        .getAllProperties('rdate')
        .flatMap(property => instantsOf(property, zones, problems)),
      excluded: excludedBy(component, zones, problems),
    },
  };
}

function lengthOf(options: {
  component: ICAL.Component;
  startTime: ICAL.Time;
  start: WallTime;
  zone: Zone;
  zones: CalendarZones;
}): number {
  const { component, startTime, start, zone, zones } = options;
  const end = component.getFirstProperty('dtend');
  const endTime = end?.getFirstValue();
  if (end && endTime instanceof ICAL.Time) {
    const endZone = zoneOf(end, zones, []);
    const wall = wallTimeOf(endTime);
    return endZone === zone || startTime.isDate
      ? wall - start
      : instantIn(endZone, wall) - instantIn(zone, start);
  }
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) {
    return duration.toSeconds() * 1000;
  }
  return startTime.isDate ? DAY : 0;
}

function excludedBy(
  component: ICAL.Component,
  zones: CalendarZones,
  problems: string[],
): CalendarEvent['excluded'] {
  const instants = new Set<number>();
  const days = new Set<WallTime>();
  for (const property of component.getAllProperties('exdate')) {
    const zone = zoneOf(property, zones, problems);
    for (const time of timesOf(property)) {
      if (time.isDate) {
        days.add(wallTimeOf(time));
      } else {
        instants.add(instantIn(zone, wallTimeOf(time)));
      }
    }
  }
  return { instants, days };
}

function instantsOf(
  property: ICAL.Property,
  zones: CalendarZones,
  problems: string[],
): number[] {
  const zone = zoneOf(property, zones, problems);
  return timesOf(property).map(time => instantIn(zone, wallTimeOf(time)));
}

function timesOf(property: ICAL.Property): ICAL.Time[] {
  return property.getValues().flatMap((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    return time instanceof ICAL.Time ? [time] : [];
  });
}

const UTC_ID = 'UTC';

function zoneOf(
  property: ICAL.Property,
  zones: CalendarZones,
  problems: string[],
): Zone {
  const [first] = timesOf(property);
  if (first?.zone === ICAL.Timezone.utcTimezone) {
    return zones.find(UTC_ID) ?? zones.fallback;
  }
  const tzid = property.getParameter('tzid');
  const name = Array.isArray(tzid) ? tzid[0] : tzid;
  const zone = zones.find(name);
  if (!zone) {
    problems.push(
      `The time zone '${oneLine(
        String(name),
      )}' is not known; its times are read as those of the calendar.`,
    );
  }
  return zone ?? zones.fallback;
}

function told(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}
