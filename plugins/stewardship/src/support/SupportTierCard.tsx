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

import { useRef } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import { useEntityStewardship } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { StaleAlert } from '../widgets';
import { CardStatus } from './CardStatus';
import { SupportPictureView } from './SupportPictureView';
import { SupportTierSkeleton } from './SupportTierSkeleton';
import classNames from './SupportTierCard.module.css';

/**
 * Who supports the entity of the page, when, and with which promises.
 *
 * @public
 */
export function SupportTierCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const state = useEntityStewardship({ entityRef });
  const { t } = useTranslationRef(stewardshipTranslationRef);
  const problems = useRef<HTMLElement>(null);

  return (
    <EntityInfoCard
      title={t('support.title')}
      className={classNames.card}
      headerActions={
        state.status === 'ready' && (
          <CardStatus
            state={state}
            onShowProblems={() => {
              problems.current?.scrollIntoView();
              problems.current?.focus({ preventScroll: true });
            }}
          />
        )
      }
    >
      {state.status === 'loading' && <SupportTierSkeleton />}
      {state.status === 'error' && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('support.error.title')}
          description={state.error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('support.error.retry')}
            </Button>
          }
        />
      )}
      {state.status === 'missing' && (
        <Alert
          status="info"
          icon
          title={t('support.missing.title')}
          description={t('support.missing.description', { ref: entityRef })}
          customActions={
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('support.missing.retry')}
            </Button>
          }
        />
      )}
      {state.status === 'ready' && (
        <>
          {state.value.mirrorProblem && (
            <div className={classNames.stale}>
              <StaleAlert
                title={t('support.stale')}
                reason={state.value.mirrorProblem}
                syncedAt={state.value.mirroredAt}
              />
            </div>
          )}
          <SupportPictureView
            entity={entity}
            stewardship={state.value}
            problemsRef={problems}
          />
        </>
      )}
    </EntityInfoCard>
  );
}
