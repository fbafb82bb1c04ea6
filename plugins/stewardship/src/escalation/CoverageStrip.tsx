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
import type { CoverageDay } from './coverageDays';
import classNames from './CoverageStrip.module.css';

const DAY_WIDTH = 10;
const HEIGHT = 48;
/** What is shorter would not be seen. */
const MIN_HEIGHT = 2;

/** Days side by side, with the parts of them in which nobody is there. The same is told in words beside it. */
export function CoverageStrip(props: { days: CoverageDay[]; label: string }) {
  const { days, label } = props;
  const patternId = useId();
  return (
    <svg
      className={classNames.strip}
      viewBox={`0 0 ${days.length * DAY_WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern
          id={patternId}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" className={classNames.gap} />
          <rect width="1.5" height="4" className={classNames.hatch} />
        </pattern>
      </defs>
      {days.map(({ day, isWeekend, uncovered }, index) => (
        <g key={day}>
          <rect
            x={index * DAY_WIDTH + 1}
            width={DAY_WIDTH - 2}
            height={HEIGHT}
            className={classNames.day}
            data-weekend={isWeekend || undefined}
          />
          {uncovered.map(({ from, until }) => (
            <rect
              key={from}
              x={index * DAY_WIDTH + 1}
              y={Math.min(from * HEIGHT, HEIGHT - MIN_HEIGHT)}
              width={DAY_WIDTH - 2}
              height={Math.max((until - from) * HEIGHT, MIN_HEIGHT)}
              fill={`url(#${patternId})`}
              data-part="gap"
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
