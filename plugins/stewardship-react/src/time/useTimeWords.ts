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

import { useMemo } from 'react';
import { DateTime, Interval } from 'luxon';
import { useLocale } from './useLocale';
import { useNow } from './useNow';

/**
 * Puts times into words for the clock of the reader. What is not a time comes back as it is.
 *
 * @public
 */
export type TimeWords = {
  /**
   * A moment, as short as it can be told: the time where it is today, with the day of the week within six days, with
   * the date beyond. In an hour that clocks repeat, the name of the zone says which of the two is meant.
   */
  moment(at: string): string;
  /** How long until a moment, or since: "in 5 hours". */
  distance(at: string): string;
  /** A stretch of time with the days on which it starts and ends. */
  stretch(span: { from: string; until: string }): string;
  /** A day of the calendar, `YYYY-MM-DD`. */
  date(day: string): string;
};

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { weekday: 'short', month: 'short', day: 'numeric' } as const;
const SAME_WEEK_DAYS = 6;

/**
 * Times in the words, the zone and the locale of the reader.
 *
 * @public
 */
export function useTimeWords(): TimeWords {
  const now = useNow();
  const locale = useLocale();

  return useMemo(() => {
    const read = (at: string) =>
      DateTime.fromISO(at, { locale, zone: now.zone });

    function moment(at: string): string {
      const time = read(at);
      if (!time.isValid) {
        return at;
      }
      const isTwice = time.getPossibleOffsets().length > 1;
      const days = time.startOf('day').diff(now.startOf('day')).as('days');
      const isNear = Math.abs(days) <= SAME_WEEK_DAYS;
      return time.toLocaleString({
        ...(isNear ? { weekday: 'short' } : DAY),
        ...(time.hasSame(now, 'day') && { weekday: undefined }),
        ...(time.hasSame(now, 'year') || isNear ? {} : { year: 'numeric' }),
        ...TIME,
        ...(isTwice && { timeZoneName: 'short' }),
      });
    }

    function distance(at: string): string {
      return read(at).toRelative({ base: now, locale }) ?? '';
    }

    function stretch({ from, until }: { from: string; until: string }): string {
      const interval = Interval.fromDateTimes(read(from), read(until));
      return interval.isValid
        ? interval.toLocaleString({ ...DAY, ...TIME }, { locale })
        : `${from} – ${until}`;
    }

    function date(day: string): string {
      const time = DateTime.fromISO(day, { locale });
      return time.isValid ? time.toLocaleString(DateTime.DATE_MED) : day;
    }

    return { moment, distance, stretch, date };
  }, [now, locale]);
}
