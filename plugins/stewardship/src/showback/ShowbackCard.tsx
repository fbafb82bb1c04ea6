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
import { useTexts } from '../useTexts';
import { PictureCard, RefreshStatus } from '../widgets';
import { ShowbackSkeleton } from './ShowbackSkeleton';
import { ShowbackView } from './ShowbackView';
import { stewardshipShowbackTranslationRef } from './translation';
import classNames from './ShowbackCard.module.css';

/**
 * What the entity of the page costs, what the figure leaves out, and what is charged for it.
 *
 * @public
 */
export function ShowbackCard() {
  const { entity } = useEntity();
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <PictureCard
      title={t('showback.title')}
      errorTitle={t('showback.errorTitle')}
      skeleton={<ShowbackSkeleton />}
      headerActions={state => (
        <div className={classNames.status}>
          <RefreshStatus state={state} />
        </div>
      )}
    >
      {({ value }) => <ShowbackView entity={entity} stewardship={value} />}
    </PictureCard>
  );
}
