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
import type { Question } from './definition';
import { DefinitionFields, readLeaf, type Placed } from './DefinitionFields';
import { flag, groupRef, rule, text, validity } from './definitionFormats';
import type { DefinitionReading } from './DefinitionReading';
import { formFields, formKind, readQuestionForm } from './readQuestionForm';

const MAX_GROUPS = 20;

const COMMON_FIELDS = [
  'text',
  'help',
  'kind',
  'mayNotApply',
  'evidence',
  'remark',
  'validFor',
  'answeredBy',
  'confirmation',
  'prefill',
];

const evidenceNeed = z.enum(['required', 'optional', 'none']);
const remarkNeed = z.enum(['required', 'optional']);
const counterpart = z.enum(['counterpart']);

/** Reads a question; what is not right of it is reported. */
export function readQuestion(
  reading: DefinitionReading,
  placed: Placed,
): Question | undefined {
  const kind = kindOf(placed.value);
  const forms = kind ? formFields[kind] : Object.values(formFields).flat();
  const known = [...new Set([...COMMON_FIELDS, ...forms])];
  const fields = DefinitionFields.of(reading, placed, known);
  if (!fields) {
    return undefined;
  }
  const asked = fields.require('text', text);
  const help = fields.readIfRight('help', text);
  const form = fields.require('kind', formKind);
  const validFor = fields.read('validFor', validity);
  const prefill = fields.readIfRight('prefill', rule);
  const confirmation = readConfirmation(reading, fields);
  const rest = {
    // Who has to be agreed with must not be got around by saying that nothing is asked.
    mayNotApply: fields.read('mayNotApply', flag) ?? !confirmation,
    evidence: fields.read('evidence', evidenceNeed) ?? 'optional',
    remark: fields.read('remark', remarkNeed) ?? 'optional',
    answeredBy: readAnsweredBy(reading, fields),
    ...(validFor !== undefined && { validFor }),
    ...(confirmation !== undefined && { confirmation }),
    ...(prefill !== undefined && { prefill }),
  } as const;
  const read = form && readQuestionForm(reading, fields, form);
  return asked === undefined || read === undefined
    ? undefined
    : { text: asked, ...(help !== undefined && { help }), form: read, ...rest };
}

/** Without a word on it: which fields there are depends on it. */
function kindOf(value: unknown): z.infer<typeof formKind> | undefined {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.hasOwn(value, 'kind') && 'kind' in value
    ? formKind.safeParse(value.kind).data
    : undefined;
}

/** The owners, unless it names groups alone. */
function readAnsweredBy(
  reading: DefinitionReading,
  question: DefinitionFields,
): Question['answeredBy'] {
  if (!question.has('answeredBy')) {
    return { owners: true, groups: [] };
  }
  const placed = question.place('answeredBy');
  const fields = DefinitionFields.of(reading, placed, ['owners', 'groups']);
  const groups = (fields?.items('groups', MAX_GROUPS) ?? [])
    .map(item => readLeaf(reading, item, groupRef))
    .filter(ref => ref !== undefined);
  const owners = fields?.read('owners', flag) ?? groups.length === 0;
  if (!owners && groups.length === 0) {
    question.refuse('answeredBy', 'somebody: owners, or groups, or both');
  }
  return { owners, groups };
}

function readConfirmation(
  reading: DefinitionReading,
  question: DefinitionFields,
): Question['confirmation'] {
  if (!question.has('confirmation')) {
    return undefined;
  }
  const placed = question.place('confirmation');
  const fields = DefinitionFields.of(reading, placed, ['group', 'ownerOf']);
  if (!fields) {
    return undefined;
  }
  if (fields.has('group') === fields.has('ownerOf')) {
    question.refuse('confirmation', 'either group or ownerOf');
    return undefined;
  }
  if (fields.has('ownerOf')) {
    return fields.read('ownerOf', counterpart) && { by: 'ownerOf' };
  }
  const group = fields.read('group', groupRef);
  return group === undefined ? undefined : { by: 'group', group };
}
