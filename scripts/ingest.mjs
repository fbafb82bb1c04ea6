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

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { Refusal } from './say.mjs';
import { runTypeScript } from './typescript.mjs';

const USAGE = 'Usage: npm run ingest FOLDER [-- --config FILE]';

/**
 * Tries the suite on a folder of catalog files, and prints as JSON what became of them. With `--config FILE`, the
 * `stewardship` section of that configuration counts instead of the one of app-config.yaml.
 */
export async function runIngest(args) {
  const { folder, config } = readArgs(args);
  for (const path of [folder, ...config]) {
    if (!path || !existsSync(path)) {
      throw new Refusal(`There is no '${path ?? ''}'. ${USAGE}`);
    }
  }
  return runTypeScript(
    'src/ingest/main.ts',
    [resolve(folder), ...config.map(file => `--config=${resolve(file)}`)],
    {
      cwd: join(root, 'packages', 'backend'),
      // What Node.js and libraries remark about foreign files is not for the reader of the report.
      env: { NODE_ENV: 'development', NODE_NO_WARNINGS: '1' },
    },
  );
}

function readArgs(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { config: { type: 'string', multiple: true, default: [] } },
    });
    return { folder: positionals[0], config: values.config };
  } catch (error) {
    throw new Refusal(`${error.message} ${USAGE}`);
  }
}
