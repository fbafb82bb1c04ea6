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
import {
  agreements,
  amount,
  count,
  currency,
  date,
  id,
  leaves,
  printable,
  text,
  url,
} from './formats';

function saysWhen({ per, from }: Record<string, unknown>): boolean {
  return per !== 'once' || from !== undefined;
}

export const cost = z
  .strictObject({
    id: id.describe('Short name, unique in the record'),
    kind: id.describe(
      'What it is for: purchase, licence, supportContract, labour, capacity, or other',
    ),
    amount: amount.describe(
      'Amount in units of the currency, not in cents; 0 says that there is none of this kind',
    ),
    currency: currency.describe('Currency of the amount'),
    per: z
      .enum(['once', 'month', 'quarter', 'year'])
      .register(leaves, { expected: 'once, month, quarter or year' })
      .describe('How often the amount is due'),
    from: date
      .optional()
      .describe('First day on which it applies, needed with once'),
    to: date.optional().describe('Last day on which it applies'),
  })
  .refine(saysWhen)
  .register(agreements, {
    field: 'from',
    holds: saysWhen,
    expected: 'the day of a cost that is due once',
    jsonSchema: {
      if: { properties: { per: { const: 'once' } }, required: ['per'] },
      then: { required: ['from'] },
    },
  });

export const licence = z.strictObject({
  id: id.describe('Short name, unique in the record'),
  metric: text.describe('What is counted, for example cores'),
  entitled: count.optional().describe('How many were bought'),
  used: count.optional().describe('How many are in use'),
  measuredOn: date.optional().describe('When the use was measured'),
  evidence: url
    .optional()
    .describe('What proves the numbers: a contract or a report'),
  renewsOn: date.optional().describe('When it renews'),
  noticeDays: count.optional().describe('Days of notice before it renews'),
});

// A name alone would be a group, and no group depends on anything.
const dependent = printable(200)
  .regex(/^[A-Za-z][A-Za-z0-9]*:./)
  .register(leaves, {
    expected: 'an entity with its kind, such as component:default/checkout',
    reading: 'entityRef',
  });

const weight = z.number().min(0).max(1_000_000_000).register(leaves, {
  expected: 'a weight of zero or more',
  reading: 'number',
});

const fact = z
  .string()
  .trim()
  // What something costs follows from how costs are divided, and would change with each time it is divided by that.
  .regex(
    /^(?!costs\.)[A-Za-z_][A-Za-z0-9_]{0,62}\.[A-Za-z_][A-Za-z0-9_]{0,62}$/,
  )
  .register(leaves, {
    expected:
      "a fact with its source, such as usage.requests; facts of 'costs' follow from how costs are divided",
  });

function saysHow(given: Record<string, unknown>): boolean {
  const { by, ...how } = given;
  const names = Object.keys(how);
  return by === 'even'
    ? names.length === 0
    : names.length === 1 && names[0] === (by === 'fact' ? 'fact' : 'weights');
}

export const sharedCost = z
  .strictObject({
    by: z
      .enum(['even', 'weights', 'fact'])
      .register(leaves, { expected: 'even, weights or fact' })
      .describe('How the cost is divided among those who depend on it'),
    weights: z
      .record(dependent, weight)
      .optional()
      .describe('Weight of each entity; those without one bear nothing'),
    fact: fact
      .optional()
      .describe('Fact whose number says how much each of them uses'),
  })
  .refine(saysHow)
  .register(agreements, {
    field: 'by',
    holds: saysHow,
    expected: 'weights with weights, fact with fact, or even with neither',
  });
