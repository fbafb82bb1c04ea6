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
  Alert,
  Button,
  DialogBody,
  DialogHeader,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import type {
  EntityStewardship,
  RunbookInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { ReviewSection } from './ReviewSection';
import { RunbookBody } from './RunbookBody';
import { RunbookPanelFacts } from './RunbookPanelFacts';
import { StoredState } from './StoredState';
import { useRunbook } from './useRunbook';
import classNames from './RunbookReader.module.css';

/** The runbook itself. Mount it anew for another one. */
export function RunbookReader(props: {
  id: string;
  items: RunbookInPicture[];
  stewardship: EntityStewardship;
  onOpen: (id: string) => void;
  onReviewed: () => void;
}) {
  const { id, items, stewardship, onOpen, onReviewed } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { state, reload, accept } = useRunbook({ id });
  const listed = items.find(({ value }) => value.id === id)?.value;
  const title = state.status === 'ready' ? state.value.title : listed?.title;
  const owner = stewardship.support.owner?.value;
  return (
    <>
      <DialogHeader className={classNames.header}>
        {title ?? t('runbooks.panel.fallbackTitle')}
      </DialogHeader>
      <DialogBody className={classNames.body}>
        {state.status === 'loading' && (
          <div role="status" className={classNames.loading}>
            <VisuallyHidden>{t('runbooks.panel.loading')}</VisuallyHidden>
            <Skeleton width="100%" height={96} />
            <Skeleton width="100%" height={240} />
          </div>
        )}
        {state.status === 'error' && (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('runbooks.panel.error')}
            description={state.error.message}
            customActions={
              <Button size="small" variant="secondary" onPress={reload}>
                {t('runbooks.panel.retry')}
              </Button>
            }
          />
        )}
        {state.status === 'gone' && (
          <Alert
            status="info"
            icon
            role="alert"
            title={t('runbooks.panel.gone')}
          />
        )}
        {state.status === 'ready' && (
          <>
            <RunbookPanelFacts
              details={state.value}
              agreements={listed?.agreements ?? []}
              ofTechnology={listed?.ofTechnology ?? false}
            />
            <StoredState details={state.value} />
            {state.value.body && (
              <RunbookBody
                // Other words, other steps.
                key={state.value.body.hash}
                details={state.value}
                body={state.value.body}
                items={items}
                onOpen={onOpen}
              />
            )}
            <ReviewSection
              details={state.value}
              owner={
                state.value.home.ref === stewardship.entity.ref
                  ? owner
                  : undefined
              }
              onReviewed={value => {
                accept(value);
                onReviewed();
              }}
              onConflict={reload}
            />
          </>
        )}
      </DialogBody>
    </>
  );
}
