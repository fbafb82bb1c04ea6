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

import { isWebAddress } from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { allocation } from './allocationSchema';
import { chargeback } from './chargebackSchema';
import { duration, strict, timeZone } from './configFormats';
import {
  currency,
  date,
  dateFormat,
  decimal,
  entityRef,
  size,
} from './costFormats';

// Read with the reader that all Backstage schedules are read with.
const schedule = z.record(z.string(), z.unknown()).optional();

/** An id that stands in addresses and in the database. */
const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower case letters and digits, with dashes between',
  );

const metric = z.enum(['effective', 'billed']);

const column = z.union(
  [
    z
      .string()
      .min(1)
      .transform(name => [name]),
    z.array(z.string().min(1)).min(1),
  ],
  'must be the name of a column, or a list of names',
);

const text = z.string().min(1);

/** The same shape for each meaning that a text of a bill can have. */
function texts<T extends z.ZodType>(type: T) {
  const each = type.optional();
  return {
    currency: each,
    day: each,
    period: each,
    service: each,
    category: each,
    provider: each,
    charge: each,
    account: each,
    accountName: each,
    resourceId: each,
    resourceName: each,
    region: each,
    tags: each,
  };
}

const columns = strict({
  billed: column.optional(),
  effective: column.optional(),
  ...texts(column),
});

const query = strict({
  client: z.enum(['pg', 'mysql2']),
  // Checked where it is read: no message may show what is in it.
  connection: z.unknown(),
  statement: z
    .string()
    .refine(
      sql => /:from\b/.test(sql) && /:to\b/.test(sql),
      'must have :from and :to, the first and the last day that are asked for',
    ),
  months: z.number().int().min(1).max(60).optional(),
});

const source = strict({
  id,
  title: text.optional(),
  kind: z
    .enum([
      'infrastructure',
      'purchase',
      'licence',
      'supportContract',
      'labour',
      'capacity',
      'other',
    ])
    .optional(),
  file: text.optional(),
  url: z
    .string()
    .refine(
      isWebAddress,
      'must be an http or https address without a user name or password',
    )
    .optional(),
  query: query.optional(),
  preset: z
    .enum(['focus', 'awsCur', 'azureCost', 'openCost', 'csv'])
    .optional(),
  columns: columns.optional(),
  tagColumns: text.optional(),
  constants: strict(texts(text)).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dateFormat: dateFormat.optional(),
  timeZone: timeZone.optional(),
});

const rate = strict({
  from: currency,
  to: currency,
  rate: decimal({ places: 12, positive: true }),
  since: date,
});

const budget = strict({
  id,
  owner: entityRef('group'),
  amount: decimal({ places: 6, positive: true }),
  currency,
  per: z.enum(['month', 'year']).optional(),
  metric: metric.optional(),
  notifyAt: z
    .array(z.number().gt(0).max(10))
    .max(10, 'must be at most 10 parts of the budget')
    .refine(
      parts => new Set(parts).size === parts.length,
      'must be different parts of the budget',
    )
    .optional(),
});

/** The `stewardship.costs` section. */
export const costs = strict({
  schedule,
  refreshEvery: duration.optional(),
  staleAfter: duration.optional(),
  currency: currency.optional(),
  rates: z.array(rate).max(10_000).optional(),
  sources: z.array(source).max(100).optional(),
  maxRejected: z.number().min(0).max(1).optional(),
  maxExpansion: z.number().min(1).max(10_000).optional(),
  maxUpload: size.optional(),
  allocation: allocation.optional(),
  chargeback: chargeback.optional(),
  budgets: z.array(budget).max(1000).optional(),
  notifications: strict({ enabled: z.boolean().optional() }).optional(),
});
