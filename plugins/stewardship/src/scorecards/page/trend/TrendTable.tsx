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
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { levelShares } from '../distribution/levelShares';
import { useScoreWords } from '../useScoreWords';
import classNames from './TrendTable.module.css';

/** The trend in numbers, the latest day first. */
export function TrendTable(props: {
  points: ScorecardTrend['points'];
  levels: ScorecardLevel[];
}) {
  const { points, levels } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  const words = useScoreWords();
  const columns = levels.length > 0 ? levelShares([], levels) : [];
  return (
    <details className={classNames.details}>
      <summary>{t('scorecards.page.trend.table')}</summary>
      <div
        role="region"
        aria-label={t('scorecards.page.trend.caption')}
        className={classNames.scroll}
        // It scrolls, which must work with the keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classNames.table}>
          <caption>{t('scorecards.page.trend.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scorecards.page.trend.on')}</th>
              {columns.map(({ level, rank }) => (
                <th key={rank} scope="col">
                  {words.level(level, levels)}
                </th>
              ))}
              <th scope="col">{t('scorecards.page.trend.services')}</th>
              <th scope="col">{t('scorecards.page.trend.score')}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(point => (
              <tr key={point.on}>
                <th scope="row">{date(point.on)}</th>
                {columns.length > 0 &&
                  levelShares(point.levels, levels).map(
                    ({ rank, services }) => (
                      <td key={rank}>{words.number(services)}</td>
                    ),
                  )}
                <td>{words.number(point.services)}</td>
                <td>{words.score(point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
