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
import type { Money } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../useTexts';
import { drawnAmount, useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { forecastSpan } from './forecastSpan';
import classNames from './ForecastChart.module.css';

/** What is spent, and between what the forecast ends, under a mark at the budget. The same in words for those who cannot see it. */
export function ForecastChart(props: {
  amounts: {
    spent: Money;
    budget: Money;
    money: Money;
    low: Money;
    high: Money;
  };
}) {
  const { spent, budget, money, low, high } = props.amounts;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const id = useId();
  const span = forecastSpan({
    spent: drawnAmount(spent),
    budget: drawnAmount(budget),
    money: drawnAmount(money),
    low: drawnAmount(low),
    high: drawnAmount(high),
  });
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      className={classNames.drawing}
      focusable="false"
    >
      <title id={`${id}-title`}>
        {t('showback.page.budgets.forecast.chart')}
      </title>
      <desc id={`${id}-words`}>
        {t('showback.page.budgets.forecast.words', {
          replace: {
            spent: formatMoney(spent),
            money: formatMoney(money),
            low: formatMoney(low),
            high: formatMoney(high),
            budget: formatMoney(budget),
          },
        })}
      </desc>
      <rect className={classNames.track} width="100%" y="35%" height="30%" />
      <rect
        className={classNames.interval}
        x={`${span.low}%`}
        width={`${span.high - span.low}%`}
        y="20%"
        height="60%"
      />
      <rect
        className={classNames.spent}
        width={`${span.spent}%`}
        y="35%"
        height="30%"
      />
      <line
        className={classNames.forecast}
        x1={`${span.money}%`}
        x2={`${span.money}%`}
        y1="20%"
        y2="80%"
      />
      <line
        className={classNames.budget}
        x1={`${span.budget}%`}
        x2={`${span.budget}%`}
        y1="0"
        y2="100%"
      />
    </svg>
  );
}
