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

import type { ChartWords } from './CostChart';
import { useSeriesFill } from './ChartPatterns';
import { drawnSize, type Series } from './stackMonths';
import classNames from './RankedBars.module.css';

/** One month: the groups below each other, each with its name and amount. What reduces the cost goes to the other side. */
export function RankedBars(props: {
  series: readonly Series[];
  words: ChartWords;
}) {
  const { series, words } = props;
  const fill = useSeriesFill();
  const sizes = series.map(({ total }) => drawnSize(total));
  const most = Math.max(0, ...sizes);
  const least = Math.min(0, ...sizes);
  const width = most - least || 1;
  const zero = (100 * -least) / width;

  return (
    <ul className={classNames.bars}>
      {series.map((each, at) => {
        const length = (100 * Math.abs(sizes[at])) / width;
        return (
          <li key={each.index} className={classNames.row}>
            <span className={classNames.name}>{words.nameOf(each)}</span>
            <svg className={classNames.drawing} aria-hidden focusable="false">
              <rect
                className={classNames.bar}
                x={`${sizes[at] < 0 ? zero - length : zero}%`}
                width={`${length}%`}
                y={1}
                height={16}
                fill={fill(each.pattern)}
              />
              <line
                className={classNames.zero}
                x1={`${zero}%`}
                x2={`${zero}%`}
                y1="0"
                y2="100%"
              />
            </svg>
            <span className={classNames.amount}>
              {words.moneyOf(each.total)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
