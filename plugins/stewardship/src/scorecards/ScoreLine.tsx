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

import type { ScorecardScore } from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { MeterBar } from '../widgets';
import classNames from './ScoreLine.module.css';

const APART = ['unknown', 'error', 'exempt'] as const;

/** A bar, and what it is a share of: "5 of 8 judged checks, 2 unknown". What is not known is in no denominator. */
export function ScoreLine(props: { score: ScorecardScore }) {
  const { counts, earned, possible } = props.score;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  const passed = counts.pass ?? 0;
  const judged = passed + (counts.fail ?? 0);
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <span className={classNames.score}>
      <MeterBar filled={earned} total={possible} />
      <span>
        {[
          judged > 0
            ? t('scorecards.score.judged', { passed, count: judged })
            : t('scorecards.score.nothing'),
          ...APART.flatMap(state => {
            const amount = counts[state] ?? 0;
            return amount > 0
              ? [t(`scorecards.score.${state}`, { amount })]
              : [];
          }),
        ].join(', ')}
      </span>
      {possible > 0 && (
        <span className={classNames.share}>
          {t('scorecards.score.share', {
            // Rounded down: only what is whole is 100 %.
            share: share.format(Math.floor((100 * earned) / possible) / 100),
          })}
        </span>
      )}
    </span>
  );
}
