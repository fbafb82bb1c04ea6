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

import { RiMedalFill, RiMedalLine } from '@remixicon/react';
import type {
  ScorecardLevel,
  ScorecardScore,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { levelTitle } from './levelTitle';
import classNames from './LevelMark.module.css';

/** The level that was reached, in words; nothing where the scorecard has no levels. */
export function LevelMark(props: {
  levels: ScorecardLevel[];
  score: ScorecardScore;
}) {
  const { levels, score } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  if (score.level !== undefined) {
    return (
      <span className={classNames.level} data-reached>
        <RiMedalFill aria-hidden />
        {t('scorecards.level.reached', {
          replace: { level: levelTitle(levels, score.level) },
        })}
      </span>
    );
  }
  if (levels.length === 0) {
    return null;
  }
  return (
    <span className={classNames.level}>
      <RiMedalLine aria-hidden />
      {t('scorecards.level.below', { replace: { level: levels[0].title } })}
    </span>
  );
}
