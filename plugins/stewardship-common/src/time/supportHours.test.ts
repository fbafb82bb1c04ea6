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
import { DateTime } from 'luxon';
import type { SupportHours, Weekday } from '../record/values';
import { supportHoursIn, supportHoursNow } from './supportHours';

const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Moments around which clocks change, or where one would expect it. */
const MOMENTS: Record<string, string[]> = {
  'Europe/Brussels': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  'America/New_York': ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
  'Asia/Kolkata': ['2026-03-29T01:00:00Z'],
  // Kiritimati skipped a whole Sunday.
  'Pacific/Kiritimati': ['2026-03-29T01:00:00Z', '1995-01-01T10:00:00Z'],
};

function weekly(options: {
  timeZone?: string;
  days?: Weekday[];
  from: string;
  to: string;
}): Extract<SupportHours, { kind: 'weekly' }> {
  return {
    kind: 'weekly',
    timeZone: 'Europe/Brussels',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    ...options,
  };
}

function stateAt(hours: SupportHours, iso: string) {
  const state = supportHoursNow({ hours, now: DateTime.fromISO(iso) });
  return { open: state?.open, changesAt: state?.changesAt?.toISO() };
}

describe('supportHoursNow', () => {
  const business = weekly({ from: '08:00', to: '18:00' });

  it('says when the office closes, and when it opens after the weekend', () => {
    expect(stateAt(business, '2026-11-20T10:00:00Z')).toEqual({
      open: true,
      changesAt: '2026-11-20T18:00:00.000+01:00',
    });
    expect(stateAt(business, '2026-11-20T17:00:00Z')).toEqual({
      open: false,
      changesAt: '2026-11-23T08:00:00.000+01:00',
    });
  });

  it('counts a window past midnight to the day on which it starts', () => {
    const nights = weekly({ days: ['fri'], from: '22:00', to: '06:00' });
    expect(stateAt(nights, '2026-11-21T04:00:00Z')).toEqual({
      open: true,
      changesAt: '2026-11-21T06:00:00.000+01:00',
    });
    expect(stateAt(nights, '2026-11-20T04:00:00Z').open).toBe(false);
  });

  it('opens when the clocks jump over the start of a window', () => {
    const early = weekly({ days: ['sun'], from: '02:30', to: '05:00' });
    expect(stateAt(early, '2026-03-29T00:30:00Z')).toEqual({
      open: false,
      changesAt: '2026-03-29T03:00:00.000+02:00',
    });
  });

  it('is open twice when the clocks repeat a window', () => {
    const early = weekly({ days: ['sun'], from: '02:00', to: '02:30' });
    expect(stateAt(early, '2026-10-25T00:10:00Z')).toEqual({
      open: true,
      changesAt: '2026-10-25T02:30:00.000+02:00',
    });
    expect(stateAt(early, '2026-10-25T00:40:00Z')).toEqual({
      open: false,
      changesAt: '2026-10-25T02:00:00.000+01:00',
    });
  });

  it('never changes where somebody is always or never there', () => {
    const always: SupportHours = { kind: 'always' };
    expect(stateAt(always, '2026-11-20T10:00:00Z')).toEqual({ open: true });
    const allWeek = weekly({ days: WEEKDAYS, from: '00:00', to: '24:00' });
    expect(stateAt(allWeek, '2026-11-20T10:00:00Z')).toEqual({ open: true });
    const noDay = weekly({ days: [], from: '08:00', to: '18:00' });
    expect(stateAt(noDay, '2026-11-20T10:00:00Z')).toEqual({ open: false });
  });

  it('does not guess where the zone or the times cannot be read', () => {
    const now = DateTime.fromISO('2026-11-20T10:00:00Z');
    for (const hours of [
      weekly({ timeZone: 'Mars/Olympus', from: '08:00', to: '18:00' }),
      weekly({ from: '8 o’clock', to: '18:00' }),
      weekly({ from: '08:00', to: '25:00' }),
    ]) {
      expect(supportHoursNow({ hours, now })).toBeUndefined();
    }
  });

  it('agrees with reading the wall clock every five minutes', () => {
    const step = 5 * 60_000;
    // Half of the times fall into the hours in which clocks change.
    const slots = fc.oneof(
      fc.integer({ min: 0, max: 287 }),
      fc.integer({ min: 10, max: 44 }),
    );
    const time = slots.map(slot => {
      const pad = (value: number) => String(value).padStart(2, '0');
      return `${pad(Math.floor(slot / 12))}:${pad((slot % 12) * 5)}`;
    });
    const place = fc
      .tuple(
        fc.constantFrom(
          ...Object.entries(MOMENTS).flatMap(([timeZone, moments]) =>
            moments.map(iso => ({ timeZone, iso })),
          ),
        ),
        fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: -300, max: 300 }) },
          { weight: 1, arbitrary: fc.integer({ min: -200_000, max: 200_000 }) },
        ),
      )
      .map(([{ timeZone, iso }, steps]) => ({
        timeZone,
        start: DateTime.fromISO(iso).toMillis() + steps * step,
      }));

    fc.assert(
      fc.property(
        place,
        fc.subarray(WEEKDAYS),
        time,
        time,
        ({ timeZone, start }, days, from, to) => {
          const hours = weekly({ timeZone, days, from, to });
          const open = wallClockSaysOpen(hours, start);
          let changesAt: number | undefined;
          for (let at = start + step; at < start + 9 * 86_400_000; at += step) {
            if (wallClockSaysOpen(hours, at) !== open) {
              changesAt = at;
              break;
            }
          }
          const state = supportHoursNow({
            hours,
            now: DateTime.fromMillis(start),
          });
          expect(state?.open).toBe(open);
          // Only the day that Kiritimati skipped puts a weekly window more than nine days off.
          const skipped = state?.changesAt?.year === 1995;
          expect(state?.changesAt?.toMillis()).toBe(
            changesAt ?? (skipped ? state?.changesAt?.toMillis() : undefined),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('supportHoursIn', () => {
  const now = DateTime.fromISO('2026-11-20T10:00:00Z');

  it('shows the same hours on the clock of the reader', () => {
    const hours = weekly({ from: '08:00', to: '18:00' });
    expect(
      supportHoursIn({ hours, timeZone: 'America/New_York', now }),
    ).toMatchObject({ from: '02:00', to: '12:00', days: hours.days });
    expect(
      supportHoursIn({ hours, timeZone: 'Asia/Kolkata', now }),
    ).toMatchObject({ from: '12:30', to: '22:30' });
  });

  it('moves to the neighboring day where the reader is far away', () => {
    const hours = weekly({ days: ['mon'], from: '08:00', to: '18:00' });
    expect(
      supportHoursIn({ hours, timeZone: 'Pacific/Honolulu', now }),
    ).toMatchObject({ days: ['sun'], from: '21:00', to: '07:00' });
    const evening = weekly({ days: ['sun'], from: '20:00', to: '22:00' });
    expect(
      supportHoursIn({ hours: evening, timeZone: 'Asia/Tokyo', now }),
    ).toMatchObject({ days: ['mon'], from: '04:00', to: '06:00' });
  });
});

/** The definition, as plainly as it can be put. */
function wallClockSaysOpen(
  hours: Extract<SupportHours, { kind: 'weekly' }>,
  instant: number,
): boolean {
  const wall = DateTime.fromMillis(instant, { zone: hours.timeZone });
  const clock = wall.toFormat('HH:mm');
  const today = hours.days.includes(WEEKDAYS[wall.weekday - 1]);
  const yesterday = hours.days.includes(WEEKDAYS[(wall.weekday + 5) % 7]);
  return hours.to > hours.from
    ? today && clock >= hours.from && clock < hours.to
    : (today && clock >= hours.from) || (yesterday && clock < hours.to);
}
