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
import { scorecardSnippet } from './scorecardSnippet';
import { stewardshipScorecardsTranslationRef } from './translation';
import { useTexts } from '../useTexts';

/** A first scorecard in the language of the reader, for entities like this one or for all. */
export function useScorecardSnippet(): (entity?: Entity) => string {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return entity =>
    scorecardSnippet({
      entity,
      words: {
        title: t('scorecards.empty.scorecardTitle'),
        levelTitle: t('scorecards.empty.levelTitle'),
        checkTitle: t('scorecards.empty.ownerTitle'),
        why: t('scorecards.empty.ownerWhy'),
        fix: t('scorecards.empty.ownerFix'),
      },
    });
}
