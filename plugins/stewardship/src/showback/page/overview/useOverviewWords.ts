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
  CostDimension,
  CostGroup,
  CostOverview,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  entityDisplayName,
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { isCompared } from './groups/changeOf';

/** Below it, a share says that it is less than that. */
const SMALLEST = 0.001;

/** Groups and times of the overview in words. */
export function useOverviewWords() {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { date } = useTimeWords();
  const { formatMonth, formatPercent } = useMoneyWords();
  const locale = useLocale();

  return useMemo(() => {
    const signed = new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    });

    function nameOf(
      group: Pick<CostGroup, 'key' | 'entity'>,
      by: CostDimension,
    ): string {
      if (group.entity) {
        return entityDisplayName(group.entity);
      }
      return group.key || t(`showback.page.overview.without.${by}`);
    }

    /** `November 2026, until Nov 20, 2026`. */
    function rangeOf(
      overview: Pick<CostOverview, 'from' | 'to' | 'until'>,
    ): string {
      const { from, to, until } = overview;
      const range =
        from === to
          ? t('showback.page.overview.totals.month', {
              month: formatMonth(to),
            })
          : t('showback.page.overview.totals.months', {
              replace: { from: formatMonth(from), to: formatMonth(to) },
            });
      return until
        ? t('showback.page.overview.totals.until', {
            range,
            date: date(until),
          })
        : range;
    }

    /** Which days the changes of groups are between, or why there are none. */
    function comparisonOf(
      overview: Pick<CostOverview, 'comparison' | 'from' | 'items'>,
    ): string {
      const { comparison, from, items } = overview;
      if (!comparison) {
        return t('showback.page.overview.groups.noBefore');
      }
      if (!isCompared({ comparison, items })) {
        return t('showback.page.overview.groups.noDays');
      }
      return t('showback.page.overview.groups.before', {
        replace: {
          nowFrom: date(`${from}-01`),
          nowUntil: date(comparison.nowUntil),
          from: date(comparison.from),
          until: date(comparison.until),
        },
      });
    }

    return {
      nameOf,
      rangeOf,
      comparisonOf,
      /** With a sign, but for what is too little to be told from nothing. */
      percentOf: (share: number) =>
        share !== 0 && Math.abs(share) < SMALLEST
          ? formatPercent(Math.abs(share))
          : signed.format(share),
    };
  }, [t, date, formatMonth, formatPercent, locale]);
}
