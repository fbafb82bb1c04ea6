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

import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type {
  ScorecardFleet,
  ScorecardTrend,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Answer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { TREND_DAYS } from '../scorecardQuery';
import { TrendChart } from './TrendChart';
import { TrendSummary } from './TrendSummary';
import { TrendTable } from './TrendTable';
import classNames from './TrendSection.module.css';

/** How the services have moved between the levels. */
export function TrendSection(props: {
  days: number;
  answer: Answer<ScorecardTrend | undefined>;
  scorecard: ScorecardFleet | undefined;
  onDays: (days: number) => void;
}) {
  const { days, answer, scorecard, onDays } = props;
  const { value, loading, error, reload } = answer;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const points = scorecard && value?.points;

  return (
    <section
      className={classNames.section}
      aria-label={t('scorecards.page.trend.title')}
      aria-busy={loading}
    >
      <div className={classNames.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('scorecards.page.trend.title')}
        </Text>
        <ToggleButtonGroup
          aria-label={t('scorecards.page.trend.days')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(days)]}
          onSelectionChange={keys => {
            const chosen = TREND_DAYS.find(each => keys.has(String(each)));
            if (chosen) {
              onDays(chosen);
            }
          }}
        >
          {TREND_DAYS.map(each => (
            <ToggleButton key={each} id={String(each)} size="small">
              {t('scorecards.page.trend.lastDays', { count: each })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {error && (
        <Failure
          title={t('scorecards.page.trend.error')}
          error={error}
          onRetry={reload}
        />
      )}
      {!points && !error && (
        <Loading label={t('scorecards.page.trend.loading')} height={320} />
      )}
      {points?.length === 0 && (
        <Text as="p">{t('scorecards.page.trend.empty')}</Text>
      )}
      {points && points.length > 0 && (
        <>
          <TrendSummary points={points} levels={scorecard.levels} />
          <TrendChart points={points} levels={scorecard.levels} />
          <TrendTable points={points} levels={scorecard.levels} />
        </>
      )}
    </section>
  );
}
