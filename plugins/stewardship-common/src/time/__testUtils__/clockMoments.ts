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

import type { SupportHours, Weekday } from '../../record/values';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const NAMES: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A place and time at which clocks change, or at which one would expect it. */
export type Moment = { timeZone: string; iso: string };

export const CLOCK_MOMENTS: Moment[] = Object.entries({
  'Europe/Brussels': [
    '2026-03-29T01:00Z',
    '2026-10-25T01:00Z',
    '2027-03-28T01:00Z',
    '2027-10-31T01:00Z',
    '2028-02-29T00:00Z',
  ],
  'America/New_York': [
    '2026-03-08T07:00Z',
    '2026-11-01T06:00Z',
    '2027-03-14T07:00Z',
    '2027-11-07T06:00Z',
    '2028-02-29T05:00Z',
  ],
  'Asia/Kolkata': ['2026-03-29T01:00Z', '2028-02-29T00:00Z'],
  // Kiritimati skipped the last day of a year, Apia one before the last.
  'Pacific/Kiritimati': ['2028-02-29T10:00Z', '1994-12-31T10:00Z'],
  'Pacific/Apia': ['2011-12-30T10:00Z'],
  // By half an hour only.
  'Australia/Lord_Howe': ['2026-04-04T15:00Z', '2026-10-03T15:30Z'],
}).flatMap(([timeZone, isos]) => isos.map(iso => ({ timeZone, iso })));

/** What a clock on the wall shows at an instant, as `Intl` writes it. */
export type WallReading = {
  instant: number;
  /** `YYYY-MM-DDTHH:mm` */
  reading: string;
  weekday: Weekday;
};

const remembered = new Map<string, WallReading[]>();

/** The clock around a moment: every quarter of an hour for two weeks before and after, every minute where it changes. */
export function wallReadingsAround({ timeZone, iso }: Moment): WallReading[] {
  const key = `${timeZone} ${iso}`;
  const known = remembered.get(key);
  if (known) {
    return known;
  }
  const moment = Date.parse(iso);
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const readings: WallReading[] = [];
  let instant = moment - 14 * DAY;
  while (instant < moment + 14 * DAY) {
    // "2026-03-29, 03:00"
    const reading = format.format(instant).replace(', ', 'T');
    const date = new Date(`${reading.slice(0, 10)}T00:00Z`);
    readings.push({ instant, reading, weekday: NAMES[date.getUTCDay()] });
    const isNear = Math.abs(instant - moment) < 150 * MINUTE;
    instant += (isNear ? 1 : 15) * MINUTE;
  }
  remembered.set(key, readings);
  return readings;
}

/** Whether hours are open when the clock shows something, as plainly as it can be put. */
export function isOpenAt(
  hours: SupportHours | undefined,
  { reading, weekday }: WallReading,
): boolean {
  if (!hours || hours.kind === 'always') {
    return true;
  }
  const { from, to } = hours;
  const clock = reading.slice(11);
  const today = hours.days.includes(weekday);
  const yesterday = hours.days.includes(
    NAMES[(NAMES.indexOf(weekday) + 6) % 7],
  );
  return to > from
    ? today && clock >= from && clock < to
    : (today && clock >= from) || (yesterday && clock < to);
}
