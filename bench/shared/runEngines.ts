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

import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  availableEngines,
  dropLeftovers,
  randomName,
  type Engine,
} from './databases';
import { note } from './Figures';

/**
 * Runs a benchmark once for each engine, each time in a process of its own: what one leaves behind in memory and in
 * compiled code must not help or burden the next.
 */
export function runEngines(
  file: string,
  measure: (engine: Engine) => Promise<void>,
): void {
  const engine = process.env.BENCH_ENGINE as Engine | undefined;
  const work = engine ? measure(engine) : forkAll(file);
  work.then(
    () => process.exit(),
    error => {
      note(error instanceof Error ? `${error.stack}` : String(error));
      process.exit(1);
    },
  );
}

async function forkAll(file: string): Promise<void> {
  const run = randomName();
  let broken = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The measuring process gets it, too, and ends. This one stays to clean up.
    process.on(signal, () => {
      broken = true;
    });
  }
  const engines = await availableEngines();
  for (const engine of engines) {
    const child = fork(file, {
      env: { ...process.env, BENCH_ENGINE: engine, BENCH_RUN: run },
    });
    // The loader of TypeScript tells a parent which files it has read.
    child.on('message', () => {});
    const [code] = await once(child, 'exit');
    if (engine === 'postgres') {
      await dropLeftovers(run);
    }
    if (code !== 0 || broken) {
      process.exitCode = 1;
    }
    if (broken) {
      return;
    }
  }
}
