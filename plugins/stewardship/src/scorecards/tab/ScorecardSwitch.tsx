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

import { Select } from '@backstage/ui';
import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { levelTitle } from '../levelTitle';
import classNames from './ScorecardSwitch.module.css';

/** Leads from one scorecard of the entity to another. */
export function ScorecardSwitch(props: {
  items: ScorecardSummary[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { items, chosen, onChoose } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);

  function levelOf({ levels, score }: ScorecardSummary): string | undefined {
    if (score.level !== undefined) {
      return t('scorecards.level.reached', {
        replace: { level: levelTitle(levels, score.level) },
      });
    }
    return levels.length > 0
      ? t('scorecards.level.below', { replace: { level: levels[0].title } })
      : undefined;
  }

  return (
    <Select
      className={classNames.switch}
      label={t('scorecards.tab.choose')}
      options={items.map(item => {
        const level = levelOf(item);
        return {
          id: item.id,
          label: level
            ? t('scorecards.tab.option', {
                replace: { title: item.title, level },
              })
            : item.title,
        };
      })}
      value={chosen ?? null}
      onChange={key => {
        if (key !== null && key !== chosen) {
          onChoose(String(key));
        }
      }}
    />
  );
}
