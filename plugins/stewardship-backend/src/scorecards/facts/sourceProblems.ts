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

import type {
  FactCatalog,
  FactSourceProblem,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { SourceState } from './SourceStore';

/** What a problem begins with where the source was asked and some of what it said made no sense. */
export const LEFT_OUT = 'Left out: ';

/** Problems of the sources that there are, without their words: these may name entities, and addresses of tools. */
export function sourceProblems(
  catalog: FactCatalog,
  states: ReadonlyMap<string, SourceState>,
): FactSourceProblem[] {
  return catalog.items.flatMap(({ id, title }): FactSourceProblem[] => {
    const { problem, collectedAt } = states.get(id) ?? {};
    return problem === undefined
      ? []
      : [
          {
            ...{ source: id, title },
            problem: problem.startsWith(LEFT_OUT) ? 'leftOut' : 'failed',
            ...(collectedAt !== undefined && { collectedAt }),
          },
        ];
  });
}
