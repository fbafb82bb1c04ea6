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

import { Text } from '@backstage/ui';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { useScorecardSnippet } from '../../useScorecardSnippet';
import { CONFIG_SNIPPET } from './configSnippet';
import classNames from './EmptyScorecards.module.css';

/** How to get a first scorecard. */
export function EmptyScorecards() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const snippet = useScorecardSnippet();
  return (
    <div className={classNames.empty}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('scorecards.page.list.empty.title')}
      </Text>
      <Text as="p">{t('scorecards.page.list.empty.hint')}</Text>
      <CopyableSnippet
        label={t('scorecards.page.list.empty.snippet')}
        text={snippet()}
      />
      <Text as="p">{t('scorecards.page.list.empty.configHint')}</Text>
      <CopyableSnippet
        label={t('scorecards.page.list.empty.config')}
        text={CONFIG_SNIPPET}
      />
    </div>
  );
}
