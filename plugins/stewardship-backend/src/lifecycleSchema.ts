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
  isWebAddress,
  readEndDate,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { duration, strict } from './configFormats';

// Read with the reader that all Backstage schedules are read with.
const schedule = z.record(z.string(), z.unknown()).optional();

const sourceId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower case letters and digits, with dashes between',
  )
  .optional();

const title = z.string().min(1).optional();

const products = z.array(
  z.union(
    [
      strict({ file: z.string().min(1), id: sourceId, title }),
      strict({
        url: z
          .string()
          .refine(
            isWebAddress,
            'must be an http or https address without a user name or password',
          ),
        id: sourceId,
        title,
      }),
    ],
    'must have file or url, and may have id and title',
  ),
);

const END =
  'must be a day such as 2026-05-01, true (it has ended) or false (it has not)';

const end = z
  .union([z.string(), z.boolean()], END)
  .transform((value, context) => {
    const reading = readEndDate(value);
    if (reading.status === 'read' && reading.end) {
      return reading.end;
    }
    context.addIssue({ code: 'custom', message: END });
    return z.NEVER;
  })
  .optional();

const override = strict({
  product: z
    .string()
    .regex(
      /^[^@\s]+$/,
      'must be the name of a product, without its release cycle',
    )
    .transform(name => name.toLocaleLowerCase('en-US')),
  cycle: z
    .string('must be in quotes, such as "1.10", which would be 1.1 without')
    .min(1)
    .optional(),
  reason: z.string().trim().min(1),
  endOfSale: end,
  endOfActiveSupport: end,
  endOfSecuritySupport: end,
  endOfExtendedSupport: end,
  endOfLife: end,
}).refine(
  ({ product: _, cycle: __, reason: ___, ...ends }) =>
    Object.values(ends).some(Boolean),
  'must have at least one of endOfSale, endOfActiveSupport, endOfSecuritySupport, endOfExtendedSupport and endOfLife',
);

const daysBefore = z
  .array(z.number().int().min(1).max(3650))
  .max(10, 'must be at most 10 numbers of days')
  .refine(
    days => new Set(days).size === days.length,
    'must be different numbers of days',
  );

/** The `stewardship.lifecycle` section. */
export const lifecycle = strict({
  schedule,
  refreshEvery: duration.optional(),
  products: products.optional(),
  overrides: z.array(override).superRefine(differentSubjects).optional(),
  boms: strict({
    refreshEvery: duration.optional(),
    localFolders: z.array(z.string().min(1)).optional(),
  }).optional(),
  deciders: z.enum(['owners', 'permitted']).optional(),
  notifications: strict({
    enabled: z.boolean().optional(),
    daysBefore: daysBefore.optional(),
  }).optional(),
  staleAfter: duration.optional(),
});

function differentSubjects(
  overrides: { product: string; cycle?: string }[],
  context: z.core.$RefinementCtx,
): void {
  const seen = new Map<string, number>();
  for (const [index, { product, cycle }] of overrides.entries()) {
    const key = JSON.stringify([product, cycle]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
    } else {
      context.addIssue({
        code: 'custom',
        path: [index, cycle === undefined ? 'product' : 'cycle'],
        message: `is there before, in overrides.${first}; write both as one`,
      });
    }
  }
}
