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

import { useCallback } from 'react';
import type { ScorecardDryRun } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { changedItems } from './changedItems';

/** Says what a dry run brought, and whether that is all. */
export function useDryRunWords(): (answer: ScorecardDryRun) => string {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return useCallback(
    ({ result }) => {
      if (!result) {
        return t('scorecards.page.dryRun.unusable');
      }
      const { applies, lookedAt, searched, endedEarly, items } = result;
      return [
        applies === 0
          ? t('scorecards.page.dryRun.appliesToNone', { count: lookedAt })
          : t('scorecards.page.dryRun.summary', {
              changed: changedItems(items).length,
              count: applies,
              lookedAt,
            }),
        ...(endedEarly === 'services'
          ? [t('scorecards.page.dryRun.endedAtServices', { count: searched })]
          : []),
        ...(endedEarly === 'time'
          ? [t('scorecards.page.dryRun.endedAtTime')]
          : []),
        t('scorecards.page.dryRun.notStored'),
      ].join(' ');
    },
    [t],
  );
}
