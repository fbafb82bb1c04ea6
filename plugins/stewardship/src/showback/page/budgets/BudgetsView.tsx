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

import { Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { Loading } from '../../../scorecards/page/Loading';
import { useTexts } from '../../../useTexts';
import { useAnswer } from '../../../widgets/useAnswer';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { CostFailure } from '../CostFailure';
import { BudgetTable } from './BudgetTable';
import { EmptyBudgets } from './EmptyBudgets';

/** How far each team has spent its budget, and where that leads. */
export function BudgetsView() {
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { value, error, loading, reload } = useAnswer('budgets', () =>
    api.costs.listBudgets({}),
  );
  return (
    <>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('showback.page.budgets.title')}
      </Text>
      {error && (
        <CostFailure
          title={
            value
              ? t('showback.page.budgets.refreshFailed', {
                  message: error.message,
                })
              : t('showback.page.budgets.error')
          }
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && (
        <Loading label={t('showback.page.budgets.loading')} height={320} />
      )}
      {value?.items.length === 0 && <EmptyBudgets />}
      {value && value.items.length > 0 && (
        <section
          aria-label={t('showback.page.budgets.label')}
          aria-busy={loading}
        >
          <Text as="p" variant="body-small">
            {t('showback.page.budgets.total', { count: value.items.length })}{' '}
            {t('showback.page.budgets.legend')}
          </Text>
          <BudgetTable budgets={value.items} />
        </section>
      )}
    </>
  );
}
