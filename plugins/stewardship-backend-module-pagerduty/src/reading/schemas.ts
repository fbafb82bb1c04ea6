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
import { oneLine } from '../quoted';

const MAX_NAME = 200;

const id = z.string().min(1).max(64);
const name = z
  .string()
  .transform(text => oneLine(text, MAX_NAME))
  .pipe(z.string().min(1))
  .optional()
  .catch(undefined);
const page = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .optional()
  .catch(undefined);
const count = z
  .union([z.number(), z.string().regex(/^\d+$/)])
  .transform(Number)
  .pipe(z.number().int().min(0));
const instant = z
  .string()
  .refine(text => !Number.isNaN(Date.parse(text)))
  .transform(text => new Date(text).toISOString())
  .nullish();

/** What is in every page of a list beside the list itself. */
export const pageSchema = z.object({
  more: z.boolean().optional().catch(undefined),
  total: count.optional().catch(undefined),
});

/** A thing, as other things refer to it. */
export const referenceSchema = z.object({
  id,
  type: z.string().optional().catch(undefined),
  name,
  summary: name,
  html_url: page,
});

export type Reference = z.output<typeof referenceSchema>;

/** One level of a policy; its number is its place. */
export const ruleSchema = z.object({
  escalation_delay_in_minutes: count.optional().catch(undefined),
  targets: z.array(z.unknown()).catch([]),
});

export const policySchema = referenceSchema.extend({
  escalation_rules: z.array(z.unknown()),
  services: z.array(z.unknown()).catch([]),
});

export const serviceSchema = referenceSchema.extend({
  escalation_policy: z.unknown(),
  integrations: z.array(z.unknown()).catch([]),
});

export const integrationSchema = z.object({ integration_key: z.string() });

/** Somebody being on call. Both times are absent for those who always are. */
export const onCallSchema = z.object({
  escalation_policy: z.object({ id }),
  escalation_level: count.pipe(z.number().min(1).max(1_000)),
  schedule: referenceSchema.nullish().catch(undefined),
  user: z.object({
    name,
    summary: name,
    email: z
      .string()
      .max(320)
      .regex(/^\S+@\S+$/)
      .optional()
      .catch(undefined),
  }),
  start: instant,
  end: instant,
});

/** Whose entry it is, where that much can be read. */
export const ownerSchema = z.object({
  escalation_policy: z.object({ id }).optional().catch(undefined),
  schedule: z.object({ id }).optional().catch(undefined),
});

/** What things are called. */
export function titleOf(thing: Reference): string | undefined {
  return thing.name ?? thing.summary;
}
