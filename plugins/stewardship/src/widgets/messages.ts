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

import type { MirrorProblem } from '@backstage-stewardship/plugin-stewardship-common';

const reasons = {
  catalogUnavailable: 'The catalog did not answer the last time it was read.',
  tooManyVanished:
    'Too many entities vanished from the catalog at once; nothing was removed until this is confirmed.',
  internal: 'The backend failed while it read the catalog; its log says how.',
} as const satisfies Record<MirrorProblem, string>;

/**
 * The texts about the copy of the catalog that all screens read.
 *
 * @internal
 */
export const mirrorMessages = {
  reasons,
  otherReason: 'The last reading of the catalog was not completed.',
  asOf: 'It is as of {{age}}.',
  never: 'The catalog has never been read completely.',
} as const;

/**
 * The texts that all cards share.
 *
 * @internal
 */
export const cardMessages = {
  asOf: 'As of {{age}}',
  stale: 'This picture may be out of date.',
  refresh: 'Refresh',
  refreshFailed: 'The last refresh failed: {{message}}',
  error: { retry: 'Try again' },
  missing: {
    title: 'Nothing is known about this entity yet.',
    description:
      '{{ref}} is not in the copy of the catalog that this card reads. New entities appear there within a few minutes.',
    retry: 'Check again',
  },
} as const;
