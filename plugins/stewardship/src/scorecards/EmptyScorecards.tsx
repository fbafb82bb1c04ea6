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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';
import { useScorecardSnippet } from './useScorecardSnippet';
import classNames from './EmptyScorecards.module.css';

/** How to write a scorecard, where none is for the entity. */
export function EmptyScorecards(props: { entity: Entity }) {
  const { entity } = props;
  const { kind } = entity;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const snippet = useScorecardSnippet();
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium" weight="bold">
        {t('scorecards.empty.title', { replace: { kind } })}
      </Text>
      <Text as="p" variant="body-medium">
        {t('scorecards.empty.where', { replace: { kind } })}
      </Text>
      <CopyableSnippet
        label={t('scorecards.empty.snippet', {
          replace: { ref: stringifyEntityRef(entity) },
        })}
        text={snippet(entity)}
      />
    </div>
  );
}
