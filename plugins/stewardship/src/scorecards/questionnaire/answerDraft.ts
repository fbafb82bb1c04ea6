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
  readEndDate,
  type AnswerInput,
  type AnswerValue,
  type Question,
  type QuestionForm,
} from '@backstage-stewardship/plugin-stewardship-common';

/** As much as the backend takes. */
export const LIMITS = {
  text: 10_000,
  evidence: 2_000,
  remark: 10_000,
  ref: 200,
};

/** An answer as it is being typed. */
export type AnswerDraft = {
  notApplicable: boolean;
  yes?: boolean;
  choice?: string;
  choices: string[];
  /** Of a number and of a scale, as typed. */
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
      ? String(value.number)
      : '';
  return {
    notApplicable: value?.kind === 'notApplicable',
    yes: value?.kind === 'yesNo' ? value.yes : undefined,
    choice: value?.kind === 'single' ? value.choice : undefined,
    choices: value?.kind === 'several' ? value.choices : [],
    number,
    text: value?.kind === 'text' ? value.text : '',
    on: value?.kind === 'date' ? value.on : '',
    evidence: answer?.evidence ?? '',
    remark: answer?.remark ?? '',
    counterpartRef: answer?.counterpartRef ?? '',
  };
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
  const asksForOther = confirmation?.by === 'ownerOf' && !notApplicable;
  if (asksForOther && !draft.counterpartRef.trim()) {
    missing.counterpart = { kind: 'counterpart' };
  }
  return { ...missing, ...checkWritten(draft, question) };
}

/** In full; absent for what is no reference. */
export function refOf(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text.trim()));
  } catch {
    return undefined;
  }
}

function valueOf(
  draft: AnswerDraft,
  form: QuestionForm,
): AnswerValue | undefined {
  if (draft.notApplicable) {
    return { kind: 'notApplicable' };
  }
  if (checkValue(draft, form)) {
    return undefined;
  }
  const { kind } = form;
  switch (kind) {
    case 'yesNo':
      return draft.yes === undefined ? undefined : { kind, yes: draft.yes };
    case 'single':
      return draft.choice === undefined
        ? undefined
        : { kind, choice: draft.choice };
    case 'several':
      // None of them is an answer too.
      return { kind, choices: draft.choices };
    case 'scale':
    case 'number':
      return draft.number.trim()
        ? { kind, number: Number(draft.number) }
        : undefined;
    case 'text':
      return draft.text.trim() ? { kind, text: draft.text.trim() } : undefined;
    case 'date':
      return draft.on ? { kind, on: draft.on } : undefined;
    default:
      return undefined;
  }
}

function checkValue(
  draft: AnswerDraft,
  form: QuestionForm,
): AnswerProblem | undefined {
  const text = draft.number.trim();
  if (draft.notApplicable) {
    return undefined;
  }
  if (form.kind === 'number') {
    return Number.isFinite(Number(text)) ? undefined : { kind: 'number' };
  }
  if (form.kind === 'scale') {
    const { min, max } = form;
    const number = Number(text);
    const isStep = Number.isInteger(number) && number >= min && number <= max;
    return text === '' || isStep ? undefined : { kind: 'whole', min, max };
  }
  if (form.kind === 'date' && draft.on) {
    const isDay =
      /^\d{4}-\d\d-\d\d$/.test(draft.on) &&
      readEndDate(draft.on).status === 'read';
    return isDay ? undefined : { kind: 'day', value: draft.on };
  }
  return undefined;
}

function withoutNothing(problems: AnswerProblems): AnswerProblems {
  return Object.fromEntries(
    Object.entries(problems).filter(([, problem]) => problem),
  );
}
