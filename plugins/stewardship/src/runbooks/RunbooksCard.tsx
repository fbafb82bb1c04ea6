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
import { RunbooksSkeleton } from './RunbooksSkeleton';
import { RunbooksView } from './RunbooksView';
import classNames from './RunbooksCard.module.css';

/**
 * What to do when the entity of the page fails, by failure mode, readable where one stands.
 *
 * @public
 */
export function RunbooksCard() {
  const { entity } = useEntity();
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <PictureCard
      title={t('runbooks.title')}
      errorTitle={t('runbooks.errorTitle')}
      skeleton={<RunbooksSkeleton />}
      headerActions={state => (
        <div className={classNames.status}>
          <RefreshStatus state={state} />
        </div>
      )}
    >
      {({ value, refresh }) => (
        <RunbooksView
          entity={entity}
          stewardship={value}
          onReviewed={refresh}
        />
      )}
    </PictureCard>
  );
}
