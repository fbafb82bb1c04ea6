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

import { Console } from 'node:console';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigSources } from '@backstage/config-loader';
import type { JsonObject } from '@backstage/types';
import { createWorkFolder, ingestFolder } from './ingestFolder';

function tell(message: string): void {
  process.stderr.write(`[stewardship] ${message}\n`);
}

/** The `stewardship` section of the given files, or of the portal's own app-config.yaml. */
async function readSettings(files: string[]): Promise<JsonObject> {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: files.flatMap(file => ['--config', resolve(file)]),
      watch: false,
    }),
  );
  try {
    return config.getOptional<JsonObject>('stewardship') ?? {};
  } finally {
    config.close();
  }
}

async function main(): Promise<number> {
  // Standard output is for the report alone.
  globalThis.console = new Console(process.stderr);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { config: { type: 'string', multiple: true, default: [] } },
  });
  const workFolder = await createWorkFolder();
  const cleanUp = () => rmSync(workFolder, { recursive: true, force: true });
  process.on('exit', cleanUp);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.prependListener(signal, () => process.exit(130));
  }

  const report = await ingestFolder({
    folder: positionals[0],
    stewardship: await readSettings(values.config),
    workFolder,
    tell,
  });
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  if (report.answered < report.entities) {
    tell(`${report.entities - report.answered} entities got no answer`);
    return 1;
  }
  return 0;
}

main().then(
  code => process.exit(code),
  error => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
