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

import type { BudgetState } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../useTexts';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { ForecastChart } from './ForecastChart';
import classNames from './budgetCells.module.css';

/** Where a budget ends if days go on as they were, with the interval in words, or why nobody can tell. */
export function BudgetForecast(props: { budget: BudgetState }) {
  const { forecast, spent, budget } = props.budget;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  if (forecast.status === 'unknown') {
    return (
      <span className={classNames.muted}>
        {t(`showback.page.budgets.forecast.${forecast.reason}`)}
      </span>
    );
  }
  const { money, low, high, days } = forecast;
  return (
    <div className={classNames.cell}>
      <span>
        {t('showback.page.budgets.forecast.money', {
          replace: { money: formatMoney(money) },
        })}
      </span>
      <ForecastChart amounts={{ spent, budget, money, low, high }} />
      <span className={classNames.muted}>
        {t('showback.page.budgets.forecast.interval', {
          replace: { low: formatMoney(low), high: formatMoney(high) },
        })}
        {', '}
        {t('showback.page.budgets.forecast.days', { count: days })}
      </span>
    </div>
  );
}
