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

import { useId, useMemo } from 'react';
import { Text } from '@backstage/ui';
import type { TechnologyTimeline } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import type { CycleKey } from '../lifecycleQuery';
import { StageLegend } from './StageLegend';
import { StagePatterns } from './StagePatterns';
import { TimelineLane } from './TimelineLane';
import { TimelineScale } from './TimelineScale';
import { stepZoom, windowAround, type Zoom } from './timeWindow';
import { useLanes } from './useLanes';
import { useRovingLanes } from './useRovingLanes';
import classNames from './FleetTimeline.module.css';

/** Each release cycle in use as a bar over the time. */
export function FleetTimeline(props: {
  timeline: TechnologyTimeline;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onOpen: (cycle: CycleKey) => void;
}) {
  const { timeline, zoom, onZoom, onOpen } = props;
  const { products, totalProducts, today } = timeline;
  const { t } = useTexts(stewardshipTranslationRef);
  const patternId = useId();
  const keysId = useId();
  const window = useMemo(() => windowAround(today, zoom), [today, zoom]);
  const lanes = useLanes(timeline);
  const { listRef, current, onFocusLane, onKeyDown } = useRovingLanes({
    count: lanes.length,
    onZoomStep: step => onZoom(stepZoom(zoom, step)),
  });

  return (
    <>
      <Text as="p" variant="body-small" className={classNames.note}>
        {totalProducts > products.length
          ? t('lifecycle.page.timeline.truncated', {
              shown: products.length,
              total: totalProducts,
            })
          : t('lifecycle.page.timeline.summary', { count: totalProducts })}{' '}
        <span id={keysId}>{t('lifecycle.page.timeline.keys')}</span>
      </Text>
      <StagePatterns id={patternId} />
      <StageLegend patternId={patternId} />
      <div className={classNames.scroll}>
        <div className={classNames.board}>
          <TimelineScale window={window} zoom={zoom} today={today} />
          <ul
            ref={listRef}
            className={classNames.lanes}
            aria-describedby={keysId}
          >
            {lanes.map(({ cycle, isFirst, words }, index) => (
              <TimelineLane
                key={`${cycle.product}@${cycle.cycle}`}
                cycle={cycle}
                words={words}
                isFirst={isFirst}
                index={index}
                isTabStop={index === current}
                patternId={patternId}
                window={window}
                today={today}
                onFocus={onFocusLane}
                onKeyDown={onKeyDown}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
