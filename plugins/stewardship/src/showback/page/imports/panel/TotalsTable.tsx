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

import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import classNames from './TotalsTable.module.css';

/** What all rows taken come to, each currency on its own, to the last digit. */
export function TotalsTable(props: { totals: CostImport['totals'] }) {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatNumber } = useMoneyWords();
  return (
    <table className={classNames.table}>
      <thead>
        <tr>
          <th scope="col">{t('showback.page.imports.panel.currency')}</th>
          <th scope="col">{t('showback.page.imports.panel.effective')}</th>
          <th scope="col">{t('showback.page.imports.panel.billed')}</th>
          <th scope="col">{t('showback.page.imports.panel.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {props.totals.map(({ currency, effective, billed, rows }) => (
          <tr key={currency}>
            <th scope="row">{currency}</th>
            {[effective, billed].map((amount, index) => (
              <td key={index}>
                <div>{formatMoney({ currency, amount })}</div>
                {/* As it is, so that it can be checked against the bill. */}
                <div className={classNames.exact}>{amount}</div>
              </td>
            ))}
            <td>{formatNumber(rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
