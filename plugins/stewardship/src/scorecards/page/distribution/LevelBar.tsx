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

import type {
  ScorecardDistribution,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { useScoreWords } from '../useScoreWords';
import { useLevelFill } from './LevelPatterns';
import { levelShares } from './levelShares';
import { LevelSwatch } from './LevelSwatch';
import classNames from './LevelBar.module.css';

/** How many services are at which level, as a bar and in numbers, the highest level first. */
export function LevelBar(props: {
  distribution: ScorecardDistribution;
  levels: ScorecardLevel[];
}) {
  const { distribution, levels } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();
  const fill = useLevelFill();
  const shares = levelShares(distribution.levels, levels);
  const total = shares.reduce((sum, { services }) => sum + services, 0);
  let from = 0;

  return (
    <div className={classNames.levels}>
      <svg className={classNames.bar} aria-hidden focusable="false">
        {shares.map(({ rank, services }) => {
          const width = total > 0 ? (100 * services) / total : 0;
          const x = from;
          from += width;
          return (
            width > 0 && (
              <rect
                key={rank}
                className={classNames.part}
                x={`${x}%`}
                width={`${width}%`}
                y={1}
                height={14}
                fill={fill(rank, levels.length)}
              />
            )
          );
        })}
      </svg>
      <ul
        className={classNames.legend}
        aria-label={t('scorecards.page.distribution.levels')}
      >
        {shares.map(({ level, rank, services }) => (
          <li key={rank}>
            <LevelSwatch rank={rank} levels={levels.length} />
            {t('scorecards.page.distribution.levelTotal', {
              level: words.level(level, levels),
              count: services,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
