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

import { lazy, Suspense, useId } from 'react';
import {
  Alert,
  Button,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
  VisuallyHidden,
} from '@backstage/ui';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import type { CycleKey } from '../lifecycleQuery';
import type { Answer } from '../../../widgets/useAnswer';
import type { TechnologyTimeline } from '@backstage-stewardship/plugin-stewardship-common';
import { isZoom, ZOOMS, type Zoom } from './timeWindow';
import classNames from './TimelineSection.module.css';

const FleetTimeline = lazy(() =>
  import('./FleetTimeline').then(m => ({ default: m.FleetTimeline })),
);

/** The fleet along the time, with a choice of how much time. */
export function TimelineSection(props: {
  answer: Answer<TechnologyTimeline>;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onOpen: (cycle: CycleKey) => void;
}) {
  const { answer, zoom, onZoom, onOpen } = props;
  const { value: timeline, error, reload } = answer;
  const { t } = useTexts(stewardshipTranslationRef);
  const headingId = useId();
  const loading = (
    <div role="status">
      <VisuallyHidden>{t('lifecycle.page.timeline.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={240} />
    </div>
  );

  return (
    <section aria-labelledby={headingId} className={classNames.section}>
      <div className={classNames.head}>
        <Text as="h2" id={headingId} variant="title-x-small" weight="bold">
          {t('lifecycle.page.timeline.title')}
        </Text>
        <ToggleButtonGroup
          aria-label={t('lifecycle.page.timeline.zoom')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[zoom]}
          onSelectionChange={keys => {
            const chosen = [...keys].map(String).find(isZoom);
            if (chosen) {
              onZoom(chosen);
            }
          }}
        >
          {ZOOMS.map(each => (
            <ToggleButton key={each} id={each} size="small">
              {t(`lifecycle.page.timeline.zooms.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {error && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('lifecycle.page.timeline.error')}
          description={error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={reload}>
              {t('lifecycle.page.error.retry')}
            </Button>
          }
        />
      )}
      {!timeline && !error && loading}
      {timeline?.products.length === 0 && (
        <Text as="p">{t('lifecycle.page.timeline.empty')}</Text>
      )}
      {timeline && timeline.products.length > 0 && (
        <Suspense fallback={loading}>
          <FleetTimeline
            timeline={timeline}
            zoom={zoom}
            onZoom={onZoom}
            onOpen={onOpen}
          />
        </Suspense>
      )}
    </section>
  );
}
