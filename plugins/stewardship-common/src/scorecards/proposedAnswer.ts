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
import { isValueOf } from './isValueOf';

/**
 * What the value of a rule proposes as the answer to a question: true and false for yes and no, a number, a text or day,
 * the id of a choice or a list of them. `undefined` where it is no answer to such a question.
 *
 * @public
 */
export function proposedAnswer(
  form: QuestionForm,
  value: unknown,
): AnswerValue | undefined {
  const proposed = readValue(form, value);
  const isBlank = proposed?.kind === 'text' && proposed.text.trim() === '';
  return proposed && !isBlank && isValueOf(form, proposed)
    ? proposed
    : undefined;
}

function readValue(
  form: QuestionForm,
  value: unknown,
): AnswerValue | undefined {
  switch (form.kind) {
    case 'yesNo':
      return typeof value === 'boolean'
        ? { kind: 'yesNo', yes: value }
        : undefined;
    case 'single':
      return typeof value === 'string'
        ? { kind: 'single', choice: value }
        : undefined;
    case 'several':
      return readChoices(form.choices, value);
    case 'scale':
    case 'number': {
      const number = readNumber(value);
      return number === undefined ? undefined : { kind: form.kind, number };
    }
    case 'text': {
      const text = typeof value === 'string' ? value : readNumber(value);
      return text === undefined
        ? undefined
        : { kind: 'text', text: String(text) };
    }
    case 'date': {
      const on = readDay(value);
      return on === undefined ? undefined : { kind: 'date', on };
    }
    default:
      return undefined;
  }
}

/** Those that there are; none proposes nothing, as facts that nobody collected look the same. */
function readChoices(
  choices: { id: string }[],
  value: unknown,
): AnswerValue | undefined {
  const given = new Set(Array.isArray(value) ? value : [value]);
  const chosen = choices.map(({ id }) => id).filter(id => given.has(id));
  return chosen.length > 0 ? { kind: 'several', choices: chosen } : undefined;
}

function readNumber(value: unknown): number | undefined {
  // Rules count in whole numbers of 64 bits.
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' &&
    (typeof value !== 'bigint' || Number.isSafeInteger(number))
    ? number
    : undefined;
}

/** A day, or the day of a moment. */
function readDay(value: unknown): string | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? undefined
      : value.toISOString().slice(0, 10);
  }
  return typeof value === 'string' && /^[^T]{10}(T|$)/.test(value)
    ? value.slice(0, 10)
    : undefined;
}
