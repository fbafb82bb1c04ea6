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
import type { SupportHours } from '../record/values';
import { arbitraryHours } from './__testUtils__/arbitraries';
import {
  CLOCK_MOMENTS,
  DAY,
  isOpenAt,
  wallReadingsAround,
} from './__testUtils__/clockMoments';
import { supportHoursIntervals } from './supportHoursIntervals';

function intervalsOf(hours: SupportHours, from: string, until: string) {
  return supportHoursIntervals({
    hours,
    from: new Date(from),
    until: new Date(until),
  }).map(interval => [
    new Date(interval.from).toISOString(),
    new Date(interval.until).toISOString(),
  ]);
}

const business: SupportHours = {
  kind: 'weekly',
  timeZone: 'Europe/Brussels',
  days: ['fri', 'mon'],
  from: '08:00',
  to: '18:00',
};

describe('supportHoursIntervals', () => {
  it('keeps the hours of the wall clock when it changes', () => {
    expect(
      intervalsOf(business, '2026-10-23T10:00Z', '2026-10-26T12:00Z'),
    ).toEqual([
      ['2026-10-23T10:00:00.000Z', '2026-10-23T16:00:00.000Z'],
      ['2026-10-26T07:00:00.000Z', '2026-10-26T12:00:00.000Z'],
    ]);
  });

  it('joins windows that touch at midnight', () => {
    const nights = { ...business, from: '00:00', to: '24:00' };
    nights.days = ['fri', 'sat', 'sun'];
    expect(
      intervalsOf(nights, '2026-11-18T00:00Z', '2026-11-25T00:00Z'),
    ).toEqual([['2026-11-19T23:00:00.000Z', '2026-11-22T23:00:00.000Z']]);
  });

  it('is the whole window where somebody is always there, and nothing of an empty window', () => {
    const always: SupportHours = { kind: 'always' };
    expect(
      intervalsOf(always, '2026-11-18T00:00Z', '2026-11-25T00:00Z'),
    ).toEqual([['2026-11-18T00:00:00.000Z', '2026-11-25T00:00:00.000Z']]);
    expect(
      intervalsOf(always, '2026-11-18T00:00Z', '2026-11-18T00:00Z'),
    ).toEqual([]);
  });

  it.each([
    { timeZone: 'Mars/Olympus' },
    { from: '8 o’clock' },
    { to: '25:00' },
  ])('does not guess what %j means', change => {
    expect(
      intervalsOf(
        { ...business, ...change },
        '2026-11-18T00:00Z',
        '2026-11-25T00:00Z',
      ),
    ).toEqual([]);
  });

  it('agrees with reading the wall clock again and again', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...CLOCK_MOMENTS)
          .chain(moment =>
            fc.tuple(fc.constant(moment), arbitraryHours(moment.timeZone)),
          ),
        fc.integer({ min: 0, max: 14 * 24 * 60 }),
        fc.integer({ min: 1, max: 14 * 24 * 60 }),
        ([moment, hours], before, after) => {
          const from = Date.parse(moment.iso) - before * 60_000;
          const until = Date.parse(moment.iso) + after * 60_000;
          const intervals = supportHoursIntervals({
            hours,
            from: new Date(from),
            until: new Date(until),
          });
          const wrong = wallReadingsAround(moment).filter(reading => {
            const { instant } = reading;
            const isInside = intervals.some(
              each => each.from <= instant && instant < each.until,
            );
            const isWindow = from <= instant && instant < until;
            return isInside !== (isWindow && isOpenAt(hours, reading));
          });
          expect(wrong).toEqual([]);
          for (const [index, each] of intervals.entries()) {
            expect(each.from).toBeLessThan(each.until);
            expect(each.from).toBeGreaterThan(
              intervals[index - 1]?.until ?? from - 1,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes about a millisecond for a month', () => {
    const from = new Date('2026-10-10T10:00Z');
    const until = new Date(from.getTime() + 30 * DAY);
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      supportHoursIntervals({ hours: business, from, until });
      return performance.now() - start;
    });
    // Of a machine that has other work as well.
    expect(Math.min(...times)).toBeLessThan(5);
  });
});
