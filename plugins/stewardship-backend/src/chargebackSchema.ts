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
import { strict } from './configFormats';
import { currency, decimal, entityRef, factName } from './costFormats';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower case letters and digits, with dashes between',
  );

const text = z.string().min(1);

const scope = strict({
  entities: z.array(entityRef()).min(1).optional(),
  kinds: z.array(text).min(1).optional(),
  types: z.array(text).min(1).optional(),
  owners: z.array(entityRef('group')).min(1).optional(),
  systems: z.array(entityRef('system')).min(1).optional(),
});

const quantity = z.union(
  [z.number().min(0).max(1e12), strict({ fact: factName })],
  'must be a number of units, or { fact: <source>.<name> }',
);

const price = decimal({ places: 6 });

const shared = { id, title: text.optional(), appliesTo: scope.optional() };

const tier = strict({ upTo: z.number().gt(0).max(1e12).optional(), price });

const tiers = z
  .array(tier)
  .min(1)
  .max(50)
  .superRefine((list, context) => {
    for (const [index, { upTo }] of list.entries()) {
      const message =
        index === list.length - 1
          ? problemOfLast(upTo)
          : problemOfOther(upTo, list[index - 1]?.upTo ?? 0);
      if (message) {
        context.addIssue({ code: 'custom', path: [index, 'upTo'], message });
      }
    }
  });

function problemOfLast(upTo: number | undefined): string | undefined {
  return upTo === undefined
    ? undefined
    : 'must be left out in the last tier, which has no end';
}

function problemOfOther(
  upTo: number | undefined,
  before: number,
): string | undefined {
  if (upTo === undefined) {
    return 'must be the number of units at which the tier ends';
  }
  return upTo > before
    ? undefined
    : `must be more than the ${before} of the tier before`;
}

const policy = z.discriminatedUnion(
  'method',
  [
    strict({
      ...shared,
      method: z.literal('fixed'),
      price,
      currency,
      quantity: quantity.optional(),
      unit: text.optional(),
    }),
    strict({
      ...shared,
      method: z.literal('costPlus'),
      percent: decimal({ places: 6 }),
      metric: z.enum(['effective', 'billed']).optional(),
    }),
    strict({
      ...shared,
      method: z.literal('tiered'),
      currency,
      quantity,
      unit: text,
      tiers,
    }),
  ],
  'must be fixed, costPlus or tiered',
);

/** The `stewardship.costs.chargeback` section. */
export const chargeback = strict({
  policies: z.array(policy).max(500).optional(),
});
