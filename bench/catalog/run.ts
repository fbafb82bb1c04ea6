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

import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Engine } from '../shared/databases';
import { Figures, note } from '../shared/Figures';
import { runEngines } from '../shared/runEngines';
import { median } from '../shared/statistics';
import type { Processing } from './processCatalog';

const ROUNDS = 5;

runEngines(__filename, measure);

/** A fresh process for each run, the two kinds of them in turn, and the first pair thrown away. */
async function measure(engine: Engine): Promise<void> {
  const figures = new Figures('catalog');
  const without: Processing[] = [];
  const beside: Processing[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    // In another order each time: whoever comes second may find the machine warmer.
    for (const withPlugin of round % 2 === 0 ? [false, true] : [true, false]) {
      const processing = await run(engine, withPlugin);
      (withPlugin ? beside : without).push(processing);
    }
    note(`${engine}: round ${round} of ${ROUNDS}`);
  }
  without.shift();
  beside.shift();
  assert.ok(beside.every(({ mirrored }) => mirrored > 0));

  for (const [name, runs] of [
    ['without the plugin', without],
    ['with the plugin beside it', beside],
  ] as const) {
    figures.add({
      engine,
      figure: `entities processed, ${name}`,
      value: median(runs.map(({ perSecond }) => perSecond)),
      unit: 'entities/s',
    });
    figures.add({
      engine,
      figure: `CPU time of the process, ${name}`,
      value: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
      unit: 's',
    });
  }
  const ratios = beside.map(
    ({ perSecond }, index) => perSecond / without[index].perSecond,
  );
  for (const [name, value] of [
    ['lowest', Math.min(...ratios)],
    ['highest', Math.max(...ratios)],
  ] as const) {
    figures.add({
      engine,
      figure: `throughput against that without, ${name} of the rounds`,
      value,
      unit: 'ratio',
    });
  }
  figures.add({
    engine,
    figure: 'throughput against that without',
    value: median(ratios),
    unit: 'ratio',
    goal: { atLeast: 0.97 },
  });
  figures.end();
}

async function run(engine: Engine, withPlugin: boolean): Promise<Processing> {
  const child = fork(join(__dirname, 'processCatalog.ts'), {
    env: {
      ...process.env,
      BENCH_ENGINE: engine,
      BENCH_WITH_PLUGIN: String(withPlugin),
    },
  });
  let result: Processing | undefined;
  child.on('message', message => {
    // The loader of TypeScript also sends messages.
    if (typeof message === 'object' && message && 'perSecond' in message) {
      result = message as Processing;
    }
  });
  const [code] = await once(child, 'exit');
  if (code !== 0 || !result) {
    throw new Error(`A run ended with exit code ${code}`);
  }
  return result;
}
