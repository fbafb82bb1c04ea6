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
import { rotaShifts } from './rotaShifts';

const ada = 'user:default/ada';
const ben = 'user:default/ben';
const cleo = 'user:default/cleo';

function rota(change: Partial<Rota> = {}): Rota {
  return {
    id: 'primary',
    members: [ada, ben],
    timeZone: 'Europe/Brussels',
    startsOn: '2026-01-05',
    handover: '09:00',
    shift: 'P1W',
    ...change,
  };
}

/** `<name> <start> <end>`, to the minute. */
function shiftsOf(of: Rota, from: string, until: string): string[] {
  const { shifts, problems } = rotaShifts({
    rota: of,
    from: new Date(from),
    until: new Date(until),
  });
  expect(problems).toEqual([]);
  return shifts.map(({ ref, start, end }) =>
    [ref.split('/')[1], start.slice(0, 16), end.slice(0, 16)].join(' '),
  );
}

function problemsOf(change: Partial<Rota>) {
  const { shifts, problems } = rotaShifts({
    rota: rota(change),
    from: new Date('2026-11-02T00:00Z'),
    until: new Date('2026-11-03T00:00Z'),
  });
  return { problems, people: shifts.map(({ ref }) => ref.split('/')[1]) };
}

describe('rotaShifts', () => {
  it('hands over at the same time of day when clocks change', () => {
    expect(shiftsOf(rota(), '2026-10-19T12:00Z', '2026-10-27T00:00Z')).toEqual([
      'ben 2026-10-19T07:00 2026-10-26T08:00',
      'ada 2026-10-26T08:00 2026-11-02T08:00',
    ]);
  });

  it('writes instants to the millisecond', () => {
    const { shifts } = rotaShifts({
      rota: rota(),
      from: new Date('2026-10-19T12:00Z'),
      until: new Date('2026-10-19T12:01Z'),
    });
    expect(shifts).toEqual([
      {
        ref: ben,
        start: '2026-10-19T07:00:00.000Z',
        end: '2026-10-26T08:00:00.000Z',
      },
    ]);
  });

  it('leaves out a shift that ends when the window begins, or begins when it ends', () => {
    expect(shiftsOf(rota(), '2026-10-26T08:00Z', '2026-11-02T08:00Z')).toEqual([
      'ada 2026-10-26T08:00 2026-11-02T08:00',
    ]);
    expect(shiftsOf(rota(), '2026-10-26T08:00Z', '2026-10-26T08:00Z')).toEqual(
      [],
    );
  });

  it('hands over after the gap at a time that clocks skip, and once at one that they repeat', () => {
    const nightly = rota({ shift: 'P1D', handover: '02:30' });
    expect(shiftsOf(nightly, '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual(
      [
        'ada 2026-03-28T01:30 2026-03-29T01:00',
        'ben 2026-03-29T01:00 2026-03-30T00:30',
      ],
    );
    expect(shiftsOf(nightly, '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toEqual(
      [
        'ada 2026-10-24T00:30 2026-10-25T00:30',
        'ben 2026-10-25T00:30 2026-10-26T01:30',
      ],
    );
  });

  it('counts the leap day as any other', () => {
    const daily = rota({ shift: 'P1D', startsOn: '2028-02-28' });
    expect(shiftsOf(daily, '2028-02-28T12:00Z', '2028-03-01T12:00Z')).toEqual([
      'ada 2028-02-28T08:00 2028-02-29T08:00',
      'ben 2028-02-29T08:00 2028-03-01T08:00',
      'ada 2028-03-01T08:00 2028-03-02T08:00',
    ]);
    expect(
      shiftsOf(
        rota({ startsOn: '2028-02-29' }),
        '2028-02-01T00:00Z',
        '2028-03-02T00:00Z',
      ),
    ).toEqual(['ada 2028-02-29T08:00 2028-03-07T08:00']);
  });

  it('gives nobody the day that a zone skipped', () => {
    const daily = rota({
      timeZone: 'Pacific/Apia',
      shift: 'P1D',
      handover: '00:00',
      startsOn: '2011-12-28',
      members: [ada, ben, cleo],
    });
    // 30 December, which Cleo would have had, was none.
    expect(shiftsOf(daily, '2011-12-28T12:00Z', '2011-12-31T06:00Z')).toEqual([
      'ada 2011-12-28T10:00 2011-12-29T10:00',
      'ben 2011-12-29T10:00 2011-12-30T10:00',
      'ada 2011-12-30T10:00 2011-12-31T10:00',
    ]);
  });

  it('moves with the time zone of the rota', () => {
    const window = ['2026-11-20T00:00Z', '2026-11-20T12:00Z'] as const;
    expect(
      ['Europe/Brussels', 'Asia/Kolkata', 'Pacific/Kiritimati'].map(timeZone =>
        shiftsOf(rota({ shift: 'P1D', timeZone }), ...window),
      ),
    ).toEqual([
      [
        'ada 2026-11-19T08:00 2026-11-20T08:00',
        'ben 2026-11-20T08:00 2026-11-21T08:00',
      ],
      [
        'ada 2026-11-19T03:30 2026-11-20T03:30',
        'ben 2026-11-20T03:30 2026-11-21T03:30',
      ],
      ['ben 2026-11-19T19:00 2026-11-20T19:00'],
    ]);
  });

  it('begins on its first day, in the middle of a week that is handed over on another', () => {
    const midweek = rota({ startsOn: '2026-11-04', handoverDay: 'mon' });
    expect(shiftsOf(midweek, '2026-10-26T00:00Z', '2026-11-10T00:00Z')).toEqual(
      [
        'ada 2026-11-04T08:00 2026-11-09T08:00',
        'ben 2026-11-09T08:00 2026-11-16T08:00',
      ],
    );
    expect(shiftsOf(midweek, '2026-10-26T00:00Z', '2026-11-04T08:00Z')).toEqual(
      [],
    );
  });

  it('makes one shift of turns that follow each other', () => {
    const uneven = rota({ members: [ada, ada, ada, ada, ada, ben] });
    const whole = ['ada 2026-01-05T08:00 2026-02-09T08:00'];
    for (const day of ['2026-01-06', '2026-01-21', '2026-02-08']) {
      expect(shiftsOf(uneven, `${day}T00:00Z`, `${day}T12:00Z`)).toEqual(whole);
    }
  });

  it('is whole where its hours never close', () => {
    const aroundTheClock = rota({
      shift: 'P12W',
      hours: {
        kind: 'weekly',
        timeZone: 'Asia/Kolkata',
        days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
        from: '00:00',
        to: '24:00',
      },
    });
    expect(
      shiftsOf(aroundTheClock, '2026-02-20T00:00Z', '2026-02-21T00:00Z'),
    ).toEqual(['ada 2026-01-05T08:00 2026-03-30T07:00']);
  });

  it('knows no end of the shift of one who is alone', () => {
    const [alone] = rotaShifts({
      rota: rota({ members: [ada] }),
      from: new Date('2026-11-01T00:00Z'),
      until: new Date('2026-11-30T00:00Z'),
    }).shifts;
    expect(alone.start < '2026-11-01' && alone.end > '2026-11-30').toBe(true);
  });

  it('is there within its hours, and in an override outside of them', () => {
    const office = rota({
      shift: 'P1D',
      hours: {
        kind: 'weekly',
        timeZone: 'Europe/Brussels',
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        from: '08:00',
        to: '18:00',
      },
      overrides: [
        { ref: cleo, from: '2026-11-20T17:00', until: '2026-11-21T12:00' },
      ],
    });
    expect(shiftsOf(office, '2026-11-20T07:00Z', '2026-11-23T12:00Z')).toEqual([
      'ada 2026-11-20T07:00 2026-11-20T08:00',
      'ben 2026-11-20T08:00 2026-11-20T16:00',
      'cleo 2026-11-20T16:00 2026-11-21T11:00',
      'ben 2026-11-23T07:00 2026-11-23T08:00',
      'ada 2026-11-23T08:00 2026-11-23T17:00',
    ]);
  });

  it('lets the later of two overrides win', () => {
    const swapped = rota({
      overrides: [
        { ref: cleo, from: '2026-11-17T09:00', until: '2026-11-19T09:00' },
        { ref: ada, from: '2026-11-18T09:00', until: '2026-11-18T21:00' },
      ],
    });
    expect(shiftsOf(swapped, '2026-11-17T09:00Z', '2026-11-20T00:00Z')).toEqual(
      [
        'cleo 2026-11-17T08:00 2026-11-18T08:00',
        'ada 2026-11-18T08:00 2026-11-18T20:00',
        'cleo 2026-11-18T20:00 2026-11-19T08:00',
        'ben 2026-11-19T08:00 2026-11-23T08:00',
      ],
    );
  });

  it('says what it cannot understand, and goes on with the rest', () => {
    const overrides = [
      { ref: cleo, from: '2026-11-02T10:00', until: '2026-11-02T12:00' },
      { ref: ben, from: '2026-11-02T10:00', until: '2026-11-02T10:00' },
      { ref: ben, from: '2026-02-30T10:00', until: '2026-11-04T10:00' },
    ];
    expect(problemsOf({ overrides })).toEqual({
      people: ['ada', 'ben', 'cleo', 'ben'],
      problems: [
        "The rota 'primary' has an override for 'user:default/ben' from '2026-11-02T10:00' until '2026-11-02T10:00', which does not end after it begins or is not written as in '2026-12-24T09:00'.",
        "The rota 'primary' has an override for 'user:default/ben' from '2026-02-30T10:00' until '2026-11-04T10:00', which does not end after it begins or is not written as in '2026-12-24T09:00'.",
      ],
    });
    expect(
      problemsOf({
        members: [],
        startsOn: '2026-02-29',
        shift: 'PT5H',
        overrides: overrides.slice(0, 1),
      }),
    ).toEqual({
      people: ['cleo'],
      problems: [
        "The rota 'primary' has no members.",
        "The rota 'primary' begins on '2026-02-29' at '09:00', which is no date and time of day such as '2026-05-01' and '09:00'.",
        "The rota 'primary' has shifts of 'PT5H', which are not whole weeks (at most 999), whole days, or hours that divide a day.",
      ],
    });
  });

  it('has no shifts in a time zone that there is not', () => {
    expect(problemsOf({ timeZone: 'Mars/Olympus' })).toEqual({
      people: [],
      problems: [
        "The rota 'primary' has the unknown time zone 'Mars/Olympus'.",
      ],
    });
  });

  it('takes hours that cannot be read for none', () => {
    const { people, problems } = problemsOf({
      hours: {
        kind: 'weekly',
        timeZone: 'Europe/Brussels',
        days: ['sun'],
        from: '8 o’clock',
        to: '18:00',
      },
    });
    expect(people.length).toBeGreaterThan(0);
    expect(problems).toEqual([
      "The rota 'primary' has hours from '8 o’clock' to '18:00' in the time zone 'Europe/Brussels', which cannot be read; its shifts last around the clock.",
    ]);
  });

  it.each(['P1M', 'P1Y', 'PT90M', 'PT0S', 'PT36H', 'P1000W', '1 week', ''])(
    'refuses shifts of %j',
    shift => {
      expect(problemsOf({ shift }).problems).toHaveLength(1);
    },
  );

  it('takes no longer for a rota that began long ago, has many members and long shifts', () => {
    const old = rota({
      startsOn: '1900-01-01',
      shift: 'PT1H',
      members: Array.from(
        { length: 100 },
        (_, index) => `user:default/u${index}`,
      ),
    });
    const window = {
      from: new Date('2026-10-10T00:00Z'),
      until: new Date('2026-11-19T00:00Z'),
    };
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now();
      rotaShifts({ rota: old, ...window });
      rotaShifts({ rota: { ...old, shift: 'P999W' }, ...window });
      return performance.now() - start;
    });
    // Of a machine that has other work as well.
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
