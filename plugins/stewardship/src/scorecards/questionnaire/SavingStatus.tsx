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
import type { Saving } from './AnswerEditing';
import classNames from './QuestionEditor.module.css';

/** Whether what was typed is in the backend; told politely, and loudly where it is not. */
export function SavingStatus(props: { saving: Saving; onRetry: () => void }) {
  const { saving, onRetry } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);

  function words(): string | undefined {
    switch (saving.status) {
      case 'saving':
        return t('scorecards.question.saving.saving');
      case 'saved':
        if (!saving.isComplete) {
          return t('scorecards.question.saving.incomplete');
        }
        return saving.as === 'submit'
          ? t('scorecards.question.saving.submitted')
          : t('scorecards.question.saving.draft');
      default:
        return undefined;
    }
  }

  return (
    <>
      <p role="status" className={classNames.muted}>
        {words()}
      </p>
      {saving.status === 'offline' && (
        <Alert
          status="warning"
          icon
          role="alert"
          title={t('scorecards.question.saving.offline')}
        />
      )}
      {(saving.status === 'failed' || saving.status === 'refused') && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t(`scorecards.question.saving.${saving.status}`, {
            replace: { message: saving.message },
          })}
          customActions={
            <Button size="small" variant="secondary" onPress={onRetry}>
              {t('scorecards.question.saving.retry')}
            </Button>
          }
        />
      )}
    </>
  );
}
