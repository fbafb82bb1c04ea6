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

import {
  readEndDate,
  type AnswerValue,
  type QuestionForm,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { AnswerDraft, AnswerProblem } from './answerDraft';
import { readNumber } from './numberText';

/** The answer itself; absent where nothing is said yet, or nothing that could be stored. */
export function valueOf(
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
    case 'single': {
      const [choice] = known([draft.choice], form.choices);
      return choice === undefined ? undefined : { kind, choice };
    }
    case 'several': {
      // None of them is an answer too, but not that none of them is left.
      const choices = known(draft.choices ?? [], form.choices);
      const isSaid = choices.length > 0 || draft.choices?.length === 0;
      return isSaid ? { kind, choices } : undefined;
    }
    case 'scale':
    case 'number': {
      const number = readNumber(draft.number);
      return number === undefined ? undefined : { kind, number };
    }
    case 'text':
      return draft.text.trim() ? { kind, text: draft.text.trim() } : undefined;
    case 'date':
      return draft.on ? { kind, on: draft.on } : undefined;
    default:
      return undefined;
  }
}

/** What is wrong with what was typed as the answer itself. */
export function checkValue(
  draft: AnswerDraft,
  form: QuestionForm,
): AnswerProblem | undefined {
  const text = draft.number.trim();
  if (draft.notApplicable) {
    return undefined;
  }
  if (form.kind === 'number') {
    const isNumber = text === '' || readNumber(text) !== undefined;
    return isNumber ? undefined : { kind: 'number' };
  }
  if (form.kind === 'scale') {
    const { min, max } = form;
    const number = readNumber(text);
    const isStep =
      Number.isInteger(number) &&
      Number(number) >= min &&
      Number(number) <= max;
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

/** The question may have lost a choice since. */
function known(
  ids: (string | undefined)[],
  choices: { id: string }[],
): string[] {
  return ids.flatMap(id =>
    id !== undefined && choices.some(choice => choice.id === id) ? [id] : [],
  );
}
