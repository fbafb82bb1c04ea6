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
  CostDimension,
  CostMetric,
  CostRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { parseInput } from '../http/parseInput';
import { plainText, ref, refs } from '../http/requestValues';
import type { StatementRequest } from './charges/CostStatements';

const DIMENSIONS = [
  'team',
  'system',
  'domain',
  'service',
  'product',
  'category',
  'provider',
] as const satisfies readonly CostDimension[];

const METRICS = [
  'effective',
  'billed',
] as const satisfies readonly CostMetric[];

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11');
const metric = z.enum(METRICS).optional();

const filterShape = {
  by: z.enum(DIMENSIONS),
  from: month.optional(),
  to: month.optional(),
  metric,
  currency: plainText.min(1).max(40).optional(),
  owner: refs('group'),
  system: refs('system'),
  domain: refs('domain'),
  text: plainText.max(200).optional(),
};

const requestSchema = z.strictObject({
  ...filterShape,
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(4000).optional(),
});

const exportSchema = z.strictObject(filterShape);

const statementSchema = z.strictObject({ owner: ref('group'), month, metric });

const entitySchema = z.strictObject({ month: month.optional(), metric });

const budgetSchema = z.strictObject({ owner: refs('group') });

/** Throws an `InputError` that says what is wrong, as do the others. */
export function readCostRequest(query: unknown): CostRequest {
  return withoutUndefined(parseInput(requestSchema, query, 'query'));
}

export function readExportRequest(query: unknown): CostRequest {
  return withoutUndefined(parseInput(exportSchema, query, 'query'));
}

export function readStatementRequest(query: unknown): StatementRequest {
  return withoutUndefined(parseInput(statementSchema, query, 'query'));
}

export function readEntityRequest(query: unknown): {
  month?: string;
  metric?: CostMetric;
} {
  return withoutUndefined(parseInput(entitySchema, query, 'query'));
}

export function readBudgetRequest(query: unknown): { owner?: string[] } {
  return withoutUndefined(parseInput(budgetSchema, query, 'query'));
}

/** So that a filter that is left out and one that is not there belong to the same cursor. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}
