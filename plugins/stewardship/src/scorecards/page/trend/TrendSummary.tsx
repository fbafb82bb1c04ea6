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

import { Text } from '@backstage/ui';
import type {
  ScorecardLevel,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { LevelSwatch } from '../distribution/LevelSwatch';
import { levelShares } from '../distribution/levelShares';
import { useScoreWords } from '../useScoreWords';
import classNames from './TrendSummary.module.css';

/** The trend in a sentence, and what its patterns mean. */
export function TrendSummary(props: {
  points: ScorecardTrend['points'];
  levels: ScorecardLevel[];
}) {
  const { points, levels } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  const words = useScoreWords();
  const first = points[0];
  const last = points[points.length - 1];
  const standOf = (point: ScorecardTrend['points'][number]) =>
    levels.length > 0 ? words.reachedFirst(point, levels) : words.score(point);
  return (
    <>
      <Text as="p">
        {t('scorecards.page.trend.summary', {
          from: date(first.on),
          to: date(last.on),
          before: standOf(first),
          after: standOf(last),
        })}{' '}
        {t('scorecards.page.trend.existing')}
      </Text>
      <ul className={classNames.legend}>
        {levelShares([], levels).map(({ level, rank }) => (
          <li key={rank}>
            <LevelSwatch rank={rank} levels={levels.length} />
            {words.level(level, levels)}
          </li>
        ))}
      </ul>
    </>
  );
}
