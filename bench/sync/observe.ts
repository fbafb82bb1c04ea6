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
import { EventLoopWatch } from '../shared/EventLoopWatch';
import type { Stewardship, SyncOutcome } from '../shared/startStewardship';

/** A sync, watched. */
export type Observation = {
  outcome: SyncOutcome;
  ms: number;
  /** How late a timer was at most, in milliseconds: as long as that, no request was looked at. */
  delayMax: number;
  delayP99: number;
  /** Statements that wrote anything but the bookkeeping of the sync. */
  writes: number;
  /** By how much the process grew at most, in MiB. */
  growth: number;
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export async function observe({
  sql,
  sync,
}: Pick<Stewardship, 'sql' | 'sync'>): Promise<Observation> {
  // What went before must not be paid for now.
  await sleep(200);
  collectGarbage();
  await sleep(50);
  sql.reset();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const eventLoop = new EventLoopWatch();
  eventLoop.start();
  const started = performance.now();
  const outcome = await sync();
  const ms = performance.now() - started;
  const delay = await eventLoop.stop();
  clearInterval(watch);
  return {
    outcome,
    ms,
    delayMax: delay.max,
    delayP99: delay.p99,
    writes: sql.writes,
    growth: (peak - before) / 2 ** 20,
  };
}
