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
import type {
  EndDate,
  TechnologyPhase,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useNow,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';

const DAYS_TO_COUNT = 90;
const DAYS_OF_MONTHS = 730;

/** An end with how far away it is; `phase` tells where nothing else is known. */
export type End = {
  endsOn?: EndDate;
  daysLeft?: number;
  phase?: TechnologyPhase;
};

/** Puts ends into words: "ends on Jan 2, 2027, in 43 days". */
export function useEndWords() {
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();
  const locale = useLocale();
  const today = useNow().toUTC().startOf('day');
  // A new object with each tick of the clock, but mostly the same day.
  const day = today.toMillis();

  return useMemo(() => {
    const format = new Intl.RelativeTimeFormat(locale);
    const nearby = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

    /** "in 43 days", "3 years ago"; in days where they count, otherwise in whole months and years of the calendar. */
    function distanceWords(days: number): string {
      const size = Math.abs(days);
      if (size <= DAYS_TO_COUNT) {
        return (days === 0 ? nearby : format).format(days, 'day');
      }
      const unit = size <= DAYS_OF_MONTHS ? 'month' : 'year';
      const whole = today.plus({ days }).diff(today, unit).as(unit);
      return format.format(Math.trunc(whole), unit);
    }

    function endWords({ endsOn, daysLeft, phase }: End): string {
      switch (endsOn?.kind) {
        case 'date': {
          const on = date(endsOn.on);
          if (daysLeft === undefined) {
            return on;
          }
          if (daysLeft === 0) {
            return t('lifecycle.end.today', { date: on });
          }
          return t(`lifecycle.end.${daysLeft > 0 ? 'ahead' : 'past'}`, {
            date: on,
            distance: distanceWords(daysLeft),
          });
        }
        case 'passed':
          return t('lifecycle.end.passed');
        case 'open':
          return t('lifecycle.end.open');
        default:
          return phase === 'endOfLife' || phase === 'securitySupportEnded'
            ? t('lifecycle.end.passed')
            : t('lifecycle.end.unknown');
      }
    }

    return { endWords, distanceWords, date };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [t, date, locale, day]);
}
