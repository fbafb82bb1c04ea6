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
import { catalogSnippet } from '../widgets';

/** Two technologies for this very entity, ready to be pasted into its catalog file and corrected. */
export function lifecycleSnippet(options: {
  entity: Entity;
  /** That a bill of materials does as well, for the comment. */
  bomHint: string;
}): string {
  const { entity, bomHint } = options;
  return catalogSnippet({
    entity,
    record: [
      `# ${bomHint}`,
      'technologies:',
      '  - product: postgresql',
      // Without the quotes, YAML makes 13.10 a number.
      '    version: "13.14"',
      '  - purl: pkg:npm/express@4.18.2',
    ],
  });
}
