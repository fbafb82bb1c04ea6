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
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { ConfigSources } from '@backstage/config-loader';
import {
  importCostFile,
  type CostFileFormat,
} from '@backstage-stewardship/plugin-stewardship-backend';
import { QuietLogger } from '../ingest/QuietLogger';
import { describeImport } from './describeImport';
import { ProgressLine } from './ProgressLine';

const PRESETS = ['focus', 'awsCur', 'azureCost', 'openCost', 'csv'] as const;

function tell(message: string): void {
  process.stderr.write(`[stewardship] ${message}\n`);
}

function readArgs() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      config: { type: 'string', multiple: true, default: [] },
      source: { type: 'string', default: 'command' },
      preset: { type: 'string' },
      currency: { type: 'string' },
      column: { type: 'string', multiple: true },
      delimiter: { type: 'string' },
      decimal: { type: 'string' },
      'date-format': { type: 'string' },
    },
  });
  const { preset, currency, column, delimiter, decimal } = values;
  const known = PRESETS.find(one => one === preset);
  if (preset !== undefined && known === undefined) {
    throw new Error(
      `There is no preset '${preset}', only ${PRESETS.join(', ')}`,
    );
  }
  const columns = Object.fromEntries(
    (column ?? []).map(text => {
      const [meaning, ...name] = text.split('=');
      return [meaning, name.join('=')];
    }),
  );
  const given: CostFileFormat = {
    ...(known && { preset: known }),
    ...(currency !== undefined && { currency }),
    ...(column && { columns }),
    ...(delimiter !== undefined && { delimiter }),
    ...(decimal !== undefined && { decimal }),
    ...(values['date-format'] !== undefined && {
      dateFormat: values['date-format'],
    }),
  };
  return {
    path: resolve(positionals[0] ?? ''),
    source: values.source,
    configs: values.config,
    format: Object.keys(given).length > 0 ? given : undefined,
  };
}

async function main(): Promise<number> {
  // Standard output is for the summary alone.
  globalThis.console = new Console(process.stderr);
  const { path, source, configs, format } = readArgs();
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: configs.flatMap(file => ['--config', resolve(file)]),
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
  return done.status === 'failed' ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    tell(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
