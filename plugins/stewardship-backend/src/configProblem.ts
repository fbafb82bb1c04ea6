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

import { closestName } from '@backstage-stewardship/plugin-stewardship-common';
import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The error for one key, written in full, with its value and what would be right. */
export function configProblem(options: {
  /** Below `stewardship`. */
  path: PropertyKey[];
  /** Left out where the key is the problem. */
  value?: unknown;
  expected: string;
}): InputError {
  const { path, value, expected } = options;
  const key = ['stewardship', ...path].map(String).join('.');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const subject =
    text === undefined
      ? ''
      : `'${text.length > 100 ? `${text.slice(0, 100)}…` : text}' `;
  return new InputError(
    `Invalid configuration '${key}': ${subject}${expected}`,
  );
}

/** The error for what the schema found in `data`. */
export function schemaProblem(found: Issue, data: JsonValue): InputError {
  const issue = mostSpecific(found);
  const path = [...issue.path];
  if (issue.code === 'unrecognized_keys') {
    path.push(issue.keys[0]);
  }
  if (issue.code === 'invalid_key') {
    const [{ message }] = issue.issues;
    return configProblem({ path, expected: `the name ${message}` });
  }
  const value = valueAt(data, path);
  const expected = expectationOf(issue);
  return configProblem({
    path,
    value: mayHoldSecret(issue, path, value) ? undefined : value,
    expected: value === undefined ? `it is missing and ${expected}` : expected,
  });
}

/**
 * A union says what is wrong inside one of its alternatives where only one of them has the keys that are written.
 */
function mostSpecific(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') {
    return issue;
  }
  const [meant, ...others] = issue.errors.filter(issues =>
    issues.every(({ path }) => path.length > 0),
  );
  if (!meant || others.length) {
    return issue;
  }
  return mostSpecific({
    ...meant[0],
    path: [...issue.path, ...meant[0].path],
  });
}

function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${
        /^[aeio]/.test(issue.expected) ? 'an' : 'a'
      } ${issue.expected.replace('record', 'map')}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be ${issue.inclusive ? 'at least' : 'more than'} ${
            issue.minimum
          }`
        : 'must not be empty';
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** Whether a connection of a source of costs, with its password, may be in it or be it. */
function mayHoldSecret(
  { code }: Issue,
  [section, list, , place, key]: PropertyKey[],
  value: unknown,
): boolean {
  if (section !== 'costs' || (list !== undefined && list !== 'sources')) {
    return false;
  }
  return (
    typeof value === 'object' ||
    (list === 'sources' && code === 'unrecognized_keys') ||
    (place === 'query' &&
      !['client', 'statement', 'months'].includes(String(key)))
  );
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, key)
        : undefined,
    data,
  );
}

/** The known key that an unknown one most likely means. */
export function likelyKey(key: string, known: string[]): string | undefined {
  return known.includes(key) ? undefined : closestName(key, known);
}
