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

import fc from 'fast-check';
import { coveredIntervals, nextHandover, peopleOnCall } from './onCallAt';
import type { OnCallSchedule, OnCallShift } from './schedule';

const HOUR = 3600_000;
const END = 30;

/** Hours since the epoch are easier to read than dates. */
function at(hour: number): Date {
  return new Date(hour * HOUR);
}

function shift(
  name: string,
  start: number | undefined,
  end: number | undefined,
  level = 1,
): OnCallShift {
  return {
    level,
    person: { name },
    ...(start !== undefined && { start: at(start).toISOString() }),
    ...(end !== undefined && { end: at(end).toISOString() }),
  };
}

function schedule(...shifts: OnCallShift[]): OnCallSchedule {
  return { levels: [{ level: 1 }, { level: 2 }], shifts };
}

const arbitrarySchedule = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('Ada', 'Ben', 'Cleo'),
        fc.option(fc.nat(END), { nil: undefined, freq: 6 }),
        fc.option(fc.nat(END), { nil: undefined, freq: 6 }),
        fc.constantFrom(1, 1, 2, 3),
      )
      .map(parts => shift(...parts)),
    { maxLength: 12 },
  )
  .map(shifts => schedule(...shifts));

/** Whether a shift lasts at an instant, by reading it anew each time. */
function lasts({ start, end }: OnCallShift, hour: number): boolean {
  const iso = at(hour).toISOString();
  return (!start || start <= iso) && (!end || iso < end);
}

describe('peopleOnCall', () => {
  it('lists those on call in order of level', () => {
    const people = peopleOnCall({
      schedule: schedule(
        shift('Ben', 0, 8, 2),
        shift('Ada', 0, 8),
        shift('Cleo', 2, 4),
      ),
      at: at(3),
    });
    expect(people.map(({ person }) => person.name)).toEqual([
      'Ada',
      'Cleo',
      'Ben',
    ]);
  });

  it('gives a hand-over that is exactly now to the next shift', () => {
    const twoShifts = schedule(shift('Ada', 0, 8), shift('Ben', 8, 16));
    const namesAt = (instant: Date) =>
      peopleOnCall({ schedule: twoShifts, at: instant }).map(
        ({ person }) => person.name,
      );
    expect(namesAt(new Date(8 * HOUR - 1))).toEqual(['Ada']);
    expect(namesAt(at(8))).toEqual(['Ben']);
    expect(namesAt(at(16))).toEqual([]);
  });
});

describe('nextHandover', () => {
  function nextOf(onCall: OnCallSchedule, hour: number) {
    const next = nextHandover({ schedule: onCall, at: at(hour) });
    return (
      next && [next.person.name, next.start && Date.parse(next.start) / HOUR]
    );
  }

  it('is the next person, not the next shift of the same one', () => {
    const onCall = schedule(
      shift('Ada', 0, 8),
      shift('Ada', 8, 16),
      shift('Ben', 16, 24),
    );
    expect(nextOf(onCall, 3)).toEqual(['Ben', 16]);
    expect(nextOf(onCall, 16)).toBeUndefined();
  });

  it('is the same person where there is a gap between', () => {
    const onCall = schedule(shift('Ada', 0, 8), shift('Ada', 9, 16));
    expect(nextOf(onCall, 3)).toEqual(['Ada', 9]);
    expect(nextOf(onCall, 8)).toEqual(['Ada', 9]);
  });

  it('looks at the first level only', () => {
    const onCall = schedule(
      shift('Ada', 0, 8),
      shift('Cleo', 4, 12, 2),
      shift('Ben', 8, 16),
    );
    expect(nextOf(onCall, 3)).toEqual(['Ben', 8]);
  });

  it('tells people of one name apart', () => {
    const onCall = schedule(
      { ...shift('', 0, 8), person: { name: 'Kim', email: 'kim@a.example' } },
      { ...shift('', 8, 16), person: { name: 'Kim', email: 'kim@b.example' } },
    );
    expect(nextOf(onCall, 3)).toEqual(['Kim', 8]);
  });

  it('is nothing where nobody comes', () => {
    expect(nextOf(schedule(), 3)).toBeUndefined();
    expect(nextOf(schedule(shift('Ada', undefined, undefined)), 3)).toBe(
      undefined,
    );
  });
});

describe('a schedule of any shifts', () => {
  it('is covered when somebody is on call, at any level or at one', () => {
    fc.assert(
      fc.property(
        arbitrarySchedule,
        fc.nat(END),
        fc.nat(END),
        fc.constantFrom(undefined, 1, 2),
        (onCall, from, until, level) => {
          const covered = coveredIntervals({
            schedule: onCall,
            from: at(from),
            until: at(until),
            level,
          });
          for (let hour = 0; hour <= END; hour += 1) {
            const people = peopleOnCall({ schedule: onCall, at: at(hour) });
            expect(people).toHaveLength(
              onCall.shifts.filter(each => lasts(each, hour)).length,
            );
            expect(
              covered.some(
                each => each.from <= hour * HOUR && hour * HOUR < each.until,
              ),
            ).toBe(
              from <= hour &&
                hour < until &&
                people.some(
                  each => level === undefined || each.level === level,
                ),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is handed over when somebody begins who was not there all the time', () => {
    fc.assert(
      fc.property(arbitrarySchedule, fc.nat(END), (onCall, now) => {
        const namesAt = (hour: number) =>
          new Set(
            onCall.shifts
              .filter(each => each.level === 1 && lasts(each, hour))
              .map(({ person }) => person.name),
          );
        // Those who have been on call at every hour since now.
        const steady = namesAt(now);
        let hour = now;
        let hasNewcomer = false;
        while (hour < END && !hasNewcomer) {
          hour += 1;
          const present = namesAt(hour);
          for (const name of steady) {
            if (!present.has(name)) {
              steady.delete(name);
            }
          }
          hasNewcomer = present.size > steady.size;
        }
        const hasFirst = onCall.shifts.some(({ level }) => level === 1);
        fc.pre(hasFirst);
        const next = nextHandover({ schedule: onCall, at: at(now) });
        expect(next?.start).toBe(
          hasNewcomer ? at(hour).toISOString() : undefined,
        );
      }),
      { numRuns: 300 },
    );
  });
});
