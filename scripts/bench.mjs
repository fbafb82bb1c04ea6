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

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal } from './say.mjs';
import { runTypeScript } from './typescript.mjs';

/** Runs the benchmark in `bench/<name>/run.ts`. It prints one JSON line per figure and fails when a goal does not hold. */
export async function runBench([name, ...args]) {
  const folder = join(root, 'bench');
  const names = readdirSync(folder).filter(entry =>
    existsSync(join(folder, entry, 'run.ts')),
  );
  if (!names.includes(name)) {
    throw new Refusal(
      `Unknown benchmark '${name ?? ''}', expected one of: ${names.join(', ')}`,
    );
  }
  return runTypeScript(join(folder, name, 'run.ts'), args);
}
