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

import type { ProblemList } from './problemList';
import type { ProblemKind } from './problems';
import type { RecordSettings } from './settings';

/** What reading a value needs besides the value: where it stands and whom to tell. */
export type ReadingContext = {
  entityRef: string;
  namespace: string;
  settings: RecordSettings;
  problems: ProblemList;
  /** The one place that every problem points to: an annotation, say, has no fields of its own. */
  place?: string;
};

/** Reports a problem of the entity that is being read. */
export function reportProblem(
  context: ReadingContext,
  problem: {
    kind: ProblemKind;
    path: string;
    value?: unknown;
    expected?: string;
  },
): void {
  const { problems, place = problem.path } = context;
  problems.add({ ...problem, path: place });
}
