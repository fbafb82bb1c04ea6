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

import { useEffect, useRef, useState } from 'react';
import { Button, TextAreaField } from '@backstage/ui';
import { DateField } from '../../widgets/DateField';
import { useToday } from '../../widgets/useToday';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { LIMITS } from '../inputLimits';
import classNames from './ExemptionForm.module.css';

/** What is asked for, as it is being typed. */
export type ExemptionRequestDraft = { reason: string; until: string };

export const emptyRequest: ExemptionRequestDraft = { reason: '', until: '' };

/** Asks for an exemption: why, and until when. */
export function ExemptionForm(props: {
  request: ExemptionRequestDraft;
  isPending: boolean;
  onChange: (request: ExemptionRequestDraft) => void;
  onRequest: (request: ExemptionRequestDraft) => void;
}) {
  const { request, isPending, onChange, onRequest } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const today = useToday();
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const reason = request.reason.trim();
  const required = t('scorecards.exemption.request.required');
  const reasonProblem = reason
    ? undefined
    : t('scorecards.exemption.request.reasonMissing');

  function findDayProblem(): string | undefined {
    const value = request.until.trim();
    if (!value) {
      return t('scorecards.exemption.request.untilMissing');
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(value)) {
      return t('scorecards.exemption.request.notADay', { replace: { value } });
    }
    return value <= today
      ? t('scorecards.exemption.request.untilPast')
      : undefined;
  }

  const dayProblem = findDayProblem();
  const isShown = attempts > 0;

  useEffect(() => {
    if (attempts > 0) {
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus();
    }
  }, [attempts]);

  return (
    <Section title={t('scorecards.exemption.request.title')} headingLevel={3}>
      <form
        ref={form}
        noValidate
        className={classNames.form}
        onSubmit={event => {
          event.preventDefault();
          if (reasonProblem ?? dayProblem) {
            setAttempts(count => count + 1);
          } else if (!isPending) {
            onRequest({ reason, until: request.until.trim() });
          }
        }}
      >
        <TextAreaField
          label={t('scorecards.exemption.request.reason')}
          secondaryLabel={required}
          maxLength={LIMITS.reason}
          validationBehavior="aria"
          validate={() => (isShown && reasonProblem) || null}
          value={request.reason}
          onChange={value => onChange({ ...request, reason: value })}
        />
        <DateField
          label={t('scorecards.exemption.request.until')}
          secondaryLabel={required}
          description={t('scorecards.exemption.request.untilHint')}
          problem={isShown ? dayProblem : undefined}
          isDisabled={false}
          value={request.until}
          onChange={until => onChange({ ...request, until })}
        />
        <Button
          type="submit"
          size="small"
          variant="primary"
          isPending={isPending}
        >
          {t('scorecards.exemption.request.send')}
        </Button>
      </form>
    </Section>
  );
}
