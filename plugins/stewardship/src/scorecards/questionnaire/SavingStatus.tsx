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

import { Alert, Button } from '@backstage/ui';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import type { Saving } from './EditingState';
import classNames from './QuestionEditor.module.css';

/** Whether what was typed is in the backend; told politely, and loudly where it is not. */
export function SavingStatus(props: {
  saving: Saving;
  /** Whether this browser keeps what the backend does not have. */
  isKept: boolean;
  onRetry: () => void;
}) {
  const { saving, isKept, onRetry } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const kept = t(`scorecards.question.saving.${isKept ? 'kept' : 'notKept'}`);

  function words(): string | undefined {
    switch (saving.status) {
      case 'saving':
        return t('scorecards.question.saving.saving');
      case 'saved':
        return saving.isComplete
          ? t(`scorecards.question.saving.done.${saving.as}`)
          : `${t('scorecards.question.saving.incomplete')} ${kept}`;
      case 'overtaken':
        return t('scorecards.question.saving.overtaken');
      default:
        return undefined;
    }
  }

  function failure(): string | undefined {
    if (!('as' in saving) || saving.status === 'saved') {
      return undefined;
    }
    if (saving.status === 'refused') {
      return t('scorecards.question.saving.refused', {
        replace: { message: saving.message },
      });
    }
    const what =
      saving.as === 'draft' || saving.as === 'submit' ? 'notSaved' : 'notDone';
    const sentences: string[] = [
      saving.status === 'offline'
        ? t(`scorecards.question.saving.${what}.offline`)
        : t(`scorecards.question.saving.${what}.failed`, {
            replace: { message: saving.message },
          }),
    ];
    if (saving.status === 'failed' && saving.isTemporary) {
      sentences.push(t('scorecards.question.saving.again'));
    }
    return [...sentences, ...(what === 'notSaved' ? [kept] : [])].join(' ');
  }

  const problem = failure();
  const isOffline = saving.status === 'offline';
  return (
    <>
      <p role="status" className={classNames.muted}>
        {words()}
      </p>
      {problem !== undefined && (
        <Alert
          status={isOffline ? 'warning' : 'danger'}
          icon
          role="alert"
          title={problem}
          customActions={
            isOffline ? undefined : (
              <Button
                size="small"
                variant="secondary"
                isPending={'isRetrying' in saving && saving.isRetrying}
                onPress={onRetry}
              >
                {t('scorecards.question.saving.retry')}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
