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

import type { FilterableEntity } from '../scorecards/filterable';

/**
 * The annotation by which an entity says which costs of a bill are its own.
 *
 * @public
 */
export const COST_SELECTOR_ANNOTATION = 'stewardship.dev/cost-selector';

/**
 * What of a row of a bill a condition looks at.
 *
 * @public
 */
export type CostSelectorField =
  | { kind: 'tag' | 'column'; key: string }
  | {
      kind:
        | 'account'
        | 'accountName'
        | 'resourceId'
        | 'resourceName'
        | 'region'
        | 'service'
        | 'provider';
    };

/**
 * That a field has a value, in which `*` stands for any text. Upper and lower case do not matter.
 *
 * @public
 */
export type CostCondition = { field: CostSelectorField; value: string };

/**
 * One of several ways in which a row can be meant: all of its conditions hold. `expected` says what would be right.
 *
 * @public
 */
export type CostSelectorPart =
  | { status: 'valid'; text: string; conditions: CostCondition[] }
  | { status: 'invalid'; text: string; expected: string };

const FIELDS = [
  'account',
  'accountName',
  'resourceId',
  'resourceName',
  'region',
  'service',
  'provider',
] as const;

const EXPECTED =
  "a condition such as 'tag:app=checkout', 'account=4711', 'resourceId=arn:*' or 'column:x_project=pay', and several of them with ',' between";

// Longer annotations are cut where the catalog is mirrored.
const MOST_CHARACTERS = 499;
const MOST_CONDITIONS = 20;

/**
 * Reads the text of the annotation: alternatives with `;` or line breaks between them, each with conditions such as
 * `tag:app=checkout` with `,` between them. Keys and values may be quoted. A wrong alternative does not spoil the others.
 *
 * @public
 */
export function readCostSelector(text: string): CostSelectorPart[] {
  const texts = splitOutsideQuotes(text, ';\n\r')
    .map(part => part.trim())
    .filter(part => part !== '');
  const parts = texts.map(readPart);
  if (text.length > MOST_CHARACTERS) {
    // The end may be missing.
    parts.pop();
    parts.push({
      status: 'invalid',
      text: texts.at(-1) ?? '',
      expected: `a selector of at most ${MOST_CHARACTERS} characters in all`,
    });
  }
  return parts;
}

/**
 * What an entity says in the annotation. Absent where it says nothing.
 *
 * @public
 */
export function costSelectorOf(entity: FilterableEntity): string | undefined {
  const { annotations } = entity.metadata;
  const isMap = typeof annotations === 'object' && annotations !== null;
  const value = isMap
    ? Object.entries(annotations).find(
        ([name]) => name === COST_SELECTOR_ANNOTATION,
      )?.[1]
    : undefined;
  return value === undefined ? undefined : String(value);
}

function readPart(text: string): CostSelectorPart {
  const conditions: CostCondition[] = [];
  for (const part of splitOutsideQuotes(text, ',')) {
    const condition = readCondition(part);
    if (!condition || conditions.length === MOST_CONDITIONS) {
      return { status: 'invalid', text, expected: EXPECTED };
    }
    conditions.push(condition);
  }
  return { status: 'valid', text, conditions };
}

function readCondition(text: string): CostCondition | undefined {
  const [name, ...rest] = splitOutsideQuotes(text, '=');
  const field = readField(name.trim());
  const value = unquoted(rest.join('='));
  return field && value ? { field, value } : undefined;
}

function readField(name: string): CostSelectorField | undefined {
  const colon = name.indexOf(':');
  const before = name.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (before === 'tag' || before === 'column') {
    const key = unquoted(name.slice(colon + 1));
    return key ? { kind: before, key } : undefined;
  }
  const kind = FIELDS.find(one => one.toLowerCase() === name.toLowerCase());
  return kind && { kind };
}

/** Absent where a quote is opened or closed alone. */
function unquoted(text: string): string | undefined {
  const trimmed = text.trim();
  const quoted = /^"([^"]*)"$/.exec(trimmed);
  if (quoted) {
    return quoted[1].trim();
  }
  return trimmed.includes('"') ? undefined : trimmed;
}

function splitOutsideQuotes(text: string, separators: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') {
      isQuoted = !isQuoted;
    }
    if (!isQuoted && separators.includes(character)) {
      parts.push('');
    } else {
      parts[parts.length - 1] += character;
    }
  }
  return parts;
}
