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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isWebAddress,
  type AnswerInput,
  type Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { LIMITS } from '../inputLimits';
import { checkValue, valueOf } from './answerValue';
import { numberText } from './numberText';

/** An answer as it is being typed. */
export type AnswerDraft = {
  notApplicable: boolean;
  yes?: boolean;
  choice?: string;
  /** Empty for "none of them"; absent where nothing is said yet. */
  choices?: string[];
  /** Of a number and of a scale, as typed but with a decimal point. */
  number: string;
  text: string;
  on: string;
  evidence: string;
  remark: string;
  counterpartRef: string;
};

/** What is wrong with a field. */
export type AnswerProblem =
  | { kind: 'value' | 'number' | 'evidence' | 'remark' | 'counterpart' }
  | { kind: 'whole'; min: number; max: number }
  | { kind: 'day' | 'url' | 'ref'; value: string };

/** By field. */
export type AnswerProblems = {
  [Field in 'value' | 'evidence' | 'remark' | 'counterpart']?: AnswerProblem;
};

/** Starts with what was answered. */
export function draftOf(answer: AnswerInput | undefined): AnswerDraft {
  const value = answer?.value;
  const number =
    value?.kind === 'number' || value?.kind === 'scale'
      ? numberText(value.number)
      : '';
  return {
    notApplicable: value?.kind === 'notApplicable',
    yes: value?.kind === 'yesNo' ? value.yes : undefined,
    choice: value?.kind === 'single' ? value.choice : undefined,
    choices: value?.kind === 'several' ? value.choices : undefined,
    number,
    text: value?.kind === 'text' ? value.text : '',
    on: value?.kind === 'date' ? value.on : '',
    evidence: answer?.evidence ?? '',
    remark: answer?.remark ?? '',
    counterpartRef: answer?.counterpartRef ?? '',
  };
}

/** True where both say the same. */
export function isSameDraft(left: AnswerDraft, right: AnswerDraft): boolean {
  const textOf = (draft: AnswerDraft) =>
    // The same draft may have come from this browser with another order.
    JSON.stringify(draft, Object.keys(draft).sort());
  return textOf(left) === textOf(right);
}

/** What was typed as an answer, without what could not be stored as it is. */
export function inputOf(draft: AnswerDraft, question: Question): AnswerInput {
  const value = valueOf(draft, question.form);
  const evidence = draft.evidence.trim();
  const remark = draft.remark.trim();
  const counterpartRef = refOf(draft.counterpartRef);
  const asksForOther = question.confirmation?.by === 'ownerOf';
  return {
    ...(value && { value }),
    ...(question.evidence !== 'none' && isWebAddress(evidence) && { evidence }),
    ...(remark && { remark }),
    ...(asksForOther && counterpartRef && { counterpartRef }),
  };
}

/** What was typed and cannot be stored as it is. */
export function checkWritten(
  draft: AnswerDraft,
  question: Question,
): AnswerProblems {
  const evidence = draft.evidence.trim();
  const ref = draft.counterpartRef.trim();
  const isRef = ref === '' || refOf(ref) !== undefined;
  const isAddress = evidence === '' || isWebAddress(evidence);
  return withoutNothing({
    value: checkValue(draft, question.form),
    evidence: isAddress ? undefined : { kind: 'url', value: evidence },
    counterpart: isRef ? undefined : { kind: 'ref', value: ref },
  });
}

/** True where all of it can be stored as it is. */
export function isStorable(draft: AnswerDraft, question: Question): boolean {
  return Object.keys(checkWritten(draft, question)).length === 0;
}

/** True where both are stored as the same answer. */
export function isSameAnswer(
  left: AnswerDraft,
  right: AnswerDraft,
  question: Question,
): boolean {
  const textOf = (draft: AnswerDraft) =>
    JSON.stringify(inputOf(draft, question));
  return (
    isSameDraft(left, right) ||
    (isStorable(left, question) && textOf(left) === textOf(right))
  );
}

/** What is to be corrected before it can be submitted. */
export function checkDraft(
  draft: AnswerDraft,
  question: Question,
): AnswerProblems {
  const { evidence, remark, confirmation, form } = question;
  const { notApplicable } = draft;
  const missing: AnswerProblems = {};
  if (valueOf(draft, form) === undefined) {
    missing.value = { kind: 'value' };
  }
  if (evidence === 'required' && !notApplicable && !draft.evidence.trim()) {
    missing.evidence = { kind: 'evidence' };
  }
  if ((remark === 'required' || notApplicable) && !draft.remark.trim()) {
    missing.remark = { kind: 'remark' };
  }
  if (confirmation?.by === 'ownerOf' && !draft.counterpartRef.trim()) {
    missing.counterpart = { kind: 'counterpart' };
  }
  return { ...missing, ...checkWritten(draft, question) };
}

/** In full; absent for what is no reference, or too long for one. */
export function refOf(text: string): string | undefined {
  try {
    const ref = stringifyEntityRef(parseEntityRef(text.trim()));
    return ref.length <= LIMITS.ref ? ref : undefined;
  } catch {
    return undefined;
  }
}

function withoutNothing(problems: AnswerProblems): AnswerProblems {
  return Object.fromEntries(
    Object.entries(problems).filter(([, problem]) => problem),
  );
}
