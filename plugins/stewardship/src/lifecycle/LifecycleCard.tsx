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

import { useEntity } from '@backstage/plugin-catalog-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { PictureCard, RefreshStatus } from '../widgets';
import { LifecycleSkeleton } from './LifecycleSkeleton';
import { LifecycleView } from './LifecycleView';
import classNames from './LifecycleCard.module.css';

/**
 * What the entity of the page runs on, how long that lasts, and what was decided about it.
 *
 * @public
 */
export function LifecycleCard() {
  const { entity } = useEntity();
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <PictureCard
      title={t('lifecycle.title')}
      errorTitle={t('lifecycle.errorTitle')}
      skeleton={<LifecycleSkeleton />}
      headerActions={state => (
        <div className={classNames.status}>
          <RefreshStatus state={state} />
        </div>
      )}
    >
      {({ value, refresh }) => (
        <LifecycleView
          entity={entity}
          stewardship={value}
          onDecided={refresh}
        />
      )}
    </PictureCard>
  );
}
