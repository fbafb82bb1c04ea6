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
  CheckState,
  ScorecardDistribution,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { shareOf } from '../shareOf';
import { servicesFrom } from './distribution/levelShares';
import { isCheckState } from './scorecardQuery';

const THOUSANDTHS = 1000;

/** What is said about scores, levels and states all over the page. */
export function useScoreWords() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();

  return useMemo(() => {
    const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const percents = new Intl.NumberFormat(locale, { style: 'percent' });

    const numbers = new Intl.NumberFormat(locale);

    const number = (value: number) => numbers.format(value);

    /** A share as a percentage: 100 only where nothing is missing. */
    const percent = (part: number, whole: number) =>
      percents.format(shareOf(part, whole));

    /** A score with its denominator; both in thousandths. */
    const score = (of: { earned: number; possible: number }) =>
      of.possible > 0
        ? t('scorecards.page.score.points', {
            earned: points.format(of.earned / THOUSANDTHS),
            possible: points.format(of.possible / THOUSANDTHS),
            percent: percent(of.earned, of.possible),
          })
        : t('scorecards.page.score.nothingJudged');

    /** The title of a level, or that the first one is not reached. */
    function level(id: string | undefined, levels: ScorecardLevel[]): string {
      if (id !== undefined) {
        return levels.find(each => each.id === id)?.title ?? id;
      }
      return levels.length > 0
        ? t('scorecards.page.level.below', { level: levels[0].title })
        : t('scorecards.page.level.none');
    }

    /** How many services are at the first level or above it. */
    function reachedFirst(
      of: Pick<ScorecardDistribution, 'services' | 'levels'>,
      levels: ScorecardLevel[],
    ): string {
      const [{ id, title }] = levels;
      return t(
        // There is nothing above the only one.
        levels.length === 1
          ? 'scorecards.page.distribution.reachedTop'
          : 'scorecards.page.distribution.reached',
        {
          reached: servicesFrom(id, of.levels, levels),
          count: of.services,
          level: title,
        },
      );
    }

    /** A state in words; a newer backend may know more of them. */
    const state = (of: CheckState | string) =>
      isCheckState(of) ? t(`scorecards.states.${of}`) : of;

    return { number, percent, score, level, reachedFirst, state };
  }, [t, locale]);
}
