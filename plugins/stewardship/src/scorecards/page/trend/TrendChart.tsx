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
  ScorecardLevel,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { useLevelFill } from '../distribution/LevelPatterns';
import { trendBars } from './trendBars';
import classNames from './TrendChart.module.css';

/** How many services were at which level on each day, for the eye; the table below says the same. */
export function TrendChart(props: {
  points: ScorecardTrend['points'];
  levels: ScorecardLevel[];
}) {
  const { points, levels } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  const fill = useLevelFill();
  const { bars, top } = useMemo(
    () => trendBars(points, levels),
    [points, levels],
  );
  return (
    <div className={classNames.chart} aria-hidden>
      <div className={classNames.scale}>
        {t('scorecards.page.trend.scale', { top })}
      </div>
      <svg className={classNames.drawing} focusable="false">
        {bars.map(({ on, x, width, parts }) =>
          parts.map(({ rank, y, height }) => (
            <rect
              key={`${on} ${rank}`}
              className={classNames.part}
              x={`${x}%`}
              width={`${width}%`}
              y={`${y}%`}
              height={`${height}%`}
              fill={fill(rank, levels.length)}
            />
          )),
        )}
      </svg>
      <div className={classNames.days}>
        <span>{date(points[0].on)}</span>
        {points.length > 1 && <span>{date(points[points.length - 1].on)}</span>}
      </div>
    </div>
  );
}
