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

import { TextAreaField, TextField } from '@backstage/ui';
import type { Question } from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { DateField } from '../../widgets/DateField';
import { useToday } from '../../widgets/useToday';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { LIMITS } from '../inputLimits';
import type { AnswerDraft } from './answerDraft';
import { ChoiceField } from './ChoiceField';
import { localNumberText } from './numberText';
import { SeveralField } from './SeveralField';
import { useChoices } from './useChoices';

/** The answer itself, in the form that the question asks for. */
export function ValueField(props: {
  question: Question;
  draft: AnswerDraft;
  problem: string | undefined;
  onChange: (part: Partial<AnswerDraft>) => void;
}) {
  const { question, draft, problem, onChange } = props;
  const { text: label, help: description, form } = question;
  const isDisabled = draft.notApplicable;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const today = useToday();
  const locale = useLocale();
  const choices = useChoices(form);
  const field = { label, description, isDisabled };
  const validation = {
    validationBehavior: 'aria' as const,
    validate: () => problem ?? null,
  };

  if (form.kind === 'several') {
    return (
      <SeveralField
        {...field}
        problem={problem}
        choices={form.choices}
        value={draft.choices}
        onChange={value => onChange({ choices: value })}
      />
    );
  }
  if (choices) {
    return (
      <ChoiceField
        {...field}
        problem={problem}
        choices={choices.items}
        value={choices.chosen(draft)}
        onChange={id => onChange(choices.choose(id))}
      />
    );
  }
  if (form.kind === 'scale' || form.kind === 'number') {
    const unit = form.kind === 'number' ? form.unit : undefined;
    return (
      <TextField
        {...field}
        {...validation}
        inputMode="decimal"
        autoComplete="off"
        secondaryLabel={
          unit
            ? t('scorecards.question.form.numberIn', { replace: { unit } })
            : t('scorecards.question.form.number')
        }
        maxLength={30}
        value={localNumberText(draft.number, locale)}
        onChange={text => onChange({ number: localNumberText(text, locale) })}
      />
    );
  }
  if (form.kind === 'date') {
    return (
      <DateField
        {...field}
        problem={problem}
        max={form.future ? undefined : today}
        value={draft.on}
        onChange={on => onChange({ on })}
      />
    );
  }
  return (
    <TextAreaField
      {...field}
      {...validation}
      maxLength={LIMITS.text}
      value={draft.text}
      onChange={text => onChange({ text })}
    />
  );
}
