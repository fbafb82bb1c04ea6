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

import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EventLoopWatch, type Delay } from '../shared/EventLoopWatch';
import type { PluginDatabase } from '../shared/PluginDatabase';

const MIB = 2 ** 20;

/** Work of the plugin, watched. */
export type Observation<T> = {
  result: T;
  ms: number;
  delay: Delay;
  statements: number;
  /** By how much the process grew at most, in MiB. */
  growth: number;
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What went before must not be paid for by what comes now. */
export async function settle(): Promise<void> {
  await sleep(100);
  collectGarbage();
  await sleep(50);
}

export async function observe<T>(
  sql: PluginDatabase,
  work: () => Promise<T>,
): Promise<Observation<T>> {
  await settle();
  sql.reset();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const eventLoop = new EventLoopWatch();
  eventLoop.start();
  const started = performance.now();
  const result = await work();
  const ms = performance.now() - started;
  const { statements } = sql;
  const delay = await eventLoop.stop();
  clearInterval(watch);
  const growth = (peak - before) / MIB;
  return { result, ms, delay, statements, growth };
}
