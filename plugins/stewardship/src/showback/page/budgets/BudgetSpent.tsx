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
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { MeterBar } from '../../../widgets';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import classNames from './budgetCells.module.css';

/** How much of a budget is spent, until when, and what is not in the figure. */
export function BudgetSpent(props: { budget: BudgetState }) {
  const { spent, budget, share, until, without, partial, standing } =
    props.budget;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatPercent, formatAll } = useMoneyWords();
  const { date } = useTimeWords();
  const others = formatAll(without);
  return (
    <div className={classNames.cell}>
      <span>
        {t('showback.page.budgets.spent', {
          replace: {
            spent: formatMoney(spent),
            budget: formatMoney(budget),
            share: formatPercent(share),
          },
        })}
      </span>
      <MeterBar
        filled={Math.min(1, Math.max(0, share))}
        total={1}
        isBad={standing === 'over'}
      />
      {until && (
        <span className={classNames.muted}>
          {t('showback.page.budgets.until', { date: date(until) })}
        </span>
      )}
      {others !== undefined && (
        <span className={classNames.muted}>
          {t('showback.page.budgets.without', { replace: { money: others } })}
        </span>
      )}
      {partial && (
        <span className={classNames.muted}>
          {t('showback.page.budgets.partial')}
        </span>
      )}
    </div>
  );
}
