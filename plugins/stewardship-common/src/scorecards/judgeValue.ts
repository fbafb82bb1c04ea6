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

import type { AnswerValue } from './answer';
import { dayAfter, later } from './calendarDays';
import type { QuestionChoice, QuestionForm } from './definition';

/** Whether an answer passes, how much of the weight it earns, and the day on which time alone changes that. */
export type ValueJudgement = {
  passes: boolean;
  /** 0 to 1 */
  credit: number;
  changesOn?: string;
};

/** Judges a value that goes with the form. */
export function judgeValue(
  form: QuestionForm,
  value: AnswerValue,
  today: string,
): ValueJudgement {
  if (form.kind === 'yesNo' && value.kind === 'yesNo') {
    return allOrNothing(value.yes === (form.passOn === 'yes'));
  }
  if (form.kind === 'single' && value.kind === 'single') {
    const worth = worthOf(form.choices, [value.choice]);
    return { passes: worth >= form.passAt, credit: worth / 100 };
  }
  if (form.kind === 'several' && value.kind === 'several') {
    const worth = worthOf(form.choices, value.choices);
    return { passes: worth >= form.passAt, credit: worth / 100 };
  }
  if (form.kind === 'scale' && value.kind === 'scale') {
    const share = (value.number - form.min) / (form.max - form.min);
    return { passes: value.number >= form.passAt, credit: share };
  }
  if (form.kind === 'number' && value.kind === 'number') {
    const { atLeast = -Infinity, atMost = Infinity } = form;
    return allOrNothing(value.number >= atLeast && value.number <= atMost);
  }
  if (form.kind === 'text' && value.kind === 'text') {
    return allOrNothing(value.text.trim() !== '');
  }
  if (form.kind === 'date' && value.kind === 'date') {
    return judgeDay(form, value.on, today);
  }
  return allOrNothing(false);
}

function judgeDay(
  form: Extract<QuestionForm, { kind: 'date' }>,
  on: string,
  today: string,
): ValueJudgement {
  if (on > today && !form.future) {
    return { ...allOrNothing(false), changesOn: on };
  }
  if (form.notOlderThan === undefined) {
    return allOrNothing(true);
  }
  const lastDay = later(on, form.notOlderThan);
  if (lastDay === undefined || lastDay < today) {
    return allOrNothing(false);
  }
  const changesOn = dayAfter(lastDay);
  return {
    ...allOrNothing(true),
    ...(changesOn !== undefined && { changesOn }),
  };
}

function worthOf(choices: QuestionChoice[], chosen: string[]): number {
  const sum = choices
    .filter(({ id }) => chosen.includes(id))
    .reduce((total, { worth }) => total + worth, 0);
  return Math.min(sum, 100);
}

function allOrNothing(passes: boolean): ValueJudgement {
  return { passes, credit: passes ? 1 : 0 };
}
