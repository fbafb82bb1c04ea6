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
  checkStates,
  type ScorecardFilter,
  type ScorecardResultsRequest,
  type ScorecardRollupRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { normalizeRef } from '../../http/entityRefs';
import { parseInput } from '../../http/parseInput';
import type { TasksRequest } from './ScorecardTasks';
import { NONE } from './selectServices';

const MOST_VALUES = 100;
const MOST_DEFINITION = 256 * 1024;

const plainText = z
  .string()
  .max(500)
  .refine(
    value => !/\p{Cc}/u.test(value),
    'must not contain control characters',
  );

const many = z
  .union([plainText, z.array(plainText).max(MOST_VALUES)])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .optional();

const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform(value => value === true || value === 'true')
  .optional();

/** References are compared in full and in lower case, however they are written. */
function refs(defaultKind: string) {
  return many.transform((values, context) =>
    values?.map(value => {
      const ref = value === NONE ? value : normalizeRef(value, defaultKind);
      if (!ref) {
        context.addIssue(`'${value}' is not an entity reference`);
      }
      return ref ?? value;
    }),
  );
}

const checks = many.transform((values, context) => {
  for (const value of values ?? []) {
    const [check, state, ...more] = value.split(':');
    const isState = checkStates.some(known => known === state);
    if (!check || !isState || more.length > 0) {
      context.addIssue(
        `'${value}' is not a check with its state, such as 'has-ladder:fail'; states are ${checkStates.join(
          ', ',
        )}`,
      );
    }
  }
  return values;
});

const filterShape = {
  owner: refs('group'),
  nested: flag,
  tier: many,
  system: refs('system'),
  domain: refs('domain'),
  kind: many,
  level: many,
  check: checks,
  text: plainText.max(200).optional(),
};

const limit = z.coerce.number().int().min(1).max(200).optional();

const cursor = z.string().max(8000).optional();

const filterSchema = z.strictObject(filterShape);

const resultsSchema = z.strictObject({
  ...filterShape,
  sort: z
    .enum(['name', 'score', 'level', 'tier', 'owner', 'failing', 'unknown'])
    .optional(),
  order: z.enum(['asc', 'desc']).optional(),
  limit,
  cursor,
  head: flag,
});

const rollupSchema = z.strictObject({
  ...filterShape,
  by: z.enum(['owner', 'system', 'domain', 'tier']),
  sort: z.enum(['name', 'services', 'score', 'failing', 'unknown']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  limit,
  cursor,
  head: flag,
});

const trendSchema = z.strictObject({
  ...filterShape,
  days: z.coerce.number().int().min(1).max(365).optional(),
  head: flag,
});

const dryRunSchema = z.strictObject({
  definition: z.string().min(1).max(MOST_DEFINITION),
  limit: z.number().int().min(1).max(50).optional(),
});

const tasksSchema = z.strictObject({
  owner: filterShape.owner,
  scorecard: plainText.optional(),
  limit,
});

/** The filters of a request. Throws an `InputError` that says what is wrong, as do the others. */
export function readScorecardFilter(query: unknown): ScorecardFilter {
  return withoutUndefined(parseInput(filterSchema, query, 'query'));
}

/** Filters, order and page of a request. */
export function readResultsRequest(
  query: unknown,
): Omit<ScorecardResultsRequest, 'id'> {
  return withoutUndefined(parseInput(resultsSchema, query, 'query'));
}

export function readRollupRequest(
  query: unknown,
): Omit<ScorecardRollupRequest, 'id'> {
  return withoutUndefined(parseInput(rollupSchema, query, 'query'));
}

export function readTrendRequest(
  query: unknown,
): ScorecardFilter & { days?: number; head?: boolean } {
  return withoutUndefined(parseInput(trendSchema, query, 'query'));
}

export function readDryRunRequest(body: unknown): {
  definition: string;
  limit?: number;
} {
  return withoutUndefined(parseInput(dryRunSchema, body, 'body'));
}

export function readTasksRequest(query: unknown): TasksRequest {
  return withoutUndefined(parseInput(tasksSchema, query, 'query'));
}

/** So that a filter that is left out and one that is not there belong to the same cursor. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}
