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
  Source,
  Sourced,
} from '@backstage-stewardship/plugin-stewardship-common';

/**
 * The one place where all values come from, so that it is said once and not beside each value: the same entity or
 * definition, and the part of the path that they share.
 */
export function commonSource(values: Sourced<unknown>[]): Source | undefined {
  const [first, ...others] = values.map(({ source }) => source);
  if (!first || others.length === 0) {
    return undefined;
  }
  return others.reduce<Source | undefined>(shared, first);
}

function shared(left: Source | undefined, right: Source): Source | undefined {
  if (!left || originOf(left) !== originOf(right)) {
    return undefined;
  }
  if (!('path' in left) || !('path' in right)) {
    return left;
  }
  const path = sharedPath(left.path, right.path);
  return path ? { ...left, path } : undefined;
}

/** Everything but the path. */
function originOf(source: Source): string {
  return JSON.stringify({ ...source, path: undefined });
}

/** `a.b[0].c` and `a.b[1].c` share `a.b`. */
function sharedPath(left: string, right: string): string {
  const [ours, theirs] = [steps(left), steps(right)];
  const end = ours.findIndex((step, index) => step !== theirs[index]);
  return (end < 0 ? ours : ours.slice(0, end)).join('');
}

function steps(path: string): string[] {
  return path.match(/^[^.[]+|\.[^.[]+|\[[^\]]*\]/g) ?? [];
}
