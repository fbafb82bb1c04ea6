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
  TechnologyFilter,
  TechnologyPhase,
  TechnologyRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { parseInput } from '../../http/parseInput';
import { many, plainText, refs } from '../../http/requestValues';

const PHASES = [
  'supported',
  'endOfSalePassed',
  'activeSupportEnded',
  'securitySupportEnded',
  'extendedSupport',
  'endOfLife',
  'unknown',
] as const satisfies readonly TechnologyPhase[];

const phase = z.enum(PHASES);

const filterShape = {
  owner: refs('group'),
  tier: many,
  system: refs('system'),
  product: many.transform(values => values?.map(value => value.toLowerCase())),
  phase: z
    .union([phase, z.array(phase)])
    .transform(value => (Array.isArray(value) ? value : [value]))
    .optional(),
  endsWithin: z.coerce.number().int().min(0).max(3650).optional(),
  undecided: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .transform(value => value === true || value === 'true')
    .optional(),
  text: plainText.max(200).optional(),
};

const pageShape = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(4000).optional(),
};

const filterSchema = z.strictObject(filterShape);

const requestSchema = z.strictObject({
  ...filterShape,
  sort: z.enum(['end', 'product', 'services']).optional(),
  ...pageShape,
});

const affectedSchema = z.strictObject({
  cycle: z
    .string()
    .min(1)
    .max(200)
    .refine(
      text => !/[\p{Cc}\p{Cs}]/u.test(text),
      'must have no control characters',
    ),
  owner: filterShape.owner,
  tier: filterShape.tier,
  ...pageShape,
});

/** Which affected services are meant. */
export type AffectedRequest = {
  product: string;
  cycle: string;
  owner?: string[];
  tier?: string[];
  limit?: number;
  cursor?: string;
};

/** The filters of a request. Throws an `InputError` that says what is wrong. */
export function readTechnologyFilter(query: unknown): TechnologyFilter {
  return withoutUndefined(parseInput(filterSchema, query, 'query'));
}

/** Filters, order and page of a request. Throws an `InputError` that says what is wrong. */
export function readTechnologyRequest(query: unknown): TechnologyRequest {
  return withoutUndefined(parseInput(requestSchema, query, 'query'));
}

/** Throws an `InputError` that says what is wrong. */
export function readAffectedRequest(
  product: string,
  query: unknown,
): AffectedRequest {
  const request = parseInput(affectedSchema, query, 'query');
  return withoutUndefined({ ...request, product: productName(product) });
}

/** Names of products are in lower case. */
export function productName(text: string): string {
  // PostgreSQL refuses control characters, and no product has any.
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .toLowerCase();
}

/** So that a filter that is left out and one that is not there belong to the same cursor. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}
