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
import type { QuestionForm } from './definition';
import { date, isPrintable } from '../record/formats';
import { quoteValue } from '../record/quoteValue';

/** In characters. */
export const MAX_ANSWER_TEXT = 10_000;

const EXPECTED: Record<QuestionForm['kind'], string> = {
  yesNo: 'yes or no',
  single: 'one of the choices',
  several: 'a list of choices',
  scale: 'a step of the scale',
  number: 'a number',
  text: 'a text',
  date: 'a day',
};

/**
 * What keeps a value from being an answer to a question of this form, in sentences. Whether it is a good answer is
 * another question. Empty text is an answer here: a draft may have it.
 */
export function explainValue(form: QuestionForm, value: AnswerValue): string[] {
  // Forms of questions change while answers stay, and requests are written by anybody.
  const other = [`The answer must be ${EXPECTED[form.kind]}.`];
  switch (form.kind) {
    case 'yesNo':
      return value.kind === 'yesNo' && typeof value.yes === 'boolean'
        ? []
        : other;
    case 'single':
      return value.kind === 'single' && typeof value.choice === 'string'
        ? explainChoices(form.choices, [value.choice])
        : other;
    case 'several':
      return value.kind === 'several' &&
        Array.isArray(value.choices) &&
        value.choices.every(choice => typeof choice === 'string')
        ? explainChoices(form.choices, value.choices)
        : other;
    case 'scale':
      return value.kind === 'scale' && typeof value.number === 'number'
        ? explainScale(form, value.number)
        : other;
    case 'number':
      return value.kind === 'number' && Number.isFinite(value.number)
        ? []
        : other;
    case 'text':
      return value.kind === 'text' && typeof value.text === 'string'
        ? explainText('The answer', value.text)
        : other;
    case 'date':
      return value.kind === 'date' && isDay(value.on)
        ? []
        : ['The answer must be a calendar day such as 2026-05-01.'];
    default:
      return other;
  }
}

/** Of an answer or a remark. */
export function explainText(what: string, text: string): string[] {
  if (text.length > MAX_ANSWER_TEXT) {
    return [`${what} must not be longer than 10,000 characters.`];
  }
  return isPrintable(text)
    ? []
    : [`${what} must not contain control characters.`];
}

/** Calendar days alone, without blanks around them. */
export function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length === 10 &&
    date.safeParse(value).success
  );
}

function explainChoices(choices: { id: string }[], chosen: string[]): string[] {
  const unknown = chosen.find(id => !choices.some(choice => choice.id === id));
  if (unknown !== undefined) {
    return [`'${quoteValue(unknown, 60)}' is not one of the choices.`];
  }
  return new Set(chosen).size < chosen.length
    ? ['Every choice counts once.']
    : [];
}

function explainScale(
  { min, max }: { min: number; max: number },
  number: number,
): string[] {
  return Number.isInteger(number) && number >= min && number <= max
    ? []
    : [`The answer must be a whole number from ${min} to ${max}.`];
}
