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
import { shareOf } from './shareOf';
import { useListWords } from './useListWords';
import classNames from './ScoreLine.module.css';

const APART = ['unknown', 'error', 'exempt'] as const;

/**
 * A bar, and what it is a share of: "5 of 8 judged checks, 2 unknown". What is not known is in no denominator. Nothing else
 * beside it says how many are unknown: open questions are among them.
 */
export function ScoreLine(props: { score: ScorecardScore }) {
  const { counts, earned, possible } = props.score;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  const list = useListWords();
  const passed = counts.pass ?? 0;
  const judged = passed + (counts.fail ?? 0);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  // All pass, and yet points are missing: that has to be explained.
  const isPartly = passed === judged && earned < possible;
  return (
    <span className={classNames.score}>
      <MeterBar filled={earned} total={possible} />
      <span>
        {list([
          judged > 0
            ? t('scorecards.score.judged', { passed, count: judged })
            : t('scorecards.score.nothing'),
          ...APART.flatMap(state => {
            const count = counts[state] ?? 0;
            return count > 0 ? [t(`scorecards.score.${state}`, { count })] : [];
          }),
        ])}
      </span>
      {possible > 0 && (
        <span className={classNames.share}>
          {t(
            isPartly
              ? 'scorecards.score.sharePartly'
              : 'scorecards.score.share',
            {
              share: percents.format(shareOf(earned, possible)),
            },
          )}
        </span>
      )}
    </span>
  );
}
