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
  ScorecardLevel,
  ScorecardScore,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { LevelSwatch } from '../distribution/LevelSwatch';
import { useScoreWords } from '../useScoreWords';
import classNames from './LevelCell.module.css';

/** The level that a service has reached, and how many checks keep it from the next one. */
export function LevelCell(props: {
  score: ScorecardScore;
  levels: ScorecardLevel[];
}) {
  const { score, levels } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();
  const rank = levels.findIndex(({ id }) => id === score.level) + 1;
  return (
    <>
      <span className={classNames.level}>
        <LevelSwatch rank={rank} levels={levels.length} />
        {words.level(score.level, levels)}
      </span>
      {score.next && (
        <span className={classNames.next}>
          {t('scorecards.page.services.missing', {
            count: score.next.missing.length,
            level: words.level(score.next.level, levels),
          })}
        </span>
      )}
    </>
  );
}
