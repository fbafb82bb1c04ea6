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

import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import type {
  ScorecardFilter,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { servicesFrom } from '../distribution/levelShares';
import { NumberButton } from '../NumberButton';
import { ScoreCell } from '../ScoreCell';
import { stackedColumn } from '../../../widgets/stackedColumn';
import { StackedTable } from '../../../widgets/StackedTable';
import { useScoreWords } from '../useScoreWords';
import type { HeatTable, HeatTableRow } from './useHeatTable';

/** The rows of the heat map in sums, each with its denominator. */
export function RollupTable(props: {
  table: HeatTable;
  levels: ScorecardLevel[];
  onShow: (filter: Partial<ScorecardFilter>) => void;
}) {
  const { table, levels, onShow } = props;
  const { by, rows } = table;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();

  const columns = useMemo(
    () => [
      stackedColumn<HeatTableRow>({
        id: 'row',
        label: t(`scorecards.page.teams.rows.${by}`),
        isRowHeader: true,
        content: ({ name, item: { subject } }) =>
          subject ? <EntityName entity={subject}>{name}</EntityName> : name,
      }),
      stackedColumn<HeatTableRow>({
        id: 'services',
        label: t('scorecards.page.teams.rollup.services'),
        content: ({ name, services, filter }) => (
          <NumberButton
            title={t('scorecards.page.teams.rollup.show', {
              replace: { row: name },
            })}
            onPress={() => onShow(filter)}
          >
            {services}
          </NumberButton>
        ),
      }),
      ...levels.map((level, index) =>
        stackedColumn<HeatTableRow>({
          id: `level-${level.id}`,
          label: t(
            index === levels.length - 1
              ? 'scorecards.page.teams.rollup.reachedTop'
              : 'scorecards.page.teams.rollup.reached',
            { level: level.title },
          ),
          content: ({ item: { distribution } }) =>
            t('scorecards.page.teams.rollup.ofServices', {
              reached: servicesFrom(level.id, distribution.levels, levels),
              services: distribution.services,
            }),
        }),
      ),
      stackedColumn<HeatTableRow>({
        id: 'score',
        label: t('scorecards.page.teams.rollup.score'),
        content: ({ item }) => <ScoreCell score={item.distribution} />,
      }),
      stackedColumn<HeatTableRow>({
        id: 'failing',
        label: t('scorecards.page.teams.rollup.failing'),
        content: ({ item }) => {
          const { fail = 0, pass = 0 } = item.distribution.states;
          return t('scorecards.page.teams.rollup.ofJudged', {
            failing: fail,
            judged: fail + pass,
          });
        },
      }),
      stackedColumn<HeatTableRow>({
        id: 'unknown',
        label: t('scorecards.page.teams.rollup.unknown'),
        content: ({ item }) =>
          words.number(item.distribution.states.unknown ?? 0),
      }),
    ],
    [t, words, by, levels, onShow],
  );

  return (
    <section aria-label={t('scorecards.page.teams.rollup.title')}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('scorecards.page.teams.rollup.title')}
      </Text>
      <StackedTable
        columnConfig={columns}
        data={rows}
        pagination={{ type: 'none' }}
      />
    </section>
  );
}
