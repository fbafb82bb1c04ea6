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
import type { ColumnConfig } from '@backstage/ui';
import type { BudgetState } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { StateMark } from '../../../widgets';
import { stackedColumn } from '../../../widgets/stackedColumn';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { BudgetForecast } from './BudgetForecast';
import { BudgetSpent } from './BudgetSpent';
import { BudgetThresholds } from './BudgetThresholds';

const MARKS = {
  within: 'good',
  atRisk: 'bad',
  over: 'wrong',
  unknown: 'unknown',
} as const;

/** The columns of the table of budgets. */
export function useBudgetColumns(): ColumnConfig<BudgetState>[] {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();

  return useMemo(
    () => [
      stackedColumn({
        id: 'owner',
        label: t('showback.page.budgets.columns.owner'),
        isRowHeader: true,
        content: ({ owner }) => (
          <strong>
            <EntityName entity={owner} />
          </strong>
        ),
      }),
      stackedColumn({
        id: 'period',
        label: t('showback.page.budgets.columns.period'),
        content: ({ period }) =>
          // A year is written alike everywhere.
          period.length > 4 ? formatMonth(period) : period,
      }),
      stackedColumn({
        id: 'standing',
        label: t('showback.page.budgets.columns.standing'),
        content: ({ standing }) => (
          <StateMark state={MARKS[standing]}>
            {t(`showback.page.budgets.standings.${standing}`)}
          </StateMark>
        ),
      }),
      stackedColumn({
        id: 'spent',
        label: t('showback.page.budgets.columns.spent'),
        content: budget => <BudgetSpent budget={budget} />,
      }),
      stackedColumn({
        id: 'forecast',
        label: t('showback.page.budgets.columns.forecast'),
        content: budget => <BudgetForecast budget={budget} />,
      }),
      stackedColumn({
        id: 'thresholds',
        label: t('showback.page.budgets.columns.thresholds'),
        content: ({ thresholds }) => (
          <BudgetThresholds thresholds={thresholds} />
        ),
      }),
    ],
    [t, formatMonth],
  );
}
