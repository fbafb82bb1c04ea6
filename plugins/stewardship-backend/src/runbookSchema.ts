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
import { duration, strict } from './configFormats';

const failureMode = strict({
  id: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be lower case letters and digits, with dashes between',
    ),
  title: z.string().min(1),
});

// Read with the reader that all Backstage schedules are read with.
const schedule = z.record(z.string(), z.unknown()).optional();

const host = z
  .string()
  .regex(
    /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i,
    'must be a host such as images.example.com or *.example.com',
  );

/** The `stewardship.runbooks` section. */
export const runbooks = strict({
  schedule,
  refreshEvery: duration.optional(),
  reviewEvery: duration.optional(),
  reviewers: z.enum(['owners', 'permitted']).optional(),
  failureModes: z
    .array(failureMode)
    .min(1)
    .refine(
      modes => new Set(modes.map(({ id }) => id)).size === modes.length,
      'must be failure modes with different ids',
    )
    .optional(),
  imageHosts: z.array(host).optional(),
  localFolders: z.array(z.string().min(1)).optional(),
  techDocs: strict({
    enabled: z.boolean().optional(),
    folder: z
      .string()
      .regex(
        /^(?!\/)(?!.*\.\.)[^\\:?#]+$/,
        'must be a path below the documentation, such as docs/runbooks',
      )
      .optional(),
    refreshEvery: duration.optional(),
  }).optional(),
  linkCheck: strict({ enabled: z.boolean().optional(), schedule }).optional(),
});
