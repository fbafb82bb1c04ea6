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

import { problemMessages, type ProblemKind } from './problems';
import { quoteValue } from './quoteValue';
import type { Problem } from './reading';

const WARNINGS: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'unknownField',
  'sourcesDisagree',
  'numberAsVersion',
  'duplicate',
  'weakerThanTier',
  'unknownFailureMode',
  'futureReview',
  'tooManyRunbooks',
  'unsafeAddress',
  'deadLinks',
  'moreProblems',
]);

// As long as the longest address.
const MAX_PATH = 2_000;

/**
 * Makes a problem with its sentences filled in.
 *
 * @public
 */
export function createProblem(options: {
  kind: ProblemKind;
  entityRef: string;
  path: string;
  value?: unknown;
  expected?: string;
}): Problem {
  const { kind, entityRef, expected } = options;
  // Names of files come from strangers.
  const path = quoteValue(options.path, MAX_PATH);
  const value =
    options.value === undefined ? undefined : quoteValue(options.value);
  const { message, fix } = problemMessages[kind];
  const filled: Record<string, string> = {
    entityRef,
    path,
    value: value ?? '',
    expected: expected ?? 'it',
  };
  const fill = (sentence: string) =>
    sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => filled[name] ?? '');
  return {
    kind,
    severity: WARNINGS.has(kind) ? 'warning' : 'error',
    entityRef,
    path,
    ...(value !== undefined && { value }),
    ...(expected !== undefined && { expected }),
    message: fill(message),
    fix: fill(fix),
  };
}
