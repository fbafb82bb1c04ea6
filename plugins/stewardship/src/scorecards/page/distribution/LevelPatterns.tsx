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
import classNames from './LevelPatterns.module.css';

const SIZE = 8;

/** How many levels can be told from each other by their patterns. */
const SHADES = 4;

const PatternId = createContext('');

/** Draws the patterns of the levels once for all bars of a page. */
export function LevelPatterns(props: { children: ReactNode }) {
  const id = useId();
  const pattern = { width: SIZE, height: SIZE, patternUnits: 'userSpaceOnUse' };
  const ground = { width: SIZE, height: SIZE };
  return (
    <PatternId.Provider value={id}>
      <svg className={classNames.patterns} aria-hidden focusable="false">
        <defs>
          <pattern id={`${id}-0`} {...pattern}>
            <rect {...ground} className={classNames.below} />
            <path d="M0 8L8 0" className={classNames.belowLine} />
          </pattern>
          <pattern id={`${id}-1`} {...pattern}>
            <rect {...ground} className={classNames.ground} />
            <circle cx={4} cy={4} r={1.5} className={classNames.ink} />
          </pattern>
          <pattern id={`${id}-2`} {...pattern}>
            <rect {...ground} className={classNames.ground} />
            <rect y={2} width={SIZE} height={3} className={classNames.ink} />
          </pattern>
          <pattern id={`${id}-3`} {...pattern} patternTransform="rotate(45)">
            <rect {...ground} className={classNames.ground} />
            <rect width={5.5} height={SIZE} className={classNames.ink} />
          </pattern>
          <pattern id={`${id}-4`} {...pattern}>
            <rect {...ground} className={classNames.ink} />
          </pattern>
        </defs>
      </svg>
      {props.children}
    </PatternId.Provider>
  );
}

/** The fill of a level: the higher, the fuller. `rank` is 0 below the first level. */
export function useLevelFill(): (rank: number, levels: number) => string {
  const id = useContext(PatternId);
  return (rank, levels) => `url(#${id}-${shadeOf(rank, levels)})`;
}

function shadeOf(rank: number, levels: number): number {
  if (rank === 0) {
    return 0;
  }
  return levels <= SHADES
    ? SHADES - levels + rank
    : Math.max(1, Math.round((rank * SHADES) / levels));
}
