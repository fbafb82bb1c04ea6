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

import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import type { ScorecardsPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { EmptyScorecards } from './EmptyScorecards';
import { ScorecardSection } from './ScorecardSection';
import classNames from './ScorecardsView.module.css';

/** All scorecards of an entity, in short. */
export function ScorecardsView(props: {
  entity: Entity;
  entityRef: string;
  picture: ScorecardsPicture;
}) {
  const { entity, entityRef, picture } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <div className={classNames.scorecards}>
      {!picture.evaluated && (
        <Text as="p" variant="body-medium">
          {t('scorecards.card.notEvaluated')}
        </Text>
      )}
      {picture.evaluated && picture.items.length === 0 && (
        <EmptyScorecards entity={entity} />
      )}
      {picture.items.map(summary => (
        <ScorecardSection
          key={summary.id}
          summary={summary}
          entityRef={entityRef}
        />
      ))}
    </div>
  );
}
