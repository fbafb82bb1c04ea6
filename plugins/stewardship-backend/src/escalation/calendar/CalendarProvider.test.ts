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

import { mockServices } from '@backstage/backend-test-utils';
import {
  NotAllowedError,
  NotFoundError,
  NotModifiedError,
} from '@backstage/errors';
import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import { CalendarProvider } from './CalendarProvider';

const URL = 'https://calendars.northline.example/team.ics';
const FROM = new Date('2026-11-14T12:00:00.000Z');
const UNTIL = new Date('2026-12-22T12:00:00.000Z');

/** A calendar with these lines in its events, each between its `BEGIN` and its `END`. */
function calendar(...events: string[][]): string {
  return [
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:Team\\, on call',
    ...events.flatMap(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

type Answer = { text: string; etag?: string } | Error;

function start(
  answer: (url: string, etag?: string) => Answer | Promise<Answer>,
) {
  const requests: { url: string; etag?: string }[] = [];
  const provider = new CalendarProvider({
    logger: mockServices.logger.mock(),
    timeoutMs: 200,
    urlReader: mockServices.urlReader.mock({
      readUrl: async (url, options) => {
        requests.push({ url, etag: options?.etag });
        const found = await answer(url, options?.etag);
        if (found instanceof Error) {
          throw found;
        }
        return {
          buffer: async () => Buffer.from(found.text),
          etag: found.etag,
        };
      },
    }),
  });
  async function read(
    keys = [URL],
    window = { from: FROM, until: UNTIL },
  ): Promise<Map<string, OnCallReading>> {
    const readings = new Map<string, OnCallReading>();
    const { signal } = new AbortController();
    for await (const { key, reading } of provider.readOnCall({
      ...{ keys, signal },
      ...window,
    })) {
      readings.set(key, reading);
    }
    return readings;
  }
  return { read, requests };
}

async function scheduleOf(text: string, window?: { from: Date; until: Date }) {
  const { read } = start(() => ({ text }));
  const reading = (await read([URL], window)).get(URL);
  if (reading?.status !== 'read') {
    throw new Error(`The calendar was not read: ${JSON.stringify(reading)}`);
  }
  return reading.schedule;
}

async function shiftsOf(text: string, window?: { from: Date; until: Date }) {
  const { shifts } = await scheduleOf(text, window);
  return shifts.map(({ person, start: from, end }) => [person.name, from, end]);
}

const weekend = {
  from: new Date('2026-11-20T00:00:00.000Z'),
  until: new Date('2026-11-24T00:00:00.000Z'),
};

describe('CalendarProvider', () => {
  it('takes each event for a shift of its attendees, or of whom its title names', async () => {
    const schedule = await scheduleOf(
      calendar(
        [
          'DTSTART:20261121T080000Z',
          'DTEND:20261121T200000Z',
          'SUMMARY:Day shift',
          'ATTENDEE;CN=Ada Lind:mailto:ada@northline.example',
          'ATTENDEE;CUTYPE=ROOM;CN=Room 2.14:mailto:room@northline.example',
          'BEGIN:VALARM',
          'TRIGGER:-PT15M',
          'SUMMARY:Wake up',
          'END:VALARM',
        ],
        [
          'DTSTART:20261121T200000Z',
          'DURATION:PT12H',
          'SUMMARY:On call: Bo Ek <bo@northline.example>',
        ],
      ),
    );
    expect(schedule).toEqual({
      title: 'Team, on call',
      levels: [{ level: 1 }],
      shifts: [
        {
          level: 1,
          person: { name: 'Ada Lind', email: 'ada@northline.example' },
          start: '2026-11-21T08:00:00.000Z',
          end: '2026-11-21T20:00:00.000Z',
        },
        {
          level: 1,
          person: { name: 'Bo Ek', email: 'bo@northline.example' },
          start: '2026-11-21T20:00:00.000Z',
          end: '2026-11-22T08:00:00.000Z',
        },
      ],
    });
  });

  it.each([
    ['Europe/Brussels', '2026-10-19', '2026-11-03'],
    ['America/New_York', '2027-03-08', '2027-03-20'],
    ['Asia/Kolkata', '2026-10-19', '2026-11-03'],
    ['Pacific/Kiritimati', '2028-02-25', '2028-03-05'],
  ])(
    'hands over by the wall clock of %s, also where clocks change and on a leap day',
    async (zone, first, last) => {
      const window = {
        from: new Date(`${first}T00:00:00.000Z`),
        until: new Date(`${last}T00:00:00.000Z`),
      };
      const shifts = await shiftsOf(
        calendar(
          [
            `DTSTART;TZID=${zone}:20200106T090000`,
            `DTEND;TZID=${zone}:20200106T210000`,
            'RRULE:FREQ=DAILY',
            'SUMMARY:Day',
          ],
          [
            `DTSTART;TZID=${zone}:20200106T210000`,
            `DTEND;TZID=${zone}:20200107T090000`,
            'RRULE:FREQ=DAILY',
            'SUMMARY:Night',
          ],
        ),
        window,
      );
      const clock = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: 'numeric',
        hourCycle: 'h23',
      });
      const quarter = 15 * 60_000;
      for (
        let at = window.from.getTime();
        at < window.until.getTime();
        at += quarter
      ) {
        const hour = Number(clock.format(at));
        const instant = new Date(at).toISOString();
        const onCall = shifts.filter(
          ([, from, end]) => `${from}` <= instant && instant < `${end}`,
        );
        expect([instant, ...onCall.map(([name]) => name)]).toEqual([
          instant,
          hour >= 9 && hour < 21 ? 'Day' : 'Night',
        ]);
      }
    },
  );

  it('leaves out what is excluded or canceled, and moves what was moved', async () => {
    const shifts = await shiftsOf(
      calendar(
        [
          'UID:turns',
          'DTSTART;TZID=Europe/Brussels:20261101T090000',
          'DTEND;TZID=Europe/Brussels:20261101T170000',
          'RRULE:FREQ=DAILY;UNTIL=20261123T080000Z',
          'EXDATE:20261120T080000Z',
          'SUMMARY:Ada',
        ],
        [
          'UID:turns',
          'RECURRENCE-ID;TZID=Europe/Brussels:20261121T090000',
          'DTSTART;TZID=Europe/Brussels:20261121T120000',
          'DTEND;TZID=Europe/Brussels:20261121T180000',
          'SUMMARY:Bo',
        ],
        [
          'UID:turns',
          'RECURRENCE-ID;TZID=Europe/Brussels:20261122T090000',
          'STATUS:CANCELLED',
          'DTSTART;TZID=Europe/Brussels:20261122T090000',
          'DTEND;TZID=Europe/Brussels:20261122T170000',
          'SUMMARY:Ada',
        ],
        [
          'UID:one',
          'SEQUENCE:1',
          'DTSTART:20261123T180000Z',
          'DTEND:20261123T190000Z',
          'SUMMARY:Old',
        ],
        [
          'UID:one',
          'SEQUENCE:2',
          'DTSTART:20261123T180000Z',
          'DTEND:20261123T200000Z',
          'RDATE:20261120T180000Z',
          'SUMMARY:New',
        ],
      ),
      weekend,
    );
    expect(shifts).toEqual([
      ['New', '2026-11-20T18:00:00.000Z', '2026-11-20T20:00:00.000Z'],
      ['Bo', '2026-11-21T11:00:00.000Z', '2026-11-21T17:00:00.000Z'],
      ['Ada', '2026-11-23T08:00:00.000Z', '2026-11-23T16:00:00.000Z'],
      ['New', '2026-11-23T18:00:00.000Z', '2026-11-23T20:00:00.000Z'],
    ]);
  });

  it('reads whole days and times without a zone by the clock of the calendar', async () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20261121', 'SUMMARY:Ada'],
      ['DTSTART:20261123T090000', 'DTEND:20261123T100000', 'SUMMARY:Bo'],
    ).replace('X-WR-CALNAME', 'X-WR-TIMEZONE:Asia/Kolkata\r\nX-WR-CALNAME');
    expect(await shiftsOf(text, weekend)).toEqual([
      ['Ada', '2026-11-20T18:30:00.000Z', '2026-11-21T18:30:00.000Z'],
      ['Bo', '2026-11-23T03:30:00.000Z', '2026-11-23T04:30:00.000Z'],
    ]);
  });

  it('takes the last day of a rule that names one for a whole day', async () => {
    const shifts = await shiftsOf(
      calendar([
        'DTSTART;TZID=Europe/Brussels:20261101T090000',
        'DTEND;TZID=Europe/Brussels:20261101T170000',
        'RRULE:FREQ=DAILY;UNTIL=20261121',
        'SUMMARY:Ada',
      ]),
      weekend,
    );
    expect(shifts.map(([, from]) => from)).toEqual([
      '2026-11-20T08:00:00.000Z',
      '2026-11-21T08:00:00.000Z',
    ]);
  });

  it('reads zones that only the calendar describes, and those that Windows names', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Depot',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0330',
      'TZOFFSETTO:+0330',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = calendar(
      [
        'DTSTART;TZID=Depot:20261121T090000',
        'DTEND;TZID=Depot:20261121T100000',
        'SUMMARY:Ada',
      ],
      [
        'DTSTART;TZID=Romance Standard Time:20261122T090000',
        'DTEND;TZID=Romance Standard Time:20261122T100000',
        'SUMMARY:Bo',
      ],
    ).replace('X-WR-CALNAME', `${zone}\r\nX-WR-CALNAME`);
    expect(await shiftsOf(text, weekend)).toEqual([
      ['Ada', '2026-11-21T05:30:00.000Z', '2026-11-21T06:30:00.000Z'],
      ['Bo', '2026-11-22T08:00:00.000Z', '2026-11-22T09:00:00.000Z'],
    ]);
    // The zone of one calendar is none of another.
    const other = await scheduleOf(
      calendar([
        'DTSTART;TZID=Depot:20261121T090000',
        'DTEND;TZID=Depot:20261121T100000',
        'SUMMARY:Ada',
      ]),
      weekend,
    );
    expect(other.problems).toEqual([
      expect.stringContaining("The time zone 'Depot' is not known"),
    ]);
  });

  it.each([
    ['no start', ['SUMMARY:Ada'], 'has no start'],
    [
      'no end',
      [
        'DTSTART:20261121T080000Z',
        'BEGIN:VEVENT',
        'DTSTART:20261121T080000Z',
        'DTEND:20261121T090000Z',
        'SUMMARY:Cy',
      ],
      'has no end',
    ],
    [
      'a rule that the library would follow to the wrong person',
      [
        'DTSTART:20261102T080000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1',
        'SUMMARY:Ada',
      ],
      'not understood',
    ],
    [
      'a leap of ages',
      [
        'DTSTART:20260101T080000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;INTERVAL=100000000',
        'SUMMARY:Ada',
      ],
      'not understood',
    ],
    [
      'a length of ages',
      ['DTSTART:20261121T080000Z', 'DURATION:P999999999W', 'SUMMARY:Ada'],
      'more than a year',
    ],
    [
      'a rule that leaps over its day for ever',
      [
        'DTSTART:20260101T080000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO',
        'SUMMARY:Ada',
      ],
      'cannot be followed',
    ],
    ['no length', ['DTSTART:20261121T080000Z', 'SUMMARY:Ada'], 'has no length'],
    [
      'an end before its start',
      ['DTSTART:20261121T080000Z', 'DTEND:20261121T070000Z', 'SUMMARY:Ada'],
      'ends before it begins',
    ],
    [
      'nobody',
      ['DTSTART:20261121T080000Z', 'DTEND:20261121T090000Z'],
      'names nobody',
    ],
    [
      'a rule that is none',
      [
        'DTSTART:20261121T080000Z',
        'DTEND:20261121T090000Z',
        'RRULE:FREQ=SOMETIMES',
        'SUMMARY:Ada',
      ],
      'cannot be read',
    ],
    [
      'a rule that never comes true',
      [
        'DTSTART:20260101T080000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
        'SUMMARY:Ada',
      ],
      'cannot be followed',
    ],
    [
      'a rule of every second since 1970',
      [
        'DTSTART:19700101T000000Z',
        'DURATION:PT1S',
        'RRULE:FREQ=SECONDLY',
        'SUMMARY:Ada',
      ],
      'recurs so often',
    ],
  ])(
    'tells of an event with %s, and reads the others',
    async (_, lines, told) => {
      const { shifts, problems } = await scheduleOf(
        calendar(lines, [
          'DTSTART:20261122T080000Z',
          'DTEND:20261122T090000Z',
          'SUMMARY:Bo',
        ]),
      );
      expect(problems).toEqual([expect.stringContaining(told)]);
      expect(shifts.map(({ person }) => person.name)).toContain('Bo');
    },
  );

  it.each<[string, Answer, 'wrong' | 'failed', RegExp]>([
    [
      'a web page',
      { text: '<!doctype html><p>Log in</p>' },
      'wrong',
      /web page/,
    ],
    ['an empty file', { text: '' }, 'wrong', /empty file/],
    ['something else', { text: 'hello' }, 'wrong', /not a calendar/],
    [
      'half a calendar',
      { text: calendar().slice(0, 20) },
      'failed',
      /ends in the middle/,
    ],
    [
      'more than 5 MB',
      { text: `${calendar()}${'x'.repeat(5 * 1024 * 1024)}` },
      'wrong',
      /larger than 5 MB/,
    ],
    [
      'a refusal of the portal',
      new NotAllowedError(
        'Reading from is not allowed. See backend.reading.allow',
      ),
      'wrong',
      /not allowed to read from 'calendars.northline.example'/,
    ],
    [
      'nothing there',
      new NotFoundError('not found'),
      'wrong',
      /no calendar at this address/,
    ],
    [
      'a server error',
      new Error('could not read, 502 Bad Gateway'),
      'failed',
      /502/,
    ],
  ])('explains %s', async (_, answer, status, told) => {
    const { read } = start(() => answer);
    const reading = (await read()).get(URL);
    expect(reading?.status).toBe(status);
    expect(JSON.stringify(reading)).toMatch(told);
  });

  it('explains what is no address, asking nobody', async () => {
    const { read, requests } = start(() => ({ text: calendar() }));
    for (const key of [
      '',
      'team',
      'ftp://calendars.northline.example',
      'file:///etc/passwd',
    ]) {
      expect((await read([key])).get(key)).toMatchObject({ status: 'wrong' });
    }
    expect(requests).toEqual([]);
    await read(['webcal://calendars.northline.example/team.ics']);
    expect(requests).toEqual([{ url: URL, etag: undefined }]);
  });

  it('gives up on a server that does not answer, and reads the others meanwhile', async () => {
    const { read } = start(url =>
      url.includes('slow')
        ? new Promise<Answer>(() => {})
        : {
            text: calendar([
              'DTSTART:20261121T080000Z',
              'DURATION:PT1H',
              'SUMMARY:Ada',
            ]),
          },
    );
    const slow = 'https://slow.northline.example/team.ics';
    const readings = await read([slow, URL]);
    expect(readings.get(slow)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('within'),
    });
    expect(readings.get(URL)).toMatchObject({ status: 'read' });
  });

  it('does not read an unchanged calendar again, and still tells of the new window', async () => {
    const text = calendar([
      'DTSTART:20261101T080000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY',
      'SUMMARY:Ada',
    ]);
    const { read, requests } = start((_, etag) =>
      etag === 'v1' ? new NotModifiedError() : { text, etag: 'v1' },
    );
    await read([URL], weekend);
    const later = {
      from: new Date('2027-01-01T00:00:00.000Z'),
      until: new Date('2027-01-02T00:00:00.000Z'),
    };
    expect((await read([URL], later)).get(URL)).toMatchObject({
      status: 'read',
      schedule: { shifts: [{ start: '2027-01-01T08:00:00.000Z' }] },
    });
    expect(requests.map(({ etag }) => etag)).toEqual([undefined, 'v1']);
  });
});
