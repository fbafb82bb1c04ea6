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

import { createProblem } from './createProblem';
import type { ProblemKind } from './problems';
import type { Problem } from './reading';

const MAX_PROBLEMS = 50;

/**
 * Gathers problems of one entity. A record can be wrong in thousands of places; what readers get stays bounded: the
 * first ones, and how many more there are.
 */
export class ProblemList {
  readonly #entityRef: string;
  readonly #problems: Problem[] = [];
  #more = 0;

  constructor(entityRef: string) {
    this.#entityRef = entityRef;
  }

  add(problem: {
    kind: ProblemKind;
    path: string;
    value?: unknown;
    expected?: string;
  }): void {
    if (this.#problems.length < MAX_PROBLEMS) {
      const entityRef = this.#entityRef;
      this.#problems.push(createProblem({ entityRef, ...problem }));
    } else {
      this.#more++;
    }
  }

  toArray(): Problem[] {
    return this.#more === 0
      ? this.#problems
      : [
          ...this.#problems,
          createProblem({
            kind: 'moreProblems',
            entityRef: this.#entityRef,
            path: 'spec.stewardship',
            value: this.#more,
          }),
        ];
  }
}
