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
import type { FailureMode } from '@backstage-stewardship/plugin-stewardship-common';
import { catalogSnippet, yamlScalar } from '../widgets';

/** Records of runbooks for these failure modes of this very entity, ready to be pasted into its catalog file. */
export function runbookSnippet(options: {
  entity: Entity;
  modes: FailureMode[];
  /** That a folder of files does as well, for the comment. */
  folderHint: string;
}): string {
  const { entity, modes, folderHint } = options;
  return catalogSnippet({
    entity,
    record: [
      `# ${folderHint}`,
      'runbooks:',
      ...modes.flatMap(({ id, title }) => [
        `  - id: ${yamlScalar(id)}`,
        `    title: ${yamlScalar(title)}`,
        `    url: ${yamlScalar(
          `https://git.example/runbooks/${encodeURIComponent(id)}.md`,
        )}`,
        `    failureModes: [${yamlScalar(id)}]`,
      ]),
    ],
  });
}
