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
  DirectoryFilter,
  DirectoryRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { parseInput } from '../http/parseInput';
import { many, plainText, refs } from '../http/requestValues';

const verdict = z.enum(['works', 'weak', 'broken', 'unknown']);

const filterShape = {
  owner: refs('group'),
  tier: many,
  kind: many,
  system: refs('system'),
  domain: refs('domain'),
  environment: many,
  dataClassification: many,
  technology: many,
  dependency: refs('component'),
  problem: many,
  ladder: z
    .union([verdict, z.array(verdict)])
    .transform(value => (Array.isArray(value) ? value : [value]))
    .optional(),
  noOwner: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .transform(value => value === true || value === 'true')
    .optional(),
  text: plainText.max(200).optional(),
};

const fields = [
  'name',
  'kind',
  'owner',
  'system',
  'domain',
  'tier',
  'problems',
  'completeness',
] as const;

const filterSchema = z.strictObject(filterShape);

const requestSchema = z.strictObject({
  ...filterShape,
  orderField: z
    .string()
    .transform((value, context): DirectoryRequest['orderBy'] => {
      const [name, order = 'asc'] = value.split(',');
      const field = fields.find(known => known === name);
      if (!field || (order !== 'asc' && order !== 'desc')) {
        context.addIssue(`'${value}' is not an order`);
        return undefined;
      }
      return { field, order };
    })
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(4000).optional(),
});

/** The filters of a request for a list. Throws an `InputError` that says what is wrong. */
export function readFilter(query: unknown): DirectoryFilter {
  return withoutUndefined(parseInput(filterSchema, query, 'query'));
}

/** Filters, order and page of a request for a list. Throws an `InputError` that says what is wrong. */
export function readRequest(query: unknown): DirectoryRequest {
  const { orderField, ...rest } = parseInput(requestSchema, query, 'query');
  return withoutUndefined({ ...rest, orderBy: orderField });
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as T;
}
