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
  type TechnologyDecision,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { productName } from './fleet/fleetRequest';

const MAX_ENTITIES = 200;

const date = z
  .string()
  .refine(
    text =>
      /^\d{4}-\d\d-\d\d$/.test(text) && readEndDate(text).status === 'read',
    'must be a day such as 2027-03-31',
  );

/** Words of people: everything that can be read, on several lines where there is room. */
function words(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      text => !/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text),
      'must have no control characters',
    );
}

const decision = z
  .strictObject({
    kind: z.enum([
      'upgrade',
      'migrate',
      'refactor',
      'buySupport',
      'selfSupport',
      'acceptRisk',
      'retire',
    ]),
    target: words(200).optional(),
    dueOn: date.optional(),
    reason: words(2000),
    extendedUntil: date.optional(),
    exitPlan: z
      .strictObject({
        url: z
          .string()
          .max(2000)
          .refine(isWebAddress, 'must be an http or https address'),
        rehearsedOn: date.optional(),
      })
      .optional(),
    alternatives: z
      .array(
        z.strictObject({
          scenario: words(200),
          cost: words(200).optional(),
          verdict: words(500),
        }),
      )
      .max(10)
      .default([]),
  })
  .refine(
    ({ kind, extendedUntil }) =>
      kind !== 'buySupport' || extendedUntil !== undefined,
    {
      path: ['extendedUntil'],
      message:
        'must be there: the last day of the extended support that was bought',
    },
  )
  .refine(({ kind, dueOn }) => kind !== 'acceptRisk' || dueOn !== undefined, {
    path: ['dueOn'],
    message: 'must be there: the day until which the risk is accepted',
  })
  .refine(
    ({ kind, extendedUntil }) =>
      kind === 'buySupport' || extendedUntil === undefined,
    {
      path: ['extendedUntil'],
      message: 'only goes with the kind buySupport',
    },
  );

const entityRefs = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().min(1).max(500)).min(1).max(MAX_ENTITIES));

/** A name that may be looked for in a database: PostgreSQL refuses control characters. */
const name = z
  .string()
  .min(1)
  .max(200)
  .refine(
    text => !/[\p{Cc}\p{Cs}]/u.test(text),
    'must have no control characters',
  );

const subject = {
  product: name.transform(productName),
  cycle: name,
};

/** What is asked for: the query of a reading. */
export const decisionQuerySchema = z.strictObject({
  ...subject,
  entityRef: entityRefs,
});

/** What is decided: the body of a writing. */
export const decisionBodySchema = z.strictObject({
  ...subject,
  entityRefs: z.array(z.string().min(1).max(500)).min(1).max(MAX_ENTITIES),
  decision: decision.nullable(),
});

/** The schema is what the API type says, field by field. */
export type DecisionBody = Omit<
  z.infer<typeof decisionBodySchema>,
  'decision'
> & { decision: TechnologyDecision | null };
