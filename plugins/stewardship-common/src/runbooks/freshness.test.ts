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
import { DateTime, Settings } from 'luxon';
import { runbookFreshness } from './freshness';

const DAY = 86_400_000;

function freshness(
  reviews: string | (string | undefined)[],
  every: string,
  today: string,
) {
  return runbookFreshness({
    reviews: Array.isArray(reviews) ? reviews : [reviews],
    every,
    today,
  });
}

/** The state on a day after a review. */
function stateOn(today: string, review: string, every: string): string {
  return freshness(review, every, today).state;
}

function dueOn(review: string, every: string): string | undefined {
  const found = freshness(review, every, review);
  return 'dueOn' in found ? found.dueOn : undefined;
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

const day = fc
  .date({
    min: new Date('1970-01-01'),
    max: new Date('9990-12-31'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10));
const cadence = fc.oneof(
  fc.integer({ min: 0, max: 900 }).map(days => `P${days}D`),
  fc.integer({ min: 0, max: 40 }).map(months => `P${months}M`),
  fc.constantFrom('P1Y', 'P2W', 'PT36H', 'P1Y2M3DT4H', 'P999999999Y', 'soon'),
);

describe('runbookFreshness', () => {
  afterEach(() => {
    Settings.defaultZone = 'system';
  });

  it.each([
    ['the day of the review', '2026-01-01', 'fresh'],
    ['more than two weeks before', '2026-03-17', 'fresh'],
    ['two weeks before', '2026-03-18', 'due'],
    ['the day itself', '2026-04-01', 'due'],
    ['the day after', '2026-04-02', 'overdue'],
    ['years after', '2031-01-01', 'overdue'],
  ])('tells %s of a review every 90 days', (_, today, state) => {
    expect(freshness('2026-01-01', 'P90D', today)).toEqual({
      state,
      reviewedOn: '2026-01-01',
      dueOn: '2026-04-01',
      every: 'P90D',
    });
  });

  it('gives notice of a quarter where that is less than two weeks', () => {
    expect(stateOn('2026-01-23', '2026-01-01', 'P30D')).toBe('fresh');
    expect(stateOn('2026-01-24', '2026-01-01', 'P30D')).toBe('due');
    expect(stateOn('2026-01-03', '2026-01-01', 'P3D')).toBe('fresh');
    expect(stateOn('2026-01-04', '2026-01-01', 'P3D')).toBe('due');
    expect(stateOn('2026-01-01', '2026-01-01', 'P1D')).toBe('fresh');
  });

  it('is due on the day and overdue the day after where a review holds for less than a day', () => {
    for (const every of ['P0D', 'PT1H']) {
      expect(stateOn('2026-01-01', '2026-01-01', every)).toBe('due');
      expect(stateOn('2026-01-02', '2026-01-01', every)).toBe('overdue');
    }
  });

  it('counts the latest review that has happened, in whatever order they come', () => {
    const reviews = ['2026-03-01', undefined, '2027-01-01', '2026-05-01'];
    expect(freshness(reviews, 'P1Y', '2026-06-01')).toMatchObject({
      reviewedOn: '2026-05-01',
    });
    expect(freshness(reviews, 'P1Y', '2026-04-30')).toMatchObject({
      reviewedOn: '2026-03-01',
    });
    expect(freshness(['2026-06-01'], 'P1Y', '2026-06-01').state).toBe('fresh');
  });

  it('was never reviewed where no review has happened', () => {
    const never = { state: 'neverReviewed', every: 'P90D' };
    expect(freshness([], 'P90D', '2026-01-01')).toEqual(never);
    expect(freshness([undefined], 'P90D', '2026-01-01')).toEqual(never);
    expect(freshness('2026-01-02', 'P90D', '2026-01-01')).toEqual(never);
  });

  it('counts months and years as the calendar does', () => {
    expect(dueOn('2026-01-31', 'P1M')).toBe('2026-02-28');
    expect(dueOn('2028-01-31', 'P1M')).toBe('2028-02-29');
    expect(dueOn('2028-02-29', 'P1Y')).toBe('2029-02-28');
    expect(dueOn('2028-02-29', 'P4Y')).toBe('2032-02-29');
    expect(dueOn('2026-12-31', 'P1D')).toBe('2027-01-01');
    expect(stateOn('2026-02-20', '2026-01-31', 'P1M')).toBe('fresh');
    expect(stateOn('2026-02-21', '2026-01-31', 'P1M')).toBe('due');
  });

  it('ends with the year 9999', () => {
    for (const every of ['P1Y', 'P999999999Y', 'P9999Y', 'PT999999999H']) {
      expect(freshness('9999-06-01', every, '9999-06-01')).toMatchObject({
        state: 'fresh',
        dueOn: '9999-12-31',
      });
    }
    expect(stateOn('2026-06-01', '2026-01-01', 'P999999999Y')).toBe('fresh');
  });

  it('takes a year for a cadence that is none', () => {
    for (const every of ['', 'P', '-P1D', 'yearly', 'P1.5D', '__proto__']) {
      expect(dueOn('2026-01-01', every)).toBe('2027-01-01');
    }
  });

  it('says the same wherever the process runs', () => {
    const answers = ['UTC', 'Pacific/Apia', 'America/New_York', 'Asia/Tehran']
      .map(zone => {
        Settings.defaultZone = zone;
        return ['2026-03-28', '2026-10-24', '2011-12-29'].map(review =>
          freshness(review, 'P1D', daysLater(review, 1)),
        );
      })
      .map(answer => JSON.stringify(answer));
    expect(new Set(answers).size).toBe(1);
  });

  it('agrees with counting days', () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(day, days, days, (review, every, later) => {
        const today = daysLater(review, later);
        const left = every - later;
        const inNotice = left <= 14 && left <= Math.floor(every / 4);
        const state = inNotice ? 'due' : 'fresh';
        expect(freshness(review, `P${every}D`, today)).toEqual({
          state: left < 0 ? 'overdue' : state,
          reviewedOn: review,
          dueOn: daysLater(review, every),
          every: `P${every}D`,
        });
      }),
    );
  });

  it('goes from fresh to due to overdue, and never back', () => {
    const order = ['fresh', 'due', 'overdue'];
    fc.assert(
      fc.property(day, cadence, fc.array(day), (review, every, days) => {
        const positions = days
          .filter(today => today >= review)
          .sort()
          .map(today => order.indexOf(stateOn(today, review, every)));
        expect(positions).toEqual([...positions].sort());
        expect(positions).not.toContain(-1);
      }),
    );
  });

  it('depends neither on the order of reviews nor on those to come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(day, { nil: undefined })),
        cadence,
        day,
        (reviews, every, today) => {
          const past = reviews.filter(review => review && review <= today);
          const answer = freshness(reviews, every, today);
          expect(freshness([...reviews].reverse(), every, today)).toEqual(
            answer,
          );
          expect(freshness(past, every, today)).toEqual(answer);
          expect(answer.state === 'neverReviewed').toBe(past.length === 0);
        },
      ),
    );
  });

  it('gives notice of at most two weeks', () => {
    fc.assert(
      fc.property(day, cadence, (review, every) => {
        const due = dueOn(review, every) ?? '';
        expect(due >= review).toBe(true);
        expect(DateTime.fromISO(due).isValid).toBe(true);
        const before = daysLater(due, -15);
        const state =
          before < review ? 'fresh' : stateOn(before, review, every);
        expect(state).toBe('fresh');
        expect(stateOn(due, review, every)).toBe('due');
        const after = DateTime.fromISO(due).plus({ days: 1 });
        expect(
          after.year > 9999 ||
            stateOn(after.toISODate() ?? '', review, every) === 'overdue',
        ).toBe(true);
      }),
    );
  });
});
