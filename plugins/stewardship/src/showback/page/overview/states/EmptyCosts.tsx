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
import type { CostCompleteness } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { CostSources } from '../../../CostSources';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { COMMAND_SNIPPET, CONFIG_SNIPPET } from './costSnippets';
import classNames from './EmptyCosts.module.css';

/** How to get the first costs. */
export function EmptyCosts(props: { completeness: CostCompleteness }) {
  const { sources } = props.completeness;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <div className={classNames.empty}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('showback.page.overview.empty.title')}
      </Text>
      {/* One that is configured and failed says why. */}
      {sources.length > 0 && (
        <ul
          className={classNames.sources}
          aria-label={t('showback.page.overview.gaps.sources')}
        >
          <CostSources sources={sources} />
        </ul>
      )}
      <Text as="p">{t('showback.page.overview.empty.hint')}</Text>
      <CopyableSnippet
        label={t('showback.page.overview.empty.config')}
        text={CONFIG_SNIPPET}
      />
      <Text as="p">{t('showback.page.overview.empty.commandHint')}</Text>
      <CopyableSnippet
        label={t('showback.page.overview.empty.command')}
        text={COMMAND_SNIPPET}
      />
      <Text as="p">{t('showback.page.overview.empty.declaredHint')}</Text>
    </div>
  );
}
