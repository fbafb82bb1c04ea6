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

import type { Entity } from '@backstage/catalog-model';
import { catalogSnippet, firstToCall, yamlScalar } from '../widgets';

/** The start of a ladder for this very entity, ready to be pasted into its catalog file. */
export function escalationSnippet(options: {
  entity: Entity;
  /** Entity ref of the owner, where there is one. */
  ownerRef?: string;
  /** What an on-call source is, for the comment that stands in for one: which it is cannot be guessed. */
  onCallHint: string;
}): string {
  const { entity, ownerRef, onCallHint } = options;
  const first = firstToCall({ entity, ownerRef });
  return catalogSnippet({
    entity,
    record: [
      'escalation:',
      `  - ref: ${yamlScalar(first)}`,
      `    # onCall: ${onCallHint}`,
      '    respondWithin: PT15M',
    ],
  });
}
