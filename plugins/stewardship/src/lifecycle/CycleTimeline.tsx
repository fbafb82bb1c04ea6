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
import type {
  CycleState,
  Milestone,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useNow,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { timelineSpan } from './timelineSpan';
import classNames from './CycleTimeline.module.css';

const MILESTONES: readonly Milestone[] = [
  'endOfSale',
  'endOfActiveSupport',
  'endOfSecuritySupport',
  'endOfExtendedSupport',
  'endOfLife',
];

/** A release cycle from its release to its end, with today in it. The same in words for those who cannot see it. */
export function CycleTimeline(props: {
  state: CycleState;
  technology: string;
  extendedUntil?: string;
}) {
  const { state, technology, extendedUntil } = props;
  const { releasedOn, milestones } = state;
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();
  const id = useId();
  const today = useNow().toUTC().toISODate() ?? '';
  const span = timelineSpan(state, today, extendedUntil);
  if (!span) {
    return null;
  }
  const sentences = [
    releasedOn && t('lifecycle.timeline.released', { date: date(releasedOn) }),
    ...MILESTONES.map(milestone => {
      const end = milestones[milestone];
      return (
        end?.kind === 'date' &&
        t(`lifecycle.timeline.${milestone}`, { date: date(end.on) })
      );
    }),
    t('lifecycle.timeline.today', { date: date(today) }),
  ];
  return (
    <div className={classNames.timeline}>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        className={classNames.drawing}
        viewBox="0 0 100 16"
        preserveAspectRatio="none"
      >
        <title id={`${id}-title`}>
          {t('lifecycle.timeline.title', { replace: { technology } })}
        </title>
        <desc id={`${id}-words`}>{sentences.filter(Boolean).join(' ')}</desc>
        <line className={classNames.track} x1="0" x2="100" y1="8" y2="8" />
        {span.stages.map(({ until, fixes, from, to }) => (
          <rect
            key={until}
            className={classNames.stage}
            data-fixes={fixes}
            x={from}
            width={to - from}
            y="4"
            height="8"
          />
        ))}
        {span.stages.map(({ until, to }) => (
          <line
            key={until}
            className={classNames.end}
            x1={to}
            x2={to}
            y1="2"
            y2="14"
          />
        ))}
        <line
          className={classNames.today}
          x1={span.today}
          x2={span.today}
          y1="0"
          y2="16"
        />
      </svg>
      <span aria-hidden className={classNames.scale}>
        <span>{span.firstDay.slice(0, 4)}</span>
        <span
          className={classNames.todayMark}
          style={{
            insetInlineStart: `${Math.min(85, Math.max(10, span.today))}%`,
          }}
        >
          {t('lifecycle.timeline.todayMark')}
        </span>
        <span>{span.lastDay.slice(0, 4)}</span>
      </span>
    </div>
  );
}
