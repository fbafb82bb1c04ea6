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
  FakePagerDutyData,
  FakeRotation,
  FakeSchedule,
} from '@internal/fake-pagerduty';
import fc from 'fast-check';
import { closeAll, createHarness } from './__testUtils__/harness';

jest.setTimeout(60_000);

afterEach(closeAll);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ZONES = [
  'Europe/Brussels',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];

/** A wall clock, counted in minutes as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const of = (type: string) =>
    Number(parts.find(part => part.type === type)?.value);
  return (
    Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) /
    MINUTE
  );
}

/** The turn that it is, told from the wall clock alone, for turns of whole days. */
function turnAt(rotation: FakeRotation, instant: number, zone: string) {
  const days = Number(/^P(\d+)D$/.exec(rotation.shift)?.[1]);
  const anchor = Date.parse(`${rotation.anchor}:00Z`) / MINUTE;
  return Math.floor((wallClock(instant, zone) - anchor) / (days * 24 * 60));
}

function isWorked(
  { only }: FakeRotation,
  instant: number,
  zone: string,
): boolean {
  if (!only) {
    return true;
  }
  const wall = wallClock(instant, zone);
  const minute = ((wall % 1440) + 1440) % 1440;
  // 1 January 1970 was a Thursday.
  const weekday = (((Math.floor(wall / 1440) + 3) % 7) + 7) % 7;
  const minuteOf = (text: string) =>
    Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const [from, to] = [minuteOf(only.from), minuteOf(only.to)];
  const isDay = (day: number) => only.weekdays.includes(day + 1);
  return to > from
    ? isDay(weekday) && minute >= from && minute < to
    : (isDay(weekday) && minute >= from) ||
        (isDay((weekday + 6) % 7) && minute < to);
}

/** Who is on call, instant by instant. */
function whoAt(schedule: FakeSchedule, instant: number): string | undefined {
  const override = [...(schedule.overrides ?? [])]
    .reverse()
    .find(
      ({ start, end }) =>
        Date.parse(start) <= instant && instant < Date.parse(end),
    );
  if (override) {
    return override.user;
  }
  for (const rotation of [...schedule.rotations].reverse()) {
    if (
      rotation.members.length &&
      isWorked(rotation, instant, schedule.timeZone)
    ) {
      const turn = turnAt(rotation, instant, schedule.timeZone);
      const count = rotation.members.length;
      return rotation.members[((turn % count) + count) % count];
    }
  }
  return undefined;
}

const USERS = ['PUONE11', 'PUTWO22', 'PUTHREE'];

const rotation = fc.record<FakeRotation>(
  {
    members: fc.subarray(USERS),
    shift: fc.constantFrom('P1D', 'P2D', 'P7D', 'P14D'),
    anchor: fc.constantFrom(
      '2026-01-05T09:00',
      '2026-10-26T00:00',
      '2027-02-28T23:30',
    ),
    only: fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: fc.constantFrom('00:00', '08:30', '22:00'),
      to: fc.constantFrom('00:00', '08:30', '18:00'),
    }),
  },
  { requiredKeys: ['members', 'shift', 'anchor'] },
);

// Around clock changes, the leap day and the turn of the year.
const AROUND = [
  '2026-03-29T01:00:00Z',
  '2026-11-01T06:00:00Z',
  '2026-12-31T12:00:00Z',
  '2028-02-28T12:00:00Z',
].map(text => Date.parse(text));

const override = fc
  .record({
    user: fc.constantFrom(...USERS),
    at: fc.constantFrom(...AROUND),
    from: fc.integer({ min: -48, max: 48 }),
    hours: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ user, at, from, hours }) => ({
    user,
    start: new Date(at + from * HOUR).toISOString(),
    end: new Date(at + (from + hours) * HOUR).toISOString(),
  }));

type GeneratedSchedule = FakeSchedule &
  Required<Pick<FakeSchedule, 'overrides'>>;

const schedule = fc.record<GeneratedSchedule>({
  id: fc.constant('PSCHED1'),
  name: fc.constant('Rota'),
  timeZone: fc.constantFrom(...ZONES),
  rotations: fc.array(rotation, { minLength: 1, maxLength: 2 }),
  overrides: fc.array(override, { maxLength: 2 }),
});

/** The later of two overrides of one hour is the one that counts. */
const overlappingOverrides: GeneratedSchedule = {
  id: 'PSCHED1',
  name: 'Rota',
  timeZone: 'Europe/Brussels',
  rotations: [{ members: [], shift: 'P1D', anchor: '2026-01-05T09:00' }],
  overrides: ['PUONE11', 'PUTWO22'].map(user => ({
    user,
    start: '2026-12-31T12:00:00.000Z',
    end: '2026-12-31T13:00:00.000Z',
  })),
};

describe('who is on call', () => {
  it('is at every instant whom the rotations and overrides name', async () => {
    const data: FakePagerDutyData = {
      users: USERS.map(id => ({ id, name: id })),
      schedules: [],
      policies: [
        {
          id: 'PPOLICY',
          name: 'Policy',
          levels: [{ delayInMinutes: 5, schedules: ['PSCHED1'] }],
        },
      ],
      services: [],
    };
    const { read, provider } = await createHarness({ data });
    expect(provider.id).toBe('pagerduty');
    await fc.assert(
      fc.asyncProperty(
        schedule,
        fc.constantFrom(...AROUND),
        async (generated, around) => {
          data.schedules = [generated];
          const from = around - 2 * DAY;
          const until = around + 5 * DAY;
          const { 'policy/PPOLICY': reading } = await read(['policy/PPOLICY'], {
            from: new Date(from),
            until: new Date(until),
          });
          if (reading.status !== 'read') {
            throw new Error(JSON.stringify(reading));
          }
          for (let instant = from; instant < until; instant += 15 * MINUTE) {
            const onCall = reading.schedule.shifts
              .filter(
                ({ start, end }) =>
                  Date.parse(start ?? '') <= instant &&
                  instant < Date.parse(end ?? ''),
              )
              .map(({ person }) => person.name);
            const expected = whoAt(generated, instant);
            expect([new Date(instant).toISOString(), onCall]).toEqual([
              new Date(instant).toISOString(),
              expected ? [expected] : [],
            ]);
          }
        },
      ),
      { numRuns: 40, examples: [[overlappingOverrides, AROUND[2]]] },
    );
  });
});
