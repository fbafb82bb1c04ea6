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
import { duration, hours, strict, weekly } from './configFormats';
import { onCall, rota, rotaId } from './onCallSchema';
import { lifecycle } from './lifecycleSchema';
import { runbooks } from './runbookSchema';
import { scorecards } from './scorecardSchema';
import { costs } from './showbackSchema';

const tier = strict({
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'must be letters, digits, _, . and -, and start with a letter or a digit',
    ),
  title: z.string().min(1),
  rank: z.number().int().min(1).max(999_999),
  description: z.string().optional(),
  supportHours: z
    .union(
      [weekly, z.string()],
      'must be the name of support hours, or timeZone, days, from and to',
    )
    .optional(),
  severities: z
    .array(
      strict({
        severity: z
          .union(
            [z.string().min(1), z.number()],
            'must be a name or a number, such as 1',
          )
          .transform(String),
        respondWithin: duration.optional(),
        resolveWithin: duration.optional(),
      }),
    )
    .default([]),
  availability: z.number().gt(0).max(100).optional(),
  maxRto: duration.optional(),
  maxRpo: duration.optional(),
  reviewEvery: duration.optional(),
  minimumPeople: z.number().int().min(0).optional(),
  requiredFailureModes: z.array(z.string()).default([]),
  changeNotice: duration.optional(),
});

const concern = z
  .string()
  .regex(
    /^(purpose|supportTier|commitments\.(availability|rto|rpo|backupRetention)|environments|dataClassification|runbooks|alertRules|technologies|sbom|escalation|onCall|contacts\.[A-Za-z0-9_.-]+)$/,
    'must be purpose, supportTier, commitments.<name>, environments, dataClassification, runbooks, alertRules, technologies, sbom, escalation, onCall or contacts.<role>',
  );

const source = z.union(
  [
    strict({ annotation: z.string().min(1) }),
    strict({ label: z.string().min(1) }),
    strict({ tag: z.string().min(1), value: z.string().optional() }),
    strict({ spec: z.string().min(1) }),
    strict({
      link: strict({
        type: z.string().min(1).optional(),
        titleContains: z.string().min(1).optional(),
        urlContains: z.string().min(1).optional(),
      }),
    }),
  ],
  'must be one of annotation, label, tag, spec or link',
);

/** The `stewardship` section. Keys of other modules are left alone. */
export const configSchema = z.object({
  supportTiers: z.array(tier).min(1).superRefine(differentIds).optional(),
  tierValues: z
    .record(z.string(), z.string())
    .superRefine(differentSpellings)
    .optional(),
  supportHours: z.record(z.string(), hours).optional(),
  environments: z.array(z.string().min(1)).optional(),
  duties: z
    .array(strict({ role: z.string().min(1), title: z.string().min(1) }))
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
  rotas: z.record(rotaId, rota).optional(),
  onCall: onCall.optional(),
  runbooks: runbooks.optional(),
  lifecycle: lifecycle.optional(),
  scorecards: scorecards.optional(),
  costs: costs.optional(),
  contact: strict({ aliases: z.array(source).optional() }).optional(),
  directory: z
    .strictObject({ kinds: z.array(z.string().min(1)).min(1).optional() })
    .optional(),
  sync: strict({
    // Read with the reader that all Backstage schedules are read with.
    schedule: z.record(z.string(), z.unknown()).optional(),
    vanishLimit: z.number().min(0).max(1).optional(),
    vanishAcceptAfter: duration.optional(),
    keepRemoved: duration.optional(),
  }).optional(),
});

/** How two spellings of a tier compare: as records do it. */
export function spellingOf(value: string): string {
  return value.trim().toLocaleLowerCase('en-US');
}

function differentIds(
  tiers: { id: string }[],
  context: z.core.$RefinementCtx,
): void {
  const ids = tiers.map(({ id }) => spellingOf(id));
  const index = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (index !== -1) {
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: `must be another id than that of tier ${ids.indexOf(
        ids[index],
      )}`,
    });
  }
}

function differentSpellings(
  tierValues: Record<string, string>,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Map<string, [value: string, tier: string]>();
  for (const [value, tierId] of Object.entries(tierValues)) {
    const [other, otherTier] = seen.get(spellingOf(value)) ?? [value, tierId];
    if (otherTier !== tierId) {
      context.addIssue({
        code: 'custom',
        path: [value],
        message: `must be '${otherTier}' as for '${other}', because case and spaces around do not matter`,
      });
    }
    seen.set(spellingOf(value), [other, otherTier]);
  }
}
