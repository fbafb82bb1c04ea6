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

import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';

const duration = z
  .string()
  .refine(
    value => parseDuration(value) !== undefined,
    'must be an ISO 8601 duration such as PT15M or P90D',
  );

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:30');

const timeZone = z
  .string()
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Brussels');

const weekly = z.strictObject({
  timeZone,
  days: z
    .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
    .min(1),
  from: clock,
  to: clock,
});

const hours = z.union([z.literal('always'), weekly]);

/** Support hours as written in the configuration. */
export type HoursInput = z.infer<typeof hours>;

const tier = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/),
  title: z.string().min(1),
  rank: z.number().int().min(1).max(999_999),
  description: z.string().optional(),
  supportHours: z.union([weekly, z.string()]).optional(),
  severities: z
    .array(
      z.strictObject({
        severity: z.coerce.string(),
        respondWithin: duration.optional(),
        resolveWithin: duration.optional(),
      }),
    )
    .default([]),
  availability: z.number().gt(0).max(100).optional(),
  maxRto: duration.optional(),
  maxRpo: duration.optional(),
  reviewEvery: duration.optional(),
  minimumPeople: z.number().int().min(0).default(3),
  requiredFailureModes: z.array(z.string()).default([]),
  changeNotice: duration.optional(),
});

const concern = z
  .string()
  .regex(
    /^(purpose|supportTier|commitments\.(availability|rto|rpo|backupRetention)|environments|dataClassification|runbooks|technologies|escalation|onCall|contacts\.[A-Za-z0-9_.-]+)$/,
    'must be purpose, supportTier, commitments.<name>, environments, dataClassification, runbooks, technologies, escalation, onCall or contacts.<role>',
  );

const source = z.union([
  z.strictObject({ annotation: z.string().min(1) }),
  z.strictObject({ label: z.string().min(1) }),
  z.strictObject({ tag: z.string().min(1), value: z.string().optional() }),
  z.strictObject({ spec: z.string().min(1) }),
  z.strictObject({
    link: z.strictObject({
      type: z.string().min(1).optional(),
      titleContains: z.string().min(1).optional(),
    }),
  }),
]);

/** The `stewardship` section. Keys of other modules are left alone. */
export const configSchema = z.object({
  supportTiers: z
    .array(tier)
    .min(1)
    .refine(
      tiers => new Set(tiers.map(({ id }) => id)).size === tiers.length,
      'must have a different id for each tier',
    )
    .optional(),
  tierValues: z.record(z.string(), z.string()).optional(),
  supportHours: z.record(z.string(), hours).optional(),
  environments: z.array(z.string().min(1)).optional(),
  duties: z
    .array(
      z.strictObject({ role: z.string().min(1), title: z.string().min(1) }),
    )
    .optional(),
  minimumPeople: z.number().int().min(0).optional(),
  defaults: z
    .strictObject({
      supportTier: z.string().optional(),
      reviewEvery: duration.optional(),
    })
    .optional(),
  sources: z.record(concern, z.array(source)).optional(),
  annotationAliases: z.record(concern, z.array(z.string().min(1))).optional(),
  directory: z
    .strictObject({ kinds: z.array(z.string().min(1)).min(1).optional() })
    .optional(),
  sync: z
    .strictObject({
      // Read with the reader that all Backstage schedules are read with.
      schedule: z.unknown(),
      vanishLimit: z.number().min(0).max(1).optional(),
      vanishAcceptAfter: duration.optional(),
      keepRemoved: duration.optional(),
    })
    .partial()
    .optional(),
});

function isTimeZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: value }));
  } catch {
    return false;
  }
}
