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

import { join } from 'node:path';
import { root } from './paths.mjs';
import { runTypeScript } from './typescript.mjs';

/** Imports a bill into the database of the portal, which may be running, and prints what came of it. */
export async function runImportCosts(args) {
  return runTypeScript('src/importCosts/main.ts', args, {
    cwd: join(root, 'packages', 'backend'),
    env: {
      ...{ NODE_ENV: 'development', NODE_NO_WARNINGS: '1' },
      STEWARDSHIP_CALLED_IN: process.cwd(),
    },
  });
}
