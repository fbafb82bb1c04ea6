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

import {
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { DateTime } from 'luxon';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { placeOf, ticksOf, type TimeWindow, type Zoom } from './timeWindow';
import classNames from './TimelineScale.module.css';

/** The scale above the lanes, its lines behind them, and today's line. */
export function TimelineScale(props: {
  window: TimeWindow;
  zoom: Zoom;
  today: string;
}) {
  const { window, zoom, today } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();
  const locale = useLocale();
  const ticks = ticksOf(window, zoom);
  const now = placeOf(today, window);
  return (
    <>
      <div className={classNames.scale} aria-hidden>
        {ticks.map(({ on, at, unit }) => (
          <span key={on} className={classNames.tick} style={{ left: `${at}%` }}>
            {DateTime.fromISO(on, { zone: 'utc', locale }).toLocaleString(
              unit === 'year'
                ? { year: 'numeric' }
                : {
                    month: 'short',
                    year: zoom === '5y' ? '2-digit' : undefined,
                  },
            )}
          </span>
        ))}
      </div>
      <div className={classNames.todayRow}>
        <span className={classNames.today} style={{ left: `${now}%` }}>
          {t('lifecycle.page.timeline.today', { date: date(today) })}
        </span>
      </div>
      <svg className={classNames.lines} aria-hidden focusable="false">
        {ticks.map(({ on, at }) => (
          <line
            key={on}
            className={classNames.line}
            x1={`${at}%`}
            x2={`${at}%`}
            y1="0"
            y2="100%"
          />
        ))}
        <line
          className={classNames.todayLine}
          x1={`${now}%`}
          x2={`${now}%`}
          y1="0"
          y2="100%"
        />
      </svg>
    </>
  );
}
