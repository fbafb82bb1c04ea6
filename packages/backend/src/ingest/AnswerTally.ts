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
  Problem,
  Source,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Answer } from './PortalClient';

const FAILURES = 50;
const SAMPLES = 5;

type Failure = { entityRef: string; status: number; message: string };
type Sample = Pick<Problem, 'entityRef' | 'path' | 'message' | 'fix'>;

/** Counts what the answers for the Ownership tabs contain. */
export class AnswerTally {
  answered = 0;
  failures = 0;
  /** The first of them. */
  readonly failed: Failure[] = [];
  readonly problemsByKind: Record<string, number> = {};
  /** A few problems of each kind. */
  readonly problemSamples: Record<string, Sample[]> = {};
  readonly valuesBySource: Record<Source['kind'], number> = {
    declared: 0,
    inherited: 0,
    derived: 0,
    provider: 0,
    default: 0,
  };

  add(entityRef: string, answer: Answer): void {
    if ('body' in answer) {
      this.answered++;
      for (const problem of answer.body.problems) {
        this.#addProblem(problem);
      }
      this.#countSources(answer.body);
      return;
    }
    this.failures++;
    if (this.failed.length < FAILURES) {
      this.failed.push({ entityRef, ...answer });
    }
  }

  #addProblem({ kind, entityRef, path, message, fix }: Problem): void {
    this.problemsByKind[kind] = (this.problemsByKind[kind] ?? 0) + 1;
    const samples = (this.problemSamples[kind] ??= []);
    if (samples.length < SAMPLES) {
      samples.push({ entityRef, path, message, fix });
    }
  }

  /** Values say where they come from wherever they are in an answer. */
  #countSources(part: unknown): void {
    if (typeof part !== 'object' || part === null) {
      return;
    }
    const { value, source } = part as { value?: unknown; source?: unknown };
    if (value !== undefined && isSource(source)) {
      this.valuesBySource[source.kind]++;
    }
    for (const inner of Object.values(part)) {
      this.#countSources(inner);
    }
  }
}

function isSource(source: unknown): source is Source {
  return typeof source === 'object' && source !== null && 'kind' in source;
}
