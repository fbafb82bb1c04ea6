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
import { FoldedScorecard } from './FoldedScorecard';
import { ScorecardSection } from './ScorecardSection';
import { worstScorecards } from './worstScorecards';
import classNames from './ScorecardsView.module.css';

/** More of them one below the other bury the rest of the page. */
const UNFOLDED = 2;

/** All scorecards of an entity, in short: the worst first, the others in a line each. */
export function ScorecardsView(props: {
  entity: Entity;
  entityRef: string;
  picture: ScorecardsPicture;
}) {
  const { entity, entityRef, picture } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const items = worstScorecards(picture.items);
  const folded = items.slice(UNFOLDED);
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
      {items.slice(0, UNFOLDED).map(summary => (
        <ScorecardSection
          key={summary.id}
          summary={summary}
          entityRef={entityRef}
        />
      ))}
      {folded.length > 0 && (
        <div className={classNames.folded}>
          {folded.map(summary => (
            <FoldedScorecard
              key={summary.id}
              summary={summary}
              entityRef={entityRef}
            />
          ))}
        </div>
      )}
    </div>
  );
}
