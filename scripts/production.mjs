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
import { run } from './processes.mjs';
import { runTypeScript } from './typescript.mjs';

/** Builds the portal and serves it with app-config.production.yaml. Arguments go to the backend. */
export async function serveProduction(args) {
  process.env.NODE_ENV = 'production';
  process.env.BACKSTAGE_ENV = 'production';
  const exitCode = await run('backstage-cli', ['package', 'build'], {
    cwd: join(root, 'packages', 'app'),
  });
  return (
    exitCode ||
    runTypeScript('src/index.ts', args, {
      cwd: join(root, 'packages', 'backend'),
    })
  );
}
