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
import { availableEngines, type Engine } from './databases';
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
  for (const engine of await availableEngines()) {
    const child = fork(file, {
      env: { ...process.env, BENCH_ENGINE: engine },
    });
    // The loader of TypeScript tells a parent which files it has read.
    child.on('message', () => {});
    const [code] = await once(child, 'exit');
    if (code !== 0) {
      process.exitCode = 1;
    }
  }
}
