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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text, VisuallyHidden } from '@backstage/ui';
import { useEntityStewardship } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { StaleAlert } from '../../widgets';
import { EmptyScorecards } from '../EmptyScorecards';
import { ScorecardsSkeleton } from '../ScorecardsSkeleton';
import { FailedAlert } from './FailedAlert';
import { ScorecardPanel } from './ScorecardPanel';
import { ScorecardSwitch } from './ScorecardSwitch';
import { useChosenScorecard } from './useChosenScorecard';
import classNames from './EntityScorecards.module.css';

/**
 * The Scorecards tab: every check of one scorecard of the entity, its questions and its history.
 *
 * @public
 */
export function EntityScorecards() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { t: tCard } = useTexts(stewardshipTranslationRef);
  const state = useEntityStewardship({ entityRef });
  const { scorecard: asked, check, choose } = useChosenScorecard();
  const picture = state.status === 'ready' ? state.value.scorecards : undefined;
  // What the address asks for is shown even where the list does not have it yet, so that a link never leads elsewhere.
  const chosen = asked ?? picture?.items[0]?.id;

  return (
    <div className={classNames.content}>
      {/* The cards are titled one level deeper than the page. */}
      <VisuallyHidden>
        <h2>{t('scorecards.title')}</h2>
      </VisuallyHidden>
      {state.status === 'loading' && <ScorecardsSkeleton />}
      {state.status === 'error' && (
        <FailedAlert
          title={t('scorecards.errorTitle')}
          description={state.error.message}
          retry={state.retry}
        />
      )}
      {state.status === 'missing' && (
        <FailedAlert
          status="info"
          title={tCard('card.missing.title')}
          description={tCard('card.missing.description', { ref: entityRef })}
          retry={state.retry}
        />
      )}
      {state.status === 'ready' && picture && (
        <>
          {state.value.mirrorProblem && (
            <StaleAlert
              title={tCard('card.stale')}
              reason={state.value.mirrorProblem}
              syncedAt={state.value.mirroredAt}
            />
          )}
          {!picture.evaluated && (
            <Text as="p" variant="body-medium">
              {t('scorecards.card.notEvaluated')}
            </Text>
          )}
          {picture.evaluated && picture.items.length === 0 && (
            <EntityInfoCard title={t('scorecards.title')}>
              <EmptyScorecards entity={entity} />
            </EntityInfoCard>
          )}
          {picture.items.length > 0 && (
            <ScorecardSwitch
              items={picture.items}
              chosen={chosen}
              onChoose={choose}
            />
          )}
          {chosen !== undefined && picture.items.length > 0 && (
            <ScorecardPanel
              key={chosen}
              id={chosen}
              entityRef={state.value.entity.ref}
              entityOwner={state.value.support.owner?.value}
              target={check}
              onChanged={state.refresh}
            />
          )}
        </>
      )}
    </div>
  );
}
