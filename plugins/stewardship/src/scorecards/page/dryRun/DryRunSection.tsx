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

import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useAnswer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { DefinitionEditor } from './DefinitionEditor';
import classNames from './DryRunSection.module.css';

/** What would change if the definition were another one; nothing of it is stored. */
export function DryRunSection(props: {
  id: string;
  /** What was written; absent where nothing was. */
  draft: string | undefined;
  onDraft: (draft: string | undefined) => void;
}) {
  const { id, draft, onDraft } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { value, error, reload } = useAnswer(id, () =>
    api.getScorecardSource({ id }),
  );
  return (
    <section
      className={classNames.section}
      aria-label={t('scorecards.page.dryRun.title')}
    >
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('scorecards.page.dryRun.title')}
      </Text>
      <Text as="p">{t('scorecards.page.dryRun.hint')}</Text>
      {error && (
        <Failure
          title={t('scorecards.page.dryRun.loadFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && (
        <Loading label={t('scorecards.page.dryRun.loading')} height={400} />
      )}
      {value && (
        <DefinitionEditor
          id={id}
          inUse={value.definition}
          draft={draft}
          onDraft={onDraft}
        />
      )}
    </section>
  );
}
