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
  ScorecardCategory,
  ScorecardLevel,
} from './definition';
import { DefinitionFields, type Placed } from './DefinitionFields';
import { day, rule, slug, text, weight } from './definitionFormats';
import type { DefinitionReading } from './DefinitionReading';
import { readApplicability } from './readApplicability';
import { readQuestion } from './readQuestion';
import { readRemediation } from './readRemediation';
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
  'when',
  'rule',
  'question',
];

type Head = { levels: ScorecardLevel[]; categories: ScorecardCategory[] };

/**
 * Reads one check. Where a part is wrong that decides what it measures, or how much it counts, it is `broken`: half a check
 * would measure something else, and without it a level would be reached that nobody has reached. What is only shown is left
 * out where it is wrong. Nothing comes back where there is no id, as results and answers are kept by it.
 */
export function readCheck(
  reading: DefinitionReading,
  placed: Placed,
  head: Head,
): CheckDefinition | undefined {
  const fields = DefinitionFields.of(reading, placed, FIELDS);
  if (!fields) {
    return undefined;
  }
  const id = fields.require('id', slug);
  const shown = reading.tolerate(() => ({
    title: fields.require('title', text),
    why: fields.read('why', text),
    category: readCategory(reading, fields, head.categories),
    remediation: readRemediation(reading, fields),
  }));
  const measured = {
    level: readLevel(reading, fields, head.levels),
    weight: fields.read('weight', weight) ?? 1,
    enabledFrom: fields.read('enabledFrom', day),
    appliesTo: readOwnApplicability(reading, fields),
    when: fields.read('when', rule),
  };
  const asked = readAsked(reading, fields);
  if (id === undefined) {
    return undefined;
  }
  const title = shown.title ?? id;
  const problem = reading.problemOfCheck;
  return {
    ...{ id, ...given(shown), title },
    ...{ weight: measured.weight, ...given(measured) },
    ...(asked && problem === undefined
      ? asked
      : { kind: 'broken', problem: problem ?? 'It cannot be read' }),
  };
}

/** What is there. */
function given(parts: object) {
  const present = Object.entries(parts).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(present);
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

/** The first level where it cannot be read: whichever was meant, it was that one or one above it. */
function readLevel(
  reading: DefinitionReading,
  fields: DefinitionFields,
  levels: ScorecardLevel[],
): string | undefined {
  if (!fields.has('level')) {
    return undefined;
  }
  const level = fields.read('level', slug);
  const ids = levels.map(({ id }) => id);
  if (level !== undefined && ids.includes(level)) {
    return level;
  }
  if (level !== undefined) {
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
  return ids[0];
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

/** Nothing where it cannot be read: nobody knows for whom the check is then, and it is in error for everybody. */
function readOwnApplicability(
  reading: DefinitionReading,
  fields: DefinitionFields,
) {
  const before = reading.errors;
  const own = readApplicability(reading, fields.place('appliesTo'));
  return reading.errors === before && Object.keys(own).length > 0
    ? own
    : undefined;
}
