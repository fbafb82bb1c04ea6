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

import { RiCircleLine, RiNotification3Fill } from '@remixicon/react';
import type { BudgetState } from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import classNames from './budgetCells.module.css';

/** At which parts of a budget somebody is told, and which were reached. */
export function BudgetThresholds(props: {
  thresholds: BudgetState['thresholds'];
}) {
  const { thresholds } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatPercent } = useMoneyWords();
  const { date } = useTimeWords();
  if (thresholds.length === 0) {
    return (
      <span className={classNames.muted}>
        {t('showback.page.budgets.thresholds.none')}
      </span>
    );
  }
  return (
    <ul className={classNames.list}>
      {thresholds.map(({ at, reachedOn }) => (
        <li key={at}>
          {reachedOn ? (
            <RiNotification3Fill aria-hidden />
          ) : (
            <RiCircleLine aria-hidden />
          )}
          <span>
            {reachedOn
              ? t('showback.page.budgets.thresholds.reached', {
                  replace: { share: formatPercent(at), date: date(reachedOn) },
                })
              : t('showback.page.budgets.thresholds.ahead', {
                  replace: { share: formatPercent(at) },
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}
