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

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Stewardship, SyncOutcome } from '../shared/startStewardship';

const NANOSECONDS = 1e6;
const RESOLUTION_MS = 5;

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
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const started = performance.now();
  const outcome = await sync();
  const ms = performance.now() - started;
  // A delay is only known when the timer has come at last.
  await sleep(4 * RESOLUTION_MS);
  delay.disable();
  clearInterval(watch);
  const late = (value: number) =>
    Math.max(0, value / NANOSECONDS - RESOLUTION_MS);
  return {
    outcome,
    ms,
    delayMax: late(delay.max),
    delayP99: late(delay.percentile(99)),
    writes: sql.writes,
    growth: (peak - before) / 2 ** 20,
  };
}
