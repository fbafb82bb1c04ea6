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
import type { BudgetState } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../useTexts';
import { StackedTable } from '../../../widgets/StackedTable';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { useBudgetColumns } from './useBudgetColumns';

/** Budgets in the order of the backend, which is by how much attention they need. */
export function BudgetTable(props: { budgets: BudgetState[] }) {
  const { budgets } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const columns = useBudgetColumns();
  // Years and months of the same budget are rows of their own.
  const rows = useMemo(
    () =>
      budgets.map(budget => ({
        ...budget,
        id: `${budget.id} ${budget.period}`,
      })),
    [budgets],
  );
  return (
    <StackedTable
      aria-label={t('showback.page.budgets.label')}
      isWide
      columnConfig={columns}
      data={rows}
      pagination={{ type: 'none' }}
    />
  );
}
