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
import { COST_SELECTOR_ANNOTATION } from '@backstage-stewardship/plugin-stewardship-common';
import { catalogSnippet, yamlScalar } from '../widgets';

/** A selector of rows and a declared cost for this very entity, ready to be pasted into its catalog file and corrected. */
export function costSnippet(options: {
  entity: Entity;
  /** What the two are for, for comments. */
  words: { selector: string; costs: string };
}): string {
  const { entity, words } = options;
  return catalogSnippet({
    entity,
    annotations: [
      `# ${words.selector}`,
      `${COST_SELECTOR_ANNOTATION}: ${yamlScalar(
        `tag:app=${entity.metadata.name}`,
      )}`,
    ],
    record: [
      `# ${words.costs}`,
      'costs:',
      '  - id: vendor-support',
      '    kind: supportContract',
      '    amount: 12000',
      '    currency: EUR',
      '    per: year',
    ],
  });
}
