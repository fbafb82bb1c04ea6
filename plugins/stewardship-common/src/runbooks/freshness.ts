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

import { DateTime } from 'luxon';
import { parseDuration } from '../time';

/** How long before the day a review is called due, at most. */
const NOTICE_DAYS = 14;

/**
 * Whether somebody has looked at a runbook lately. Days are calendar dates, `YYYY-MM-DD`.
 *
 * - `fresh`: the next review is more than two weeks away, or more than a quarter of `every` where that is shorter
 * - `due`: it is near, or it is today
 * - `overdue`: that day has passed
 * - `neverReviewed`: nobody has ever said that it is right
 *
 * @public
 */
export type RunbookFreshness =
  | { state: 'neverReviewed'; every: string }
  | {
      state: 'fresh' | 'due' | 'overdue';
      reviewedOn: string;
      dueOn: string;
      /** ISO 8601 duration from one review to the next. */
      every: string;
    };

/**
 * How fresh a runbook is on a day. A review that is dated later than that day has not happened yet.
 *
 * @public
 */
export function runbookFreshness(options: {
  /** Days of reviews, in any order; what is not there is passed over. */
  reviews: (string | undefined)[];
  /** ISO 8601 duration. */
  every: string;
  today: string;
}): RunbookFreshness {
  const { reviews, every, today } = options;
  const reviewedOn = reviews
    .filter(day => day !== undefined && isDay(day) && day <= today)
    .sort()
    .at(-1);
  if (reviewedOn === undefined) {
    return { state: 'neverReviewed', every };
  }
  const reviewed = utcDay(reviewedOn);
  const due = reviewed.plus(parseDuration(every) ?? { years: 1 });
  const dueOn = isoDay(due);
  const length = due.diff(reviewed, 'days').days;
  const notice = Math.min(NOTICE_DAYS, Math.floor(length / 4));
  const noticeFrom = isoDay(due.minus({ days: notice }));
  if (today > dueOn) {
    return { state: 'overdue', reviewedOn, dueOn, every };
  }
  const state = today >= noticeFrom ? 'due' : 'fresh';
  return { state, reviewedOn, dueOn, every };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && utcDay(text).isValid;
}

function utcDay(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

/** Years beyond 9999 have more digits, and would not compare as text. */
function isoDay(day: DateTime): string {
  return day.isValid && day.year <= 9999
    ? day.toFormat('yyyy-MM-dd')
    : '9999-12-31';
}
