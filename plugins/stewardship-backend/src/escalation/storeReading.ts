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
import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import { nextAttempt } from '../tasks/backoff';
import type { StoredSource } from './OnCallStore';
import type { KnownPerson } from './surveyOnCall';

const PAST_MS = 7 * 24 * 3600_000;
const MAX_SHIFTS = 2_000;

/** What is to be stored after a source was asked. A failure leaves the schedule as it was. */
export function storeReading(options: {
  source: string;
  reading: OnCallReading;
  before: StoredSource | undefined;
  /** From when on the schedule was asked for. */
  from: Date;
  now: Date;
  /** People of the catalog by e-mail address in lower case and by entity ref. */
  people: ReadonlyMap<string, KnownPerson>;
}): StoredSource {
  const { source, reading, before, from, now, people } = options;
  const at = now.toISOString();
  switch (reading.status) {
    case 'read': {
      const shifts = reading.schedule.shifts.slice(0, MAX_SHIFTS);
      const kept = keptShifts({ before: before?.schedule, shifts, from, now });
      return {
        source,
        status: 'read',
        schedule: {
          ...reading.schedule,
          shifts: [...kept, ...shifts.map(shift => identify(shift, people))],
        },
        fetchedAt: at,
        failures: 0,
        attemptedAt: at,
        nextAt: at,
      };
    }
    case 'wrong': {
      // It may be a slip of the tool, or be corrected there: it is asked again, and what it said before is not lost.
      const failures = (before?.failures ?? 0) + 1;
      return {
        source,
        status: 'wrong',
        schedule: before?.schedule,
        fetchedAt: before?.fetchedAt,
        message: reading.message,
        fix: reading.fix,
        failures,
        attemptedAt: at,
        nextAt: nextAttempt({ now, failures }).toISOString(),
      };
    }
    default: {
      const failures = (before?.failures ?? 0) + 1;
      const { retryAt } = reading;
      return {
        source,
        status: 'failed',
        schedule: before?.schedule,
        fetchedAt: before?.fetchedAt,
        message: reading.reason,
        failures,
        attemptedAt: at,
        nextAt: nextAttempt({ now, failures, retryAt }).toISOString(),
      };
    }
  }
}

/**
 * Shifts of the past week that were over before the new answer begins: the tool was not asked for them again. Where it
 * tells of that time all the same, what it says now holds.
 */
function keptShifts(options: {
  before: OnCallSchedule | undefined;
  shifts: OnCallShift[];
  from: Date;
  now: Date;
}): OnCallShift[] {
  const { before, shifts, from, now } = options;
  const told = new Map<number, number>();
  for (const { level, start } of shifts) {
    const begins = start ? Date.parse(start) : Number.NEGATIVE_INFINITY;
    told.set(level, Math.min(begins, told.get(level) ?? from.getTime()));
  }
  return (before?.shifts ?? []).filter(({ level, end }) => {
    const ended = end ? Date.parse(end) : Number.POSITIVE_INFINITY;
    return (
      ended > now.getTime() - PAST_MS &&
      ended <= (told.get(level) ?? from.getTime())
    );
  });
}

/** Adds who it is in the catalog. */
function identify(
  shift: OnCallShift,
  people: ReadonlyMap<string, KnownPerson>,
): OnCallShift {
  const { person } = shift;
  const known = people.get(
    person.userRef ?? person.email?.toLocaleLowerCase('en-US') ?? '',
  );
  if (!known) {
    return shift;
  }
  const hasChannels = Object.keys(known.channels).length > 0;
  return {
    ...shift,
    person: {
      ...person,
      userRef: known.userRef,
      ...(hasChannels && { channels: known.channels }),
    },
  };
}
