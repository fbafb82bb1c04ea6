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
import type { Problem } from './reading';

const WARNINGS: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'unknownField',
  'sourcesDisagree',
  'numberAsVersion',
  'duplicate',
  'weakerThanTier',
]);

const MAX_QUOTED = 120;

/**
 * Makes a problem with its sentences filled in.
 */
export function createProblem(options: {
  kind: ProblemKind;
  entityRef: string;
  path: string;
  value?: unknown;
  expected?: string;
}): Problem {
  const { kind, entityRef, path, expected } = options;
  const value = options.value === undefined ? undefined : quote(options.value);
  const { message, fix } = problemMessages[kind];
  const filled: Record<string, string> = {
    entityRef,
    path,
    value: value ?? '',
    expected: expected ?? '',
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

/**
 * A value as one short line. Control characters are shown as spaces, so that a value can forge neither a log line nor
 * a direction of writing.
 */
function quote(value: unknown): string {
  let text: string;
  if (typeof value === 'string') {
    text = value;
  } else if (Array.isArray(value)) {
    text = `a list of ${value.length}`;
  } else if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    text = `an object with ${
      keys.length === 1 ? `the key ${keys[0]}` : `${keys.length} keys`
    }`;
  } else {
    text = String(value);
  }
  const line = text
    .slice(0, MAX_QUOTED * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line;
}
