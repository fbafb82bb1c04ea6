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
import { Text } from '@backstage/ui';
import {
  amountOf,
  type CostOverview,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useListWords } from '../../../../scorecards/useListWords';
import { useTexts } from '../../../../useTexts';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useOverviewWords } from '../useOverviewWords';
import { ChartPatterns } from './ChartPatterns';
import { ChartTable } from './ChartTable';
import { MonthStacks } from './MonthStacks';
import { RankedBars } from './RankedBars';
import { SeriesLegend } from './SeriesLegend';
import { stackMonths, type Series } from './stackMonths';
import classNames from './CostChart.module.css';

/** How words are put to the parts of the chart. */
export type ChartWords = {
  nameOf: (series: Series) => string;
  moneyOf: (micros: bigint) => string;
};

/**
 * Stacks of the largest groups for several months, and bars side by side for one. The drawing is for the eye; the table below
 * says the same.
 */
export function CostChart(props: { overview: CostOverview }) {
  const { items, trend, currency, currencies, by, totalItems } = props.overview;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const { nameOf } = useOverviewWords();
  const stack = useMemo(
    () => stackMonths({ groups: items, trend, currency }),
    [items, trend, currency],
  );
  const { series, bars, bottom } = stack;
  const drawn = series.filter(({ group }) => group).length;
  const words: ChartWords = {
    nameOf: ({ group }) => {
      if (group) {
        return nameOf(group, by);
      }
      return totalItems > drawn
        ? t('showback.page.overview.chart.rest', { count: totalItems - drawn })
        : t('showback.page.overview.chart.noRest');
    },
    moneyOf: micros => formatMoney({ currency, amount: amountOf(micros) }),
  };

  const list = useListWords();
  const left = currencies.filter(each => each !== currency);
  if (series.length === 0) {
    return (
      <Text as="p">
        {t('showback.page.overview.chart.empty', { currency })}
      </Text>
    );
  }
  return (
    <div className={classNames.chart}>
      <ChartPatterns>
        {bars.length > 1 ? (
          <>
            <MonthStacks stack={stack} currency={currency} words={words} />
            <SeriesLegend series={series} words={words} />
          </>
        ) : (
          <RankedBars series={series} words={words} />
        )}
      </ChartPatterns>
      {left.length > 0 && (
        <Text as="p" variant="body-small" className={classNames.note}>
          {t('showback.page.overview.chart.onlyIn', {
            currency,
            others: list(left),
          })}
        </Text>
      )}
      {bars.some(({ complete }) => !complete) && bars.length > 1 && (
        <Text as="p" variant="body-small" className={classNames.note}>
          {t('showback.page.overview.chart.incomplete')}
        </Text>
      )}
      {bottom < 0 && (
        <Text as="p" variant="body-small" className={classNames.note}>
          {t(
            bars.length > 1
              ? 'showback.page.overview.chart.credits'
              : 'showback.page.overview.chart.creditsAside',
          )}
        </Text>
      )}
      <ChartTable stack={stack} currency={currency} by={by} words={words} />
    </div>
  );
}
