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
import {
  startFakePagerDuty,
  type FakePagerDuty,
  type FakePagerDutyData,
} from '@internal/fake-pagerduty';

const RETRY_MS = 2_000;

/**
 * A PagerDuty with calendars, for portals that run side by side: one serves it for all, and when that ends another takes
 * over.
 */
export class DemoOnCallServer {
  readonly #port: number;
  readonly #data: FakePagerDutyData;
  readonly #retryMs: number;
  readonly #ending = new AbortController();
  #running: FakePagerDuty | undefined;

  constructor(options: {
    port: number;
    data: FakePagerDutyData;
    retryMs?: number;
  }) {
    this.#port = options.port;
    this.#data = options.data;
    this.#retryMs = options.retryMs ?? RETRY_MS;
  }

  /** False where somebody else has the port. */
  async serve(): Promise<boolean> {
    try {
      const running = await startFakePagerDuty({
        port: this.#port,
        data: this.#data,
      });
      if (this.#ending.signal.aborted) {
        await running.close();
      } else {
        this.#running = running;
      }
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
        return false;
      }
      throw error;
    }
  }

  /** Serves as soon as the port is free. Answers when it does, or when it is closed before. */
  async takeOver(): Promise<void> {
    const { signal } = this.#ending;
    do {
      try {
        await sleep(this.#retryMs, undefined, { signal, ref: false });
      } catch {
        return;
      }
    } while (!(await this.serve()));
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#running?.close();
    this.#running = undefined;
  }
}
