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

import { amountOf } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import type { ChartWords } from './CostChart';
import { useSeriesFill } from './ChartPatterns';
import type { Stack } from './stackMonths';
import classNames from './MonthStacks.module.css';

/** More months than this do not all fit with their names. */
const MAX_NAMES = 12;

/** How much of the room of a month its stack takes, in percent. */
const FILLED = 76;

/** Months as stacks, what reduces the cost below the line. */
export function MonthStacks(props: {
  stack: Stack;
  currency: string;
  words: ChartWords;
}) {
  const { stack, currency, words } = props;
  const { series, bars, top, bottom } = stack;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatCompact, formatMonth, formatShortMonth } = useMoneyWords();
  const fill = useSeriesFill();
  const room = 100 / bars.length;
  const width = (room * FILLED) / 100;
  const height = top - bottom || 1;
  /** In percent from above. */
  const y = (value: number) => (100 * (top - value)) / height;
  const short = (value: number) =>
    formatCompact({
      currency,
      amount: amountOf(BigInt(Math.round(value * 1e6))),
    });
  const step = Math.ceil(bars.length / MAX_NAMES);

  return (
    <div className={classNames.chart} aria-hidden>
      <div className={classNames.scale}>
        {bottom < 0
          ? t('showback.page.overview.chart.scaleNegative', {
              currency,
              bottom: short(bottom),
              top: short(top),
            })
          : t('showback.page.overview.chart.scale', {
              currency,
              top: short(top),
            })}
      </div>
      <svg className={classNames.drawing} focusable="false">
        {[0.25, 0.5, 0.75].map(part => (
          <line
            key={part}
            className={classNames.grid}
            x1="0"
            x2="100%"
            y1={`${y(top * part)}%`}
            y2={`${y(top * part)}%`}
          />
        ))}
        {bars.map(({ month, complete, parts }, at) => (
          <g key={month} className={classNames.bar} data-incomplete={!complete}>
            {parts.map(part => (
              <rect
                key={part.series}
                x={`${at * room + (room - width) / 2}%`}
                width={`${width}%`}
                y={`${y(Math.max(part.from, part.to))}%`}
                height={`${(100 * Math.abs(part.to - part.from)) / height}%`}
                fill={fill(series[part.series].pattern)}
              >
                <title>
                  {t('showback.page.overview.chart.part', {
                    group: words.nameOf(series[part.series]),
                    month: formatMonth(month),
                    money: words.moneyOf(series[part.series].amounts[at]),
                  })}
                </title>
              </rect>
            ))}
          </g>
        ))}
        <line
          className={classNames.zero}
          x1="0"
          x2="100%"
          y1={`${y(0)}%`}
          y2={`${y(0)}%`}
        />
      </svg>
      <div className={classNames.months}>
        {bars.map(({ month, complete }, at) => (
          <span key={month}>
            {(bars.length - 1 - at) % step === 0 &&
              `${formatShortMonth(month)}${complete ? '' : '*'}`}
          </span>
        ))}
      </div>
    </div>
  );
}
