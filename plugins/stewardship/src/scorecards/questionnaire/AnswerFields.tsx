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

import { Checkbox, TextAreaField, TextField } from '@backstage/ui';
import type { Question } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { LIMITS } from '../inputLimits';
import type { AnswerDraft, AnswerProblem, AnswerProblems } from './answerDraft';
import { EntityRefField } from './EntityRefField';
import { useAnswerProblems } from './useAnswerProblems';
import { ValueField } from './ValueField';

/** The fields of an answer; which ones, the question tells. */
export function AnswerFields(props: {
  question: Question;
  draft: AnswerDraft;
  problems: AnswerProblems;
  onChange: (part: Partial<AnswerDraft>) => void;
}) {
  const { question, draft, problems, onChange } = props;
  const { notApplicable } = draft;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const sentence = useAnswerProblems();
  const required = t('scorecards.question.form.required');
  const fieldProps = (problem: AnswerProblem | undefined) => ({
    validationBehavior: 'aria' as const,
    validate: () => (problem ? sentence(problem) : null),
  });
  const needsRemark = question.remark === 'required' || notApplicable;
  return (
    <>
      <ValueField
        question={question}
        draft={draft}
        problem={problems.value && sentence(problems.value)}
        onChange={onChange}
      />
      {question.mayNotApply && (
        <Checkbox
          isSelected={notApplicable}
          onChange={isSelected => onChange({ notApplicable: isSelected })}
        >
          {t('scorecards.question.form.notApplicable')}
        </Checkbox>
      )}
      {question.confirmation?.by === 'ownerOf' && (
        <EntityRefField
          label={t('scorecards.question.form.counterpart')}
          secondaryLabel={required}
          description={t('scorecards.question.form.counterpartHint')}
          problem={problems.counterpart && sentence(problems.counterpart)}
          value={draft.counterpartRef}
          onChange={counterpartRef => onChange({ counterpartRef })}
        />
      )}
      {question.evidence !== 'none' && (
        <TextField
          type="url"
          label={t('scorecards.question.form.evidence')}
          secondaryLabel={
            question.evidence === 'required' && !notApplicable
              ? required
              : undefined
          }
          maxLength={LIMITS.evidence}
          {...fieldProps(problems.evidence)}
          value={draft.evidence}
          onChange={evidence => onChange({ evidence })}
        />
      )}
      <TextAreaField
        label={t('scorecards.question.form.remark')}
        secondaryLabel={needsRemark ? required : undefined}
        description={
          notApplicable
            ? t('scorecards.question.form.notApplicableHint')
            : undefined
        }
        rows={2}
        maxLength={LIMITS.remark}
        {...fieldProps(problems.remark)}
        value={draft.remark}
        onChange={remark => onChange({ remark })}
      />
    </>
  );
}
