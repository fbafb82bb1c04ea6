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

const NANOSECONDS = 1e6;
const RESOLUTION_MS = 5;

/** How late a timer was, in milliseconds: as long as that, no request was looked at. */
export type Delay = { max: number; p99: number };

/** Watches how long the event loop is not free for requests. */
export class EventLoopWatch {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  start(): void {
    this.#histogram.enable();
  }

  async stop(): Promise<Delay> {
    // A delay is only known when the timer has come at last.
    await sleep(4 * RESOLUTION_MS);
    this.#histogram.disable();
    return {
      max: late(this.#histogram.max),
      p99: late(this.#histogram.percentile(99)),
    };
  }
}

function late(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS);
}
