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
import type { LoggerService } from '@backstage/backend-plugin-api';

const PAUSE_MS = 5_000;
const GIVE_UP_AFTER_MS = 15 * 60_000;

/** Something that a person of the demo organization does once the portal is ready for it. Throws until it is. */
export type DemoDeed = (signal: AbortSignal) => Promise<void>;

/** Does what people of the demo organization have done, so that an empty database shows something. */
export class DemoDeeds {
  readonly #logger: LoggerService;
  readonly #name: string;
  readonly #pauseMs: number;
  readonly #giveUpAfterMs: number;
  readonly #ending = new AbortController();

  constructor(options: {
    logger: LoggerService;
    /** As the log names them, for example `decisions`. */
    name: string;
    pauseMs?: number;
    giveUpAfterMs?: number;
  }) {
    this.#logger = options.logger;
    this.#name = options.name;
    this.#pauseMs = options.pauseMs ?? PAUSE_MS;
    this.#giveUpAfterMs = options.giveUpAfterMs ?? GIVE_UP_AFTER_MS;
  }

  /** Tries until all of them are done: right after a start, neither the guest nor anything else is known. Never throws. */
  async do(deeds: DemoDeed[]): Promise<void> {
    const { signal } = this.#ending;
    const until = Date.now() + this.#giveUpAfterMs;
    let waiting = deeds;
    let reason = '';
    while (waiting.length > 0 && !signal.aborted) {
      if (Date.now() > until) {
        this.#logger.warn(`Some ${this.#name} of the demo could not be made`, {
          count: waiting.length,
          reason,
        });
        return;
      }
      const left: DemoDeed[] = [];
      for (const deed of waiting) {
        try {
          await deed(signal);
        } catch (error) {
          left.push(deed);
          reason = error instanceof Error ? error.message : String(error);
        }
      }
      waiting = left;
      if (waiting.length > 0) {
        await sleep(this.#pauseMs, undefined, { signal, ref: false }).catch(
          () => undefined,
        );
      }
    }
    if (waiting.length === 0) {
      this.#logger.info(`The ${this.#name} of the demo are there`);
    }
  }

  close(): void {
    this.#ending.abort();
  }
}
