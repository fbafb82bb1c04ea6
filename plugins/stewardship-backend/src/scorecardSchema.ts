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
import { duration, strict } from './configFormats';

// Read with the reader that all Backstage schedules are read with.
const schedule = z.record(z.string(), z.unknown()).optional();

const source = z.union(
  [
    strict({ file: z.string().min(1) }),
    strict({
      url: z
        .string()
        .refine(
          isWebAddress,
          'must be an http or https address without a user name or password',
        ),
    }),
  ],
  'must have file, which may be a folder, or url',
);

const factName = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,62}$/,
    'must be letters, digits and underscores, and not begin with a digit',
  );

const factSource = strict({
  id: factName,
  title: z.string().min(1).optional(),
  timeToLive: duration.optional(),
  facts: z
    .array(
      strict({
        name: factName,
        type: z.enum(['string', 'number', 'boolean', 'list']),
        description: z.string().min(1),
      }),
    )
    .optional(),
});

/** The `stewardship.scorecards` section. */
export const scorecards = strict({
  schedule,
  shards: z.number().int().min(1).max(16).optional(),
  sources: z.array(source).max(100).optional(),
  factSources: z.array(factSource).max(50).optional(),
  exemptions: strict({
    requesters: z.enum(['owners', 'permitted']).optional(),
    longest: duration.optional(),
  }).optional(),
  reminders: strict({ enabled: z.boolean().optional() }).optional(),
  keepHistory: duration.optional(),
});
