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

import { useId } from 'react';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import type {
  CycleState,
  TechnologyDecisionKind,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { AlternativeRows } from './AlternativeRows';
import { DateField } from '../../widgets/DateField';
import { hasTarget, LIMITS, type Draft, type DraftProblems } from './draft';
import { useExtendedHint } from './useExtendedHint';
import { useFieldProblems } from './useFieldProblems';
import classNames from './DecisionFields.module.css';

const KINDS: readonly TechnologyDecisionKind[] = [
  'upgrade',
  'migrate',
  'refactor',
  'buySupport',
  'selfSupport',
  'acceptRisk',
  'retire',
];

/** The fields of a decision; which ones, its kind tells. */
export function DecisionFields(props: {
  draft: Draft;
  problems: DraftProblems;
  cycle: CycleState;
  /** `YYYY-MM-DD` */
  today: string;
  isDisabled: boolean;
  onChange: (part: Partial<Draft>) => void;
}) {
  const { draft, problems, cycle, today, isDisabled, onChange } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { sentence, fieldProps } = useFieldProblems(problems);
  const extendedHint = useExtendedHint();
  const required = isDisabled
    ? undefined
    : t('lifecycle.decision.form.required');
  const isAccepted = draft.kind === 'acceptRisk';
  // The kit only says what is wrong with a choice that was made.
  const kindProblem = sentence('kind');
  const kindProblemId = useId();
  return (
    <>
      <RadioGroup
        label={t('lifecycle.decision.form.kind')}
        secondaryLabel={required}
        className={classNames.kinds}
        isRequired={!isDisabled}
        isDisabled={isDisabled}
        isInvalid={kindProblem !== undefined}
        validationBehavior="aria"
        aria-describedby={kindProblem && kindProblemId}
        value={draft.kind ?? null}
        onChange={value => {
          const kind = KINDS.find(known => known === value);
          onChange({ kind });
        }}
      >
        {KINDS.map(kind => (
          <Radio key={kind} value={kind}>
            <span className={classNames.kind}>
              <strong>{t(`lifecycle.decision.kinds.${kind}`)}</strong>{' '}
              <span className={classNames.explanation}>
                {t(`lifecycle.decision.explanations.${kind}`)}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {kindProblem && (
        <p id={kindProblemId} className={classNames.problem}>
          {kindProblem}
        </p>
      )}
      {draft.kind === 'buySupport' && (
        <DateField
          label={t('lifecycle.decision.form.extendedUntil')}
          secondaryLabel={required}
          description={extendedHint(cycle, today)}
          problem={sentence('extendedUntil')}
          isDisabled={isDisabled}
          value={draft.extendedUntil}
          onChange={extendedUntil => onChange({ extendedUntil })}
        />
      )}
      {hasTarget(draft.kind) && (
        <TextField
          label={t('lifecycle.decision.form.target')}
          description={t('lifecycle.decision.form.targetHint')}
          isDisabled={isDisabled}
          maxLength={LIMITS.target}
          {...fieldProps('target')}
          value={draft.target}
          onChange={target => onChange({ target })}
        />
      )}
      <DateField
        label={
          isAccepted
            ? t('lifecycle.decision.form.acceptedUntil')
            : t('lifecycle.decision.form.dueOn')
        }
        secondaryLabel={isAccepted ? required : undefined}
        description={t('lifecycle.decision.form.dueOnHint')}
        problem={sentence('dueOn')}
        isDisabled={isDisabled}
        value={draft.dueOn}
        onChange={dueOn => onChange({ dueOn })}
      />
      <TextAreaField
        label={t('lifecycle.decision.form.reason')}
        secondaryLabel={required}
        isRequired={!isDisabled}
        isDisabled={isDisabled}
        maxLength={LIMITS.reason}
        {...fieldProps('reason')}
        value={draft.reason}
        onChange={reason => onChange({ reason })}
      />
      <AlternativeRows
        alternatives={draft.alternatives}
        fieldProps={fieldProps}
        isDisabled={isDisabled}
        onChange={alternatives => onChange({ alternatives })}
      />
      <TextField
        type="url"
        label={t('lifecycle.decision.form.exitUrl')}
        isDisabled={isDisabled}
        maxLength={LIMITS.exitUrl}
        {...fieldProps('exitUrl')}
        value={draft.exitUrl}
        onChange={exitUrl => onChange({ exitUrl })}
      />
      <DateField
        label={t('lifecycle.decision.form.rehearsedOn')}
        problem={sentence('rehearsedOn')}
        isDisabled={isDisabled}
        max={today}
        value={draft.rehearsedOn}
        onChange={rehearsedOn => onChange({ rehearsedOn })}
      />
    </>
  );
}
