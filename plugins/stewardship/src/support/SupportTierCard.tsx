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
import { useEntity } from '@backstage/plugin-catalog-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { PictureCard } from '../widgets';
import { CardStatus } from './CardStatus';
import { SupportPictureView } from './SupportPictureView';
import { SupportTierSkeleton } from './SupportTierSkeleton';

/**
 * Who supports the entity of the page, when, and with which promises.
 *
 * @public
 */
export function SupportTierCard() {
  const { entity } = useEntity();
  const { t } = useTexts(stewardshipTranslationRef);
  const problems = useRef<HTMLElement>(null);

  return (
    <PictureCard
      title={t('support.title')}
      errorTitle={t('support.errorTitle')}
      skeleton={<SupportTierSkeleton />}
      headerActions={state => (
        <CardStatus
          state={state}
          onShowProblems={() => {
            problems.current?.scrollIntoView();
            problems.current?.focus({ preventScroll: true });
          }}
        />
      )}
    >
      {({ value }) => (
        <SupportPictureView
          entity={entity}
          stewardship={value}
          problemsRef={problems}
        />
      )}
    </PictureCard>
  );
}
