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

import {
  Alert,
  Button,
  Skeleton,
  Text,
  TextAreaField,
  VisuallyHidden,
} from '@backstage/ui';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { DryRunResult } from './DryRunResult';
import { FactCatalogPanel } from './FactCatalogPanel';
import { DRY_RUN_SERVICES, useDryRun } from './useDryRun';
import { useDryRunWords } from './useDryRunWords';
import classNames from './DefinitionEditor.module.css';

/**
 * A definition to try things with. The Tab key is left to the browser, so that the keyboard gets out of the text box;
 * YAML is indented with spaces anyway.
 */
export function DefinitionEditor(props: {
  id: string;
  inUse: string;
  draft: string | undefined;
  onDraft: (draft: string | undefined) => void;
}) {
  const { id, inUse, draft, onDraft } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const [state, run] = useDryRun();
  const summary = useDryRunWords();
  const text = draft ?? inUse;

  return (
    <>
      <TextAreaField
        className={classNames.editor}
        label={t('scorecards.page.dryRun.definition')}
        rows={20}
        spellCheck="false"
        autoCorrect="off"
        value={text}
        onChange={onDraft}
      />
      <div className={classNames.actions}>
        <Button
          size="small"
          variant="primary"
          isDisabled={text.trim() === ''}
          isPending={state.status === 'running'}
          onPress={() => run(text)}
        >
          {t('scorecards.page.dryRun.run', { count: DRY_RUN_SERVICES })}
        </Button>
        <Button
          size="small"
          variant="secondary"
          isDisabled={text === inUse}
          onPress={() => onDraft(undefined)}
        >
          {t('scorecards.page.dryRun.reset')}
        </Button>
      </div>
      <FactCatalogPanel />
      {/* Only the sentence is read out, not the table below it. */}
      <div role="status">
        {state.status === 'running' && (
          <VisuallyHidden>{t('scorecards.page.dryRun.running')}</VisuallyHidden>
        )}
        {state.status === 'done' && (
          <Text as="p" weight="bold">
            {summary(state.answer)}
          </Text>
        )}
      </div>
      {state.status === 'running' && <Skeleton width="100%" height={160} />}
      {state.status === 'done' && (
        <div className={classNames.result}>
          {state.definition !== text && (
            <Text as="p" variant="body-small">
              {t('scorecards.page.dryRun.old')}
            </Text>
          )}
          <DryRunResult id={id} answer={state.answer} />
        </div>
      )}
      {state.status === 'failed' && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('scorecards.page.dryRun.failed', {
            message: state.error.message,
          })}
        />
      )}
    </>
  );
}
