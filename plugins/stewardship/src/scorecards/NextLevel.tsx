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
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { levelTitle } from './levelTitle';

/** How far it is to the next level. */
export function NextLevel(props: {
  levels: ScorecardLevel[];
  score: ScorecardScore;
}) {
  const { levels, score } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  if (score.next) {
    const { level, missing } = score.next;
    return (
      <span>
        {t('scorecards.level.next', {
          count: missing.length,
          level: levelTitle(levels, level),
        })}
      </span>
    );
  }
  return score.level === undefined ? null : (
    <span>{t('scorecards.level.top')}</span>
  );
}
