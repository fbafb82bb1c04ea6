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
import { existsSync } from 'node:fs';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { ConfigSources } from '@backstage/config-loader';
import { importCostFile } from '@backstage-stewardship/plugin-stewardship-backend';
import { QuietLogger } from '../ingest/QuietLogger';
import { describeImport } from './describeImport';
import { ProgressLine } from './ProgressLine';
import { readArguments, USAGE, type ImportArguments } from './readArguments';

function tell(message: string): void {
  process.stderr.write(`[stewardship] ${message}\n`);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readCommandLine(): ImportArguments {
  // The command runs in the folder of the backend, and paths are relative to where it was called.
  const folder = process.env.STEWARDSHIP_CALLED_IN ?? process.cwd();
  const given = readArguments(process.argv.slice(2), folder);
  const paths = given.help ? [] : [given.path, ...given.configs];
  for (const path of paths) {
    if (!existsSync(path)) {
      throw new Error(`There is no '${path}'`);
    }
  }
  return given;
}

async function main(): Promise<number> {
  // Standard output is for the summary alone.
  globalThis.console = new Console(process.stderr);
  let given: ImportArguments;
  try {
    given = readCommandLine();
  } catch (error) {
    tell(describe(error));
    tell("'yarn import-costs --help' says what it takes");
    return 1;
  }
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { path, source, configs, format } = given;
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: configs.flatMap(file => ['--config', file]),
      watch: false,
    }),
  );
  const logger = new QuietLogger({ tell });
  const database = DatabaseManager.fromConfig(config).forPlugin('stewardship', {
    logger,
    lifecycle: { addShutdownHook() {}, addStartupHook() {} },
  });
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => abort.abort(new Error('It was broken off')));
  }
  const line = new ProgressLine({ stream: process.stderr });
  const started = Date.now();
  const done = await importCostFile({
    ...{ config, database, logger, path, source, format },
    signal: abort.signal,
    onProgress: progress => line.show(progress),
  });
  line.end();
  const seconds = (Date.now() - started) / 1000;
  process.stdout.write(`${describeImport(done, seconds).join('\n')}\n`);
  if (done.status === 'failed' && done.rowsRead === 0) {
    tell(
      "--preset, --column and --constant say how a file is read, see 'yarn import-costs --help'",
    );
  }
  return done.status === 'failed' ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    tell(describe(error));
    process.exit(1);
  },
);
