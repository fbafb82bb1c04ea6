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

/*
 * The commands of this repository: `npm start`, `npm test` and the like. They need Node.js 20 or newer and npm, and
 * fetch the rest themselves. `yarn start` and `yarn test` end up here too.
 */
import { runBench } from './bench.mjs';
import { runImportCosts } from './import-costs.mjs';
import { runIngest } from './ingest.mjs';
import { ensureInstalled } from './install.mjs';
import { endOnSignal, run } from './processes.mjs';
import { serveProduction } from './production.mjs';
import { Refusal, say } from './say.mjs';
import { startPortal } from './start.mjs';
import { runTests } from './test.mjs';
import { ensureToolchain } from './toolchain.mjs';

const commands = {
  start: args => startPortal({ args, packageName: 'app' }),
  'start-legacy': args =>
    startPortal({ args, packageName: 'app-legacy', configName: 'legacy' }),
  'start-production': serveProduction,
  test: runTests,
  exec: ([program, ...programArgs]) => run(program, programArgs),
  bench: runBench,
  ingest: runIngest,
  'import-costs': runImportCosts,
};

const [name, ...args] = process.argv.slice(2);

try {
  const command = commands[name];
  if (!command) {
    throw new Refusal(
      `Unknown command '${name}', expected one of: ${Object.keys(commands)}`,
    );
  }
  // Ctrl-C is the proper end of a portal, and breaks off anything else.
  endOnSignal({ exitCode: name.startsWith('start') ? 0 : 130 });
  await ensureToolchain();
  await ensureInstalled();
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof Refusal)) {
    throw error;
  }
  say(error.message);
  process.exitCode = 1;
}
