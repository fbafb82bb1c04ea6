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

import { createProblem } from '../record/createProblem';
import type { Problem } from '../record/reading';
import { COST_SELECTOR_ANNOTATION, readCostSelector } from './costSelector';

/**
 * What is wrong with the selector of an entity.
 *
 * @public
 */
export function costSelectorProblems(options: {
  entityRef: string;
  /** Of the annotation. */
  text: string;
}): Problem[] {
  const { entityRef } = options;
  return readCostSelector(options.text).flatMap(part =>
    part.status === 'invalid'
      ? [
          createProblem({
            kind: 'wrongSelector',
            entityRef,
            path: `metadata.annotations.${COST_SELECTOR_ANNOTATION}`,
            value: part.text,
            expected: part.expected,
          }),
        ]
      : [],
  );
}
