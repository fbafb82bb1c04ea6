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

import type { CostMonth } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../useTexts';
import { useMoneyWords } from '../money';
import { stewardshipShowbackTranslationRef } from '../translation';
import classNames from './MonthTable.module.css';

/** The months in numbers, the latest first. */
export function MonthTable(props: {
  months: CostMonth[];
  currencies: readonly string[];
}) {
  const { months, currencies } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatMonth } = useMoneyWords();
  return (
    <details className={classNames.details}>
      <summary>{t('showback.trend.table')}</summary>
      <table className={classNames.table}>
        <thead>
          <tr>
            <th scope="col">{t('showback.trend.columnMonth')}</th>
            {currencies.map(currency => (
              <th key={currency} scope="col">
                {t('showback.trend.columnCost', { replace: { currency } })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map(({ month, money, complete }) => (
            <tr key={month}>
              <th scope="row">
                {formatMonth(month)}
                {!complete && ` (${t('showback.trend.notComplete')})`}
              </th>
              {currencies.map(currency => {
                const found = money.find(each => each.currency === currency);
                return (
                  <td key={currency}>
                    {found ? formatMoney(found) : t('showback.trend.none')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
