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
import type { ScorecardDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import classNames from './LevelLadder.module.css';

/** All levels, those that were reached and what is missing for the next one. */
export function LevelLadder(props: { details: ScorecardDetails }) {
  const { levels, score, checks } = props.details;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  if (levels.length === 0) {
    return null;
  }
  const reachedIndex = levels.findIndex(({ id }) => id === score.level);
  const titles = new Map(checks.map(({ check, title }) => [check, title]));
  const missing = (score.next?.missing ?? []).map(id => titles.get(id) ?? id);
  return (
    <ol
      className={classNames.ladder}
      aria-label={t('scorecards.tab.head.levels')}
    >
      {levels.map(({ id, title: level }, index) => {
        if (index <= reachedIndex) {
          return (
            <li key={id} className={classNames.level} data-standing="reached">
              <RiMedalFill aria-hidden />
              {t('scorecards.tab.head.reachedLevel', { replace: { level } })}
            </li>
          );
        }
        const isNext = id === score.next?.level && missing.length > 0;
        return (
          <li
            key={id}
            className={classNames.level}
            data-standing={isNext ? 'next' : 'later'}
          >
            <RiMedalLine aria-hidden />
            {isNext
              ? t('scorecards.tab.head.nextLevel', {
                  replace: {
                    level,
                    checks: new Intl.ListFormat(locale).format(missing),
                  },
                })
              : t('scorecards.tab.head.laterLevel', { replace: { level } })}
          </li>
        );
      })}
    </ol>
  );
}
