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

import { parseEntityRef } from '@backstage/catalog-model';
import { isWebAddress } from '../record/formats';
import type { AnswerInput } from './answer';
import type { Question } from './definition';
import { explainText, explainValue } from './explainValue';

const MAX_ADDRESS = 2000;
const MAX_REF = 200;

/**
 * What is wrong with an answer to a question, in sentences; none where it can be stored. A draft may lack anything, and
 * what it has must be of the right kind. An answer that chooses none of several choices is an answer.
 *
 * @public
 */
export function checkAnswer(
  question: Question,
  input: AnswerInput,
  options: {
    draft: boolean;
    /** `YYYY-MM-DD` */
    today: string;
  },
): string[] {
  const { draft, today } = options;
  return [
    ...checkValue(question, input, today),
    ...checkEvidence(question, input),
    ...checkRemark(input),
    ...checkCounterpart(question, input),
    ...(draft ? [] : checkCompleteness(question, input)),
  ];
}

function checkValue(
  { form, mayNotApply }: Question,
  { value }: AnswerInput,
  today: string,
): string[] {
  if (!value) {
    return [];
  }
  if (value.kind === 'notApplicable') {
    return mayNotApply ? [] : ['This question applies to everybody.'];
  }
  const wrong = explainValue(form, value);
  const isTooLate =
    form.kind === 'date' &&
    value.kind === 'date' &&
    !form.future &&
    wrong.length === 0 &&
    value.on > today;
  return isTooLate ? ['The day must not be in the future.'] : wrong;
}

function checkEvidence(
  question: Question,
  { evidence }: AnswerInput,
): string[] {
  if (!evidence) {
    return [];
  }
  if (question.evidence === 'none') {
    return ['This question takes no evidence.'];
  }
  return evidence.length <= MAX_ADDRESS && isWebAddress(evidence)
    ? []
    : ['The evidence must be an http or https address.'];
}

function checkRemark({ remark }: AnswerInput): string[] {
  return remark === undefined ? [] : explainText('The remark', remark);
}

function checkCounterpart(
  { confirmation }: Question,
  { counterpartRef }: AnswerInput,
): string[] {
  if (counterpartRef === undefined) {
    return [];
  }
  if (confirmation?.by !== 'ownerOf') {
    return ['This question takes no counterpart.'];
  }
  return isEntityRef(counterpartRef)
    ? []
    : [
        'The counterpart must be an entity reference such as component:default/payments.',
      ];
}

/** What an answer needs beyond a draft. */
function checkCompleteness(question: Question, input: AnswerInput): string[] {
  const { value } = input;
  const isEmptyText = value?.kind === 'text' && isBlank(value.text);
  if (!value || isEmptyText) {
    return ['The answer is missing.'];
  }
  const isNotApplicable = value.kind === 'notApplicable';
  const wrong: string[] = [];
  if (isBlank(input.remark)) {
    if (isNotApplicable) {
      wrong.push('Say in a remark why it is not applicable.');
    } else if (question.remark === 'required') {
      wrong.push('This question asks for a remark.');
    }
  }
  if (
    question.evidence === 'required' &&
    !isNotApplicable &&
    isBlank(input.evidence)
  ) {
    wrong.push('This question asks for evidence: an http or https address.');
  }
  if (
    question.confirmation?.by === 'ownerOf' &&
    input.counterpartRef === undefined
  ) {
    wrong.push('Name the entity whose owner has to confirm the answer.');
  }
  return wrong;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function isEntityRef(ref: string): boolean {
  if (ref.length > MAX_REF) {
    return false;
  }
  try {
    return Boolean(parseEntityRef(ref));
  } catch {
    return false;
  }
}
