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

import type { AnswerValue, StoredAnswer } from './answer';
import { dayAfter } from './calendarDays';
import { confirmationOf } from './confirmationOf';
import type { Question } from './definition';
import { isValueOf } from './isValueOf';
import { judgeValue } from './judgeValue';
import type { CheckReason, CheckState } from './outcome';
import { questionVersionOf } from './questionVersion';
import { lastDayOf } from './validUntil';

/**
 * What the answer to a question means for its check. Days are calendar days in UTC, `YYYY-MM-DD`.
 *
 * - Without a submitted answer, or with one that no longer fits the question, it is unknown; a draft is no answer.
 * - An answer to another question than this one, or without the evidence or the counterpart that this one asks for by now,
 *   makes it unknown as well.
 * - So does one that has expired, or that another party has still to confirm.
 * - One that the other party refused makes it fail.
 *
 * `dueOn` is the day on which time alone changes the judgement. Of an expired answer, `on` is the last day on which it
 * held.
 *
 * @public
 */
export function judgeAnswer(options: {
  question: Question;
  answer?: StoredAnswer;
  hasDraft: boolean;
  today: string;
}): {
  state: CheckState;
  reason: CheckReason;
  credit?: number;
  dueOn?: string;
} {
  const { question, answer, hasDraft, today } = options;
  if (answer?.status === 'submitted' && !isAnswerTo(question, answer)) {
    return { state: 'unknown', reason: { kind: 'questionChanged' } };
  }
  const value = submittedValue(question, answer);
  if (!answer || !value) {
    const isDraft = hasDraft || answer?.status === 'draft';
    const kind = isDraft ? 'draft' : 'unanswered';
    return { state: 'unknown', reason: { kind } };
  }
  const validUntil = lastDayOf(question, answer);
  if (validUntil !== undefined && validUntil < today) {
    return { state: 'unknown', reason: { kind: 'expired', on: validUntil } };
  }
  const expiry = validUntil === undefined ? undefined : dayAfter(validUntil);
  const due = expiry === undefined ? {} : { dueOn: expiry };

  const confirmation = confirmationOf(question, answer);
  if (confirmation?.status === 'refused') {
    const reason = { kind: 'notConfirmed' } as const;
    return { state: 'fail', reason, credit: 0, ...due };
  }
  if (confirmation?.status === 'awaiting') {
    const reason = { kind: 'awaitingConfirmation' } as const;
    return { state: 'unknown', reason, ...due };
  }
  if (value.kind === 'notApplicable') {
    const reason = { kind: 'answeredNotApplicable' } as const;
    return { state: 'notApplicable', reason, ...due };
  }
  const { passes, credit, changesOn } = judgeValue(question.form, value, today);
  const dueOn = earliest(expiry, changesOn);
  return {
    state: passes ? 'pass' : 'fail',
    reason: { kind: 'answer' },
    credit,
    ...(dueOn !== undefined && { dueOn }),
  };
}

/** Whether it was given to this question, as far as that was kept, and comes with what this question asks for. */
function isAnswerTo(question: Question, answer: StoredAnswer): boolean {
  const { questionVersion, value, evidence, counterpartRef } = answer;
  const isOther =
    questionVersion !== undefined &&
    questionVersion !== questionVersionOf(question);
  const lacksEvidence =
    question.evidence === 'required' &&
    value?.kind !== 'notApplicable' &&
    !evidence?.trim();
  const lacksCounterpart =
    question.confirmation?.by === 'ownerOf' && counterpartRef === undefined;
  return !isOther && !(value && (lacksEvidence || lacksCounterpart));
}

/** `undefined` where nothing was submitted that the question as it is now could take. */
function submittedValue(
  question: Question,
  answer: StoredAnswer | undefined,
): AnswerValue | undefined {
  const value = answer?.status === 'submitted' ? answer.value : undefined;
  if (value?.kind === 'notApplicable') {
    return question.mayNotApply ? value : undefined;
  }
  return value && isValueOf(question.form, value) ? value : undefined;
}

function earliest(a?: string, b?: string): string | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return a < b ? a : b;
}
