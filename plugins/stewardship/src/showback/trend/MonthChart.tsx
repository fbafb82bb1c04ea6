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

import { useId } from 'react';
import type { CostMonth } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../useTexts';
import { drawnAmount, useMoneyWords } from '../money';
import { stewardshipShowbackTranslationRef } from '../translation';
import { monthBars } from './monthBars';
import classNames from './MonthChart.module.css';

/** Months as bars in one currency. The same in words for those who cannot see it. */
export function MonthChart(props: { months: CostMonth[]; currency: string }) {
  const { months, currency } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatCompact, formatMonth, formatShortMonth } =
    useMoneyWords();
  const id = useId();
  const amounts = months.map(({ month, complete, money }) => {
    const amount =
      money.find(each => each.currency === currency)?.amount ?? '0';
    return { month, complete, amount, drawn: drawnAmount({ amount }) };
  });
  const { bars, zero, extent } = monthBars(amounts);
  const top = amounts.reduce((a, b) => (b.drawn > a.drawn ? b : a));
  const title = t('showback.trend.chart', { replace: { currency } });
  const words = amounts.map(({ month, complete, amount }) =>
    t(complete ? 'showback.trend.month' : 'showback.trend.monthIncomplete', {
      replace: {
        month: formatMonth(month),
        money: formatMoney({ currency, amount }),
      },
    }),
  );
  return (
    <div className={classNames.chart}>
      <span aria-hidden className={classNames.scale}>
        {t('showback.trend.top', {
          replace: {
            currency,
            money: formatCompact({ currency, amount: top.amount }),
          },
        })}
      </span>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        className={classNames.drawing}
        focusable="false"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-words`}>{`${words.join('. ')}.`}</desc>
        {bars.map(({ month, complete, x, width, y, height }, index) => (
          <rect
            key={month}
            className={classNames.bar}
            data-incomplete={complete ? undefined : true}
            x={`${x}%`}
            width={`${width}%`}
            y={`${y}%`}
            height={`${height}%`}
          >
            <title>{words[index]}</title>
          </rect>
        ))}
        <line
          className={classNames.zero}
          x1="0"
          x2="100%"
          y1={`${zero}%`}
          y2={`${zero}%`}
        />
      </svg>
      <span
        aria-hidden
        className={classNames.months}
        style={{ inlineSize: `${extent}%` }}
      >
        <span>{formatShortMonth(months[0].month)}</span>
        {months.length > 1 && (
          <span>{formatShortMonth(months[months.length - 1].month)}</span>
        )}
      </span>
    </div>
  );
}
