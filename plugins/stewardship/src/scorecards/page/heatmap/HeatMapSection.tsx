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
  ScorecardRollup,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Answer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { ROLLUPS, type ScorecardQuery } from '../scorecardQuery';
import type { ScorecardActions } from '../useScorecardQuery';
import { HeatLegend } from './HeatLegend';
import { HeatMap } from './HeatMap';
import { tellingState } from './heatOf';
import { RollupTable } from './RollupTable';
import { RowPager } from './RowPager';
import { useHeatTable } from './useHeatTable';
import classNames from './HeatMapSection.module.css';

/** Each check for each team, system, domain or tier. */
export function HeatMapSection(props: {
  query: ScorecardQuery;
  answer: Answer<ScorecardRollup | undefined>;
  scorecard: ScorecardFleet | undefined;
  actions: ScorecardActions;
}) {
  const { query, answer, scorecard, actions } = props;
  const { by, cursor } = query;
  const { value, loading, error, reload } = answer;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const table = useHeatTable({ rollup: value, scorecard });

  function select(row: number, column: number) {
    const of = table?.rows[row];
    const check = table?.checks[column];
    if (!of || !check) {
      return;
    }
    const state = tellingState(of.cells[column].count);
    actions.showServices({
      ...of.filter,
      check: state && [`${check.check}:${state}`],
    });
  }

  return (
    <section
      className={classNames.section}
      aria-label={t('scorecards.page.teams.title')}
      aria-busy={loading}
    >
      <div className={classNames.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('scorecards.page.teams.title')}
        </Text>
        <ToggleButtonGroup
          aria-label={t('scorecards.page.teams.by')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={keys => {
            const chosen = ROLLUPS.find(each => keys.has(each));
            if (chosen) {
              actions.setBy(chosen);
            }
          }}
        >
          {ROLLUPS.map(each => (
            <ToggleButton key={each} id={each} size="small">
              {t(`scorecards.page.teams.rows.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {error && (
        <Failure
          title={t('scorecards.page.teams.error')}
          error={error}
          onRetry={reload}
          onFirstPage={cursor ? () => actions.goTo(undefined) : undefined}
        />
      )}
      {!table && !error && (
        <Loading label={t('scorecards.page.teams.loading')} height={400} />
      )}
      {value?.totalItems === 0 && (
        <Text as="p">{t('scorecards.page.teams.empty')}</Text>
      )}
      {table && scorecard && value && value.totalItems > 0 && (
        <>
          <HeatLegend />
          <HeatMap table={table} onSelect={select} />
          {value.totalItems > value.items.length && (
            <RowPager rollup={value} isLoading={loading} onGo={actions.goTo} />
          )}
          <RollupTable
            table={table}
            levels={scorecard.levels}
            onShow={actions.showServices}
          />
        </>
      )}
    </section>
  );
}
