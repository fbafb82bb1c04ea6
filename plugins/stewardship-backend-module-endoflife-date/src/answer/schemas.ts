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
import { oneLine } from '../quoted';

const VISIBLE = /^\P{C}+$/u;

/** Text as it is shown; absent where it is no text or says nothing. */
const shown = (maxLength: number) =>
  z
    .string()
    .transform(text => oneLine(text, maxLength - 1))
    .pipe(z.string().min(1))
    .optional()
    .catch(undefined);

const address = z
  .string()
  .max(2000)
  .refine(isWebAddress)
  .optional()
  .catch(undefined);

/** What stands before an `@`. */
const productName = z
  .string()
  .trim()
  .regex(/^[^@\s]+$/)
  .regex(VISIBLE)
  .max(100)
  .transform(text => text.toLocaleLowerCase('en-US'));

/** Numbers without a fraction are what they say; 1.1 may have been 1.10. */
const version = z
  .union([z.string(), z.number().int().min(0).transform(String)])
  .pipe(z.string().trim().max(100).regex(VISIBLE));

const identifier = z.object({
  type: z.enum(['purl', 'cpe', 'repology']),
  id: z.string().trim().max(500).regex(VISIBLE),
});

/** Around the products of an answer. Fields that nobody knows yet are left alone, here and below. */
export const answerSchema = z.object({
  schema_version: z.unknown().optional(),
  total: z.unknown().optional(),
  result: z.array(z.unknown()),
});

export const productSchema = z.object({
  name: productName,
  label: shown(200),
  category: shown(60),
  aliases: soundItems(productName),
  identifiers: soundItems(identifier),
  links: z.object({ html: address }).optional().catch(undefined),
  releases: z.array(z.unknown()),
});

export const releaseSchema = z.object({
  name: version,
  label: shown(200),
  isLts: z.boolean().optional().catch(undefined),
  latest: z
    .object({ name: version, date: z.unknown().optional() })
    .nullish()
    .catch(undefined),
});

/** Of the newest release, which may be there without the version. */
export const linkSchema = z
  .object({ latest: z.object({ link: address }) })
  .transform(({ latest }) => latest.link)
  .catch(undefined);

/** Those items of a list that are as they should be. */
function soundItems<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((given): z.output<T>[] =>
      given.flatMap(value => {
        const read = item.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
}
