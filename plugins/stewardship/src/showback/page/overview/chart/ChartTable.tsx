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

import type { CostDimension } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import type { ChartWords } from './CostChart';
import type { Stack } from './stackMonths';
import classNames from './ChartTable.module.css';

/** The chart in numbers, the latest month first. */
export function ChartTable(props: {
  stack: Stack;
  currency: string;
  by: CostDimension;
  words: ChartWords;
}) {
  const { stack, currency, by, words } = props;
  const { series, bars } = stack;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();
  const caption = t('showback.page.overview.chart.caption', {
    dimension: t(`showback.page.overview.dimensions.${by}`).toLocaleLowerCase(),
    currency,
  });
  const rows = bars.map((bar, at) => ({
    ...bar,
    amounts: series.map(({ amounts }) => amounts[at]),
  }));
  return (
    <details className={classNames.details}>
      <summary>{t('showback.page.overview.chart.table')}</summary>
      <div
        role="region"
        aria-label={caption}
        className={classNames.scroll}
        // It scrolls, which must work with the keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classNames.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('showback.page.overview.chart.month')}</th>
              {series.map(each => (
                <th key={each.index} scope="col">
                  {words.nameOf(each)}
                </th>
              ))}
              <th scope="col">{t('showback.page.overview.chart.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.reverse().map(({ month, complete, total, amounts }) => (
              <tr key={month}>
                <th scope="row">
                  {complete
                    ? formatMonth(month)
                    : t('showback.page.overview.chart.monthIncomplete', {
                        month: formatMonth(month),
                      })}
                </th>
                {amounts.map((amount, index) => (
                  <td key={index}>{words.moneyOf(amount)}</td>
                ))}
                <td>{words.moneyOf(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
