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
  readEndDate,
  type AnswerInput,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';

const MAX_WORDS = 10_000;
const MAX_REMARK = 2000;
const MAX_CHOICES = 200;

/** PostgreSQL refuses control characters, and half of a character is none. */
function isReadableText(text: string): boolean {
  return !/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text);
}

/** Words of people, on several lines where there is room. */
function words(max: number) {
  return z
    .string()
    .max(max)
    .refine(isReadableText, 'must have no control characters');
}

/** A name that may be looked for in a database. */
const name = z
  .string()
  .min(1)
  .max(200)
  .refine(
    text => !/[\p{Cc}\p{Cs}]/u.test(text),
    'must have no control characters',
  );

const day = z
  .string()
  .refine(
    text =>
      /^\d{4}-\d\d-\d\d$/.test(text) && readEndDate(text).status === 'read',
    'must be a day such as 2027-03-31',
  );

const answerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notApplicable') }),
  z.strictObject({ kind: z.literal('yesNo'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('single'), choice: name }),
  z.strictObject({
    kind: z.literal('several'),
    choices: z.array(name).max(MAX_CHOICES),
  }),
  z.strictObject({ kind: z.enum(['scale', 'number']), number: z.number() }),
  z.strictObject({ kind: z.literal('text'), text: words(MAX_WORDS) }),
  z.strictObject({ kind: z.literal('date'), on: day }),
]);

/** What is answered; whether the question takes it is judged with the question. */
export const answerBodySchema = z.strictObject({
  questionVersion: name.optional(),
  answer: z
    .strictObject({
      value: answerValue.optional(),
      evidence: words(2000).optional(),
      remark: words(MAX_WORDS).optional(),
      counterpartRef: name.optional(),
      draft: z.boolean(),
    })
    .nullable(),
});

/** What the other party says of an answer. */
export const confirmationBodySchema = z.strictObject({
  confirmed: z.boolean(),
  remark: words(MAX_REMARK).optional(),
});

/** What is asked for. */
export const exemptionBodySchema = z.strictObject({
  check: name,
  reason: z.string().trim().min(1).pipe(words(MAX_WORDS)),
  until: day,
});

/** What is said to a request. */
export const decisionBodySchema = z
  .strictObject({ remark: words(MAX_REMARK).optional() })
  .default({});

const status = z.enum([
  'requested',
  'approved',
  'denied',
  'revoked',
  'expired',
]);

export const exemptionQuerySchema = z.strictObject({
  status: z
    .union([status, z.array(status).max(20)])
    .transform(value => (Array.isArray(value) ? value : [value]))
    .optional(),
  scorecard: name.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().min(1).max(4000).optional(),
});

/** The schema is what the API type says, field by field. */
export type AnswerBody = Omit<z.infer<typeof answerBodySchema>, 'answer'> & {
  answer: (AnswerInput & { draft: boolean }) | null;
};
