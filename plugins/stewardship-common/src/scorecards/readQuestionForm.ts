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

import { z } from 'zod';
import type { QuestionChoice, QuestionForm } from './definition';
import { DefinitionFields, type Placed } from './DefinitionFields';
import {
  age,
  figure,
  flag,
  slug,
  step,
  text,
  worth,
  yesOrNo,
} from './definitionFormats';
import type { DefinitionReading } from './DefinitionReading';

const MAX_CHOICES = 50;
const MAX_STEPS = 100;

/** The fields of each form of question. */
export const formFields: Record<QuestionForm['kind'], readonly string[]> = {
  yesNo: ['passOn'],
  single: ['choices', 'passAt'],
  several: ['choices', 'passAt'],
  scale: ['min', 'max', 'minTitle', 'maxTitle', 'passAt'],
  number: ['unit', 'atLeast', 'atMost'],
  text: [],
  date: ['notOlderThan', 'future'],
};

export const formKind = z.enum([
  'yesNo',
  'single',
  'several',
  'scale',
  'number',
  'text',
  'date',
]);

/** Reads what goes with a kind of question. */
export function readQuestionForm(
  reading: DefinitionReading,
  fields: DefinitionFields,
  kind: QuestionForm['kind'],
): QuestionForm | undefined {
  switch (kind) {
    case 'yesNo':
      return { kind, passOn: fields.read('passOn', yesOrNo) ?? 'yes' };
    case 'single':
    case 'several':
      return readChoiceForm(reading, fields, kind);
    case 'scale':
      return readScale(fields);
    case 'number':
      return readNumber(fields);
    case 'text':
      return { kind };
    case 'date': {
      const notOlderThan = fields.read('notOlderThan', age);
      const future = fields.read('future', flag) ?? false;
      return {
        kind,
        ...(notOlderThan !== undefined && { notOlderThan }),
        future,
      };
    }
    default:
      return undefined;
  }
}

function readChoiceForm(
  reading: DefinitionReading,
  fields: DefinitionFields,
  kind: 'single' | 'several',
): QuestionForm | undefined {
  const before = reading.errors;
  const choices = new Map<string, QuestionChoice>();
  const items = fields.items('choices', MAX_CHOICES);
  for (const item of items) {
    const choice = readChoice(reading, item);
    if (choice && choices.has(choice.id)) {
      reading.refuse({
        path: `${item.path}.id`,
        value: choice.id,
        expected: 'an id that no other choice has',
      });
    } else if (choice) {
      choices.set(choice.id, choice);
    }
  }
  const passAt = fields.read('passAt', worth) ?? 100;
  if (reading.errors > before) {
    return undefined;
  }
  if (choices.size === 0) {
    fields.missing('choices', 'a list of objects with id, title and worth');
    return undefined;
  }
  const worths = [...choices.values()].map(choice => choice.worth);
  const best =
    kind === 'single'
      ? Math.max(...worths)
      : Math.min(
          100,
          worths.reduce((sum, each) => sum + each, 0),
        );
  if (best < passAt) {
    reading.report({
      path: fields.at('choices'),
      message: `Nobody can pass: the best answer is worth ${best}, and it takes ${passAt}. Give choices more worth, or set passAt to at most ${best}.`,
    });
  }
  return { kind, choices: [...choices.values()], passAt };
}

function readChoice(
  reading: DefinitionReading,
  placed: Placed,
): QuestionChoice | undefined {
  const known = ['id', 'title', 'worth', 'help'];
  const fields = DefinitionFields.of(reading, placed, known);
  const id = fields?.require('id', slug);
  const title = fields?.readIfRight('title', text);
  const value = fields?.require('worth', worth);
  const help = fields?.readIfRight('help', text);
  return id === undefined || value === undefined
    ? undefined
    : {
        id,
        title: title ?? id,
        worth: value,
        ...(help !== undefined && { help }),
      };
}

function readScale(fields: DefinitionFields): QuestionForm | undefined {
  const min = fields.require('min', step);
  const max = fields.require('max', step);
  const minTitle = fields.readIfRight('minTitle', text);
  const maxTitle = fields.readIfRight('maxTitle', text);
  const passAt = fields.read('passAt', step) ?? max;
  if (min === undefined || max === undefined || passAt === undefined) {
    return undefined;
  }
  if (min >= max || max - min > MAX_STEPS) {
    fields.refuse('max', `above 'min', by at most ${MAX_STEPS}`);
  } else if (passAt < min || passAt > max) {
    fields.refuse('passAt', `from ${min} to ${max}`);
  }
  return {
    kind: 'scale',
    min,
    max,
    ...(minTitle !== undefined && { minTitle }),
    ...(maxTitle !== undefined && { maxTitle }),
    passAt,
  };
}

function readNumber(fields: DefinitionFields): QuestionForm {
  const unit = fields.readIfRight('unit', text);
  const atLeast = fields.read('atLeast', figure);
  const atMost = fields.read('atMost', figure);
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    fields.refuse('atMost', `at least ${atLeast}, as 'atLeast' says`);
  }
  return {
    kind: 'number',
    ...(unit !== undefined && { unit }),
    ...(atLeast !== undefined && { atLeast }),
    ...(atMost !== undefined && { atMost }),
  };
}
