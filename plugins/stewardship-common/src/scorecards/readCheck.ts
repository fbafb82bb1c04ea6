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

import type {
  CheckDefinition,
  Remediation,
  ScorecardCategory,
  ScorecardLevel,
} from './definition';
import { DefinitionFields, readLeaf, type Placed } from './DefinitionFields';
import {
  day,
  linkTemplate,
  rule,
  slug,
  text,
  weight,
} from './definitionFormats';
import type { DefinitionReading } from './DefinitionReading';
import { readApplicability } from './readApplicability';
import { readQuestion } from './readQuestion';
import { closestName } from '../record/closestName';

const FIELDS = [
  'id',
  'title',
  'why',
  'level',
  'weight',
  'category',
  'remediation',
  'enabledFrom',
  'appliesTo',
  'rule',
  'question',
];

type Head = { levels: ScorecardLevel[]; categories: ScorecardCategory[] };

/** Reads one check. With anything wrong it is left out as a whole: half a check would measure something else. */
export function readCheck(
  reading: DefinitionReading,
  placed: Placed,
  head: Head,
): CheckDefinition | undefined {
  const before = reading.errors;
  const fields = DefinitionFields.of(reading, placed, FIELDS);
  if (!fields) {
    return undefined;
  }
  const id = fields.require('id', slug);
  const title = fields.require('title', text);
  const optional = {
    why: fields.read('why', text),
    level: readLevel(reading, fields, head.levels),
    category: readCategory(reading, fields, head.categories),
    remediation: readRemediation(reading, fields),
    enabledFrom: fields.read('enabledFrom', day),
    appliesTo: readOwnApplicability(reading, fields),
  };
  const base = { weight: fields.read('weight', weight) ?? 1 };
  const asked = readAsked(reading, fields);
  if (
    reading.errors > before ||
    id === undefined ||
    title === undefined ||
    !asked
  ) {
    return undefined;
  }
  const given = Object.entries(optional).filter(
    ([, value]) => value !== undefined,
  );
  return { id, title, ...base, ...Object.fromEntries(given), ...asked };
}

/** The id of a check, whatever else is wrong with it, to name it in problems. */
export function checkIdOf({ value }: Placed): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'id') &&
    'id' in value
    ? slug.safeParse(value.id).data
    : undefined;
}

function readAsked(reading: DefinitionReading, fields: DefinitionFields) {
  if (fields.has('rule') === fields.has('question')) {
    reading.report({
      path: fields.at('rule'),
      message: fields.has('rule')
        ? 'A check has either a rule or a question. Remove one of them.'
        : "'rule' is missing. Add an expression over facts, or a question.",
    });
    return undefined;
  }
  if (fields.has('rule')) {
    const source = fields.read('rule', rule);
    return source === undefined
      ? undefined
      : ({ kind: 'rule', rule: source } as const);
  }
  const question = readQuestion(reading, fields.place('question'));
  return question && ({ kind: 'question', question } as const);
}

function readLevel(
  reading: DefinitionReading,
  fields: DefinitionFields,
  levels: ScorecardLevel[],
): string | undefined {
  const level = fields.read('level', slug);
  const ids = levels.map(({ id }) => id);
  if (level !== undefined && !ids.includes(level)) {
    const closest = closestName(level, ids);
    reading.refuse({
      ...fields.place('level'),
      expected:
        ids.length > 0
          ? `one of the levels in spec.levels: ${ids.join(', ')}`
          : 'declared in spec.levels, which has none',
      ...(closest && { closest }),
    });
  }
  return level;
}

/** Only groups checks on the screen: without it, a check is shown among the others. */
function readCategory(
  reading: DefinitionReading,
  fields: DefinitionFields,
  categories: ScorecardCategory[],
): string | undefined {
  const category = fields.read('category', slug);
  const ids = categories.map(({ id }) => id);
  if (category === undefined || ids.includes(category)) {
    return category;
  }
  const closest = closestName(category, ids);
  reading.report({
    severity: 'warning',
    ...fields.place('category'),
    message: `'${category}' is not in spec.categories. ${
      closest ? `Did you mean '${closest}'?` : 'Declare it there.'
    }`,
  });
  return undefined;
}

function readOwnApplicability(
  reading: DefinitionReading,
  fields: DefinitionFields,
) {
  const own = readApplicability(reading, fields.place('appliesTo'));
  return Object.keys(own).length > 0 ? own : undefined;
}

function readRemediation(
  reading: DefinitionReading,
  check: DefinitionFields,
): Remediation | undefined {
  if (!check.has('remediation')) {
    return undefined;
  }
  const placed = check.place('remediation');
  const fields = DefinitionFields.of(reading, placed, ['text', 'link']);
  const what = fields?.require('text', text);
  const link = fields && readLink(reading, fields);
  return what === undefined ? undefined : { text: what, ...(link && { link }) };
}

/** An address alone, or with a title. */
function readLink(
  reading: DefinitionReading,
  remediation: DefinitionFields,
): Remediation['link'] {
  const placed = remediation.place('link');
  if (!remediation.has('link')) {
    return undefined;
  }
  if (typeof placed.value === 'string') {
    const url = readLeaf(reading, placed, linkTemplate);
    return url === undefined ? undefined : { url };
  }
  const fields = DefinitionFields.of(reading, placed, ['title', 'url']);
  const title = fields?.read('title', text);
  const url = fields?.require('url', linkTemplate);
  return url === undefined
    ? undefined
    : { ...(title !== undefined && { title }), url };
}
