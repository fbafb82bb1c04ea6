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

import type { ReactNode } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import {
  useEntityStewardship,
  type EntityStewardshipState,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StaleAlert } from './StaleAlert';
import classNames from './PictureCard.module.css';

/** What the backend has answered. */
export type ReadyState = Extract<EntityStewardshipState, { status: 'ready' }>;

/** The frame of a card that shows a part of what is known about the entity of the page, in all its states. */
export function PictureCard(props: {
  title: string;
  errorTitle: string;
  /** As high as the card mostly is. */
  skeleton: ReactNode;
  headerActions: (state: ReadyState) => ReactNode;
  children: (state: ReadyState) => ReactNode;
}) {
  const { title, errorTitle, skeleton, headerActions, children } = props;
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const state = useEntityStewardship({ entityRef });
  const { t } = useTexts(stewardshipTranslationRef);

  return (
    <EntityInfoCard
      title={title}
      className={classNames.card}
      headerActions={state.status === 'ready' && headerActions(state)}
    >
      {state.status === 'loading' && skeleton}
      {state.status === 'error' && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={errorTitle}
          description={state.error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('card.error.retry')}
            </Button>
          }
        />
      )}
      {state.status === 'missing' && (
        <Alert
          status="info"
          icon
          title={t('card.missing.title')}
          description={t('card.missing.description', { ref: entityRef })}
          customActions={
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('card.missing.retry')}
            </Button>
          }
        />
      )}
      {state.status === 'ready' && (
        <>
          {state.value.mirrorProblem && (
            <div className={classNames.stale}>
              <StaleAlert
                title={t('card.stale')}
                reason={state.value.mirrorProblem}
                syncedAt={state.value.mirroredAt}
              />
            </div>
          )}
          {children(state)}
        </>
      )}
    </EntityInfoCard>
  );
}
