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
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { PictureCard, RefreshStatus } from '../widgets';
import { ScorecardsSkeleton } from './ScorecardsSkeleton';
import { ScorecardsView } from './ScorecardsView';
import classNames from './ScorecardsCard.module.css';

/**
 * How the entity of the page stands with each scorecard, and what to do next.
 *
 * @public
 */
export function ScorecardsCard() {
  const { entity } = useEntity();
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <PictureCard
      title={t('scorecards.title')}
      errorTitle={t('scorecards.errorTitle')}
      skeleton={<ScorecardsSkeleton />}
      headerActions={state => (
        <div className={classNames.status}>
          <RefreshStatus state={state} />
        </div>
      )}
    >
      {({ value }) => (
        <ScorecardsView
          entity={entity}
          entityRef={value.entity.ref}
          picture={value.scorecards}
        />
      )}
    </PictureCard>
  );
}
