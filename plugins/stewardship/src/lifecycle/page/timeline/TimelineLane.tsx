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

import { memo, type KeyboardEvent } from 'react';
import type { CycleState } from '@backstage-stewardship/plugin-stewardship-common';
import type { CycleKey } from '../lifecycleQuery';
import { StageBar } from './StageBar';
import { stagesOf } from './stagesOf';
import type { TimeWindow } from './timeWindow';
import type { LaneWords } from './useLanes';
import classNames from './TimelineLane.module.css';

function Lane(props: {
  cycle: CycleState;
  words: LaneWords;
  /** The lane before it is of another product. */
  isFirst: boolean;
  index: number;
  isTabStop: boolean;
  patternId: string;
  window: TimeWindow;
  today: string;
  onFocus: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (cycle: CycleKey) => void;
}) {
  const { cycle, index, patternId, window, today, onFocus, onOpen } = props;
  const { product, cycle: name } = cycle;
  const { title, facts, ends } = props.words;

  return (
    <li className={classNames.item} data-first={props.isFirst}>
      <button
        type="button"
        className={classNames.lane}
        tabIndex={props.isTabStop ? 0 : -1}
        onFocus={() => onFocus(index)}
        onKeyDown={props.onKeyDown}
        onClick={() => onOpen({ product, cycle: name })}
      >
        {/* In one piece: how the parts of a name are joined is not the same in all browsers. */}
        <span className={classNames.spoken}>
          {[title, facts, ends].join(', ')}
        </span>
        <span className={classNames.label} aria-hidden>
          <span className={classNames.title}>{title}</span>{' '}
          <span className={classNames.facts}>{facts}</span>
        </span>
        <svg className={classNames.track} aria-hidden focusable="false">
          {stagesOf(cycle, window, today).map(({ stage, from, to }) => (
            <StageBar
              key={stage + from}
              stage={stage}
              patternId={patternId}
              x={`${from}%`}
              width={`${to - from}%`}
            />
          ))}
        </svg>
      </button>
    </li>
  );
}

/** One release cycle with its bar. There may be hundreds, of which few change at once. */
export const TimelineLane = memo(Lane);
