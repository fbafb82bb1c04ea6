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

import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { HEATS } from './heatOf';
import cellNames from './HeatRow.module.css';
import classNames from './HeatLegend.module.css';

/** What the looks of the cells mean. */
export function HeatLegend() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <ul
      className={classNames.legend}
      aria-label={t('scorecards.page.teams.legend.label')}
    >
      {HEATS.map(heat => (
        <li key={heat}>
          <span
            className={`${cellNames.cell} ${classNames.swatch}`}
            data-heat={heat}
            aria-hidden
          />
          {t(`scorecards.page.teams.legend.${heat}`)}
        </li>
      ))}
      <li>
        <span className={cellNames.unknown} aria-hidden>
          {t('scorecards.page.teams.cell.unknownShort', { count: 1 })}
        </span>
        {t('scorecards.page.teams.legend.unknown')}
      </li>
    </ul>
  );
}
