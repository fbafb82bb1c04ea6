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

import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text, TextAreaField } from '@backstage/ui';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isConflict } from '../../widgets/requestErrors';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { LIMITS } from '../inputLimits';
import { errorOf } from '../requestErrors';
import { AnswerSummary } from './AnswerSummary';
import classNames from './ConfirmationForm.module.css';

/** The other party agrees with an answer, or does not. */
export function ConfirmationForm(props: {
  check: CheckDetails;
  scorecard: string;
  entityRef: string;
  onConfirmed: (check: CheckDetails, isSubmitted: boolean) => void;
}) {
  const { check, scorecard, entityRef, onConfirmed } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const api = useApi(stewardshipApiRef);
  const [remark, setRemark] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm(confirmed: boolean) {
    setIsPending(true);
    setProblem(undefined);
    const said = remark.trim();
    try {
      const stored = await api.confirmAnswer({
        ...{ id: scorecard, entityRef, check: check.check, confirmed },
        version: check.answerVersion,
        ...(said && { remark: said }),
      });
      onConfirmed(stored, true);
    } catch (thrown) {
      setProblem(
        isConflict(thrown)
          ? t('scorecards.question.confirm.conflict')
          : t('scorecards.question.confirm.failed', {
              replace: { message: errorOf(thrown).message },
            }),
      );
      if (isConflict(thrown)) {
        // What they answered now is read with all the rest.
        onConfirmed(check, true);
      }
    }
    setIsPending(false);
  }

  if (check.mayConfirm !== 'allowed' || !check.question) {
    return (
      <Text as="p" variant="body-small">
        {t('scorecards.question.confirm.notAllowed')}
      </Text>
    );
  }
  return (
    <Section title={t('scorecards.question.confirm.title')}>
      <div className={classNames.form}>
        <Text as="p" variant="body-small">
          {t('scorecards.question.confirm.explanation')}
        </Text>
        {check.mayAnswer === 'allowed' && (
          <AnswerSummary answer={check.answer} form={check.question.form} />
        )}
        <TextAreaField
          label={t('scorecards.question.confirm.remark')}
          rows={2}
          maxLength={LIMITS.remark}
          value={remark}
          onChange={setRemark}
        />
        {problem && (
          <Text as="p" variant="body-medium" role="alert">
            {problem}
          </Text>
        )}
        <div className={classNames.line}>
          <Button
            size="small"
            variant="primary"
            isPending={isPending}
            onPress={() => confirm(true)}
          >
            {t('scorecards.question.confirm.confirm')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={isPending}
            onPress={() => confirm(false)}
          >
            {t('scorecards.question.confirm.refuse')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
