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

import { createContext, useContext, useId, type ReactNode } from 'react';
import classNames from './ChartPatterns.module.css';

const SIZE = 8;

/** What is drawn onto the ground of a series, so that two of them can be told apart without their colors. */
const MARKS = [
  undefined,
  <path key="1" d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />,
  <circle key="2" cx={4} cy={4} r={1.25} />,
  <path key="3" d="M0 4H8" />,
  <path key="4" d="M4 0V8" />,
  <path key="5" d="M-2 6L2 10M0 0L8 8M6 -2L10 2" />,
  <path key="6" d="M0 4H8M4 0V8" />,
  <path key="7" d="M0 8L8 0M0 0L8 8" />,
];

const PatternId = createContext('');

/** Draws the patterns of the series once for a chart and its legend. */
export function ChartPatterns(props: { children: ReactNode }) {
  const id = useId();
  return (
    <PatternId.Provider value={id}>
      <svg className={classNames.patterns} aria-hidden focusable="false">
        <defs>
          {MARKS.map((mark, index) => (
            <pattern
              key={index}
              id={`${id}-${index}`}
              width={SIZE}
              height={SIZE}
              patternUnits="userSpaceOnUse"
            >
              <rect
                className={classNames.ground}
                data-series={index}
                width={SIZE}
                height={SIZE}
              />
              <g className={classNames.mark}>{mark}</g>
            </pattern>
          ))}
        </defs>
      </svg>
      {props.children}
    </PatternId.Provider>
  );
}

/** The fill of a series by the number of its pattern. */
export function useSeriesFill(): (pattern: number) => string {
  const id = useContext(PatternId);
  return pattern => `url(#${id}-${pattern % MARKS.length})`;
}
