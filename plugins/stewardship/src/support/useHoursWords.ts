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
import {
  formatWeekdays,
  supportHoursIn,
  supportHoursNow,
  type SupportHours,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useNow,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';

type HoursWords = {
  state: 'open' | 'closed' | 'unknown';
  /** The hours as they were declared. */
  declared: string;
  /** The same hours on the clock of the reader; `undefined` where that says nothing new. */
  yours?: string;
  /** When it opens or closes next. */
  next?: string;
};

type WeeklyHours = Extract<SupportHours, { kind: 'weekly' }>;

function sameDays(left: WeeklyHours, right: WeeklyHours): boolean {
  return (
    left.days.length === right.days.length &&
    left.days.every(day => right.days.includes(day))
  );
}

/** Puts support hours into words, as of now and for the clock of the reader. */
export function useHoursWords() {
  const { t } = useTexts(stewardshipTranslationRef);
  const now = useNow();
  const locale = useLocale();
  const yourZone = now.zoneName ?? 'UTC';

  function pattern(hours: SupportHours): string {
    if (hours.kind === 'always') {
      return t('support.hours.always');
    }
    const days = hours.days.length
      ? formatWeekdays(hours.days, locale)
      : t('support.hours.never');
    return t('support.hours.weekly', {
      days,
      from: hours.from,
      to: hours.to,
    });
  }

  function yours(hours: SupportHours): string | undefined {
    if (hours.kind === 'always' || hours.timeZone === yourZone) {
      return undefined;
    }
    const shifted = supportHoursIn({ hours, timeZone: yourZone, now });
    if (shifted?.kind !== 'weekly') {
      return undefined;
    }
    if (pattern(shifted) === pattern(hours)) {
      return t('support.hours.sameAsYours');
    }
    return t('support.hours.yourTime', {
      hours: sameDays(shifted, hours)
        ? t('support.hours.times', { from: shifted.from, to: shifted.to })
        : pattern(shifted),
    });
  }

  function next(open: boolean, changesAt: DateTime): string {
    const local = changesAt.setZone(now.zone).setLocale(locale);
    const time = {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    } as const;
    const at = local.hasSame(now, 'day')
      ? local.toLocaleString(time)
      : local.toLocaleString({ weekday: 'short', ...time });
    return t(open ? 'support.hours.closesAt' : 'support.hours.opensAt', {
      at,
      relative: local.toRelative({ base: now }) ?? '',
    });
  }

  return (hours: SupportHours): HoursWords => {
    const declared =
      hours.kind === 'always'
        ? pattern(hours)
        : t('support.hours.inZone', {
            hours: pattern(hours),
            timeZone: hours.timeZone,
          });
    const current = supportHoursNow({ hours, now });
    if (!current) {
      return { state: 'unknown', declared };
    }
    return {
      state: current.open ? 'open' : 'closed',
      declared,
      yours: yours(hours),
      next: current.changesAt && next(current.open, current.changesAt),
    };
  };
}
