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

import { run } from './processes.mjs';

/** Runs a TypeScript program of this repository as Backstage's own commands do: transformed in memory, not checked. */
export function runTypeScript(file, args, options) {
  return run(
    'node',
    ['--require', '@backstage/cli/config/nodeTransform.cjs', file, ...args],
    options,
  );
}
