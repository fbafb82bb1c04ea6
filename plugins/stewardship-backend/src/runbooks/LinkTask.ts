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

import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { SupersededError } from '../catalog/fence';
import { describeFailure } from '../database/describeFailure';
import type { LinkCheck } from './links/LinkCheck';
import type { CheckedLink, LinkStore } from './LinkStore';

/** Id of the task, for triggering it by hand. */
export const LINK_TASK_ID = 'link-check';

const BATCH = 50;

/** Checks on a schedule whether the addresses of runbooks lead somewhere, one replica at a time. */
export class LinkTask {
  readonly #logger: LoggerService;
  readonly #scheduler: SchedulerService;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #check: Pick<LinkCheck, 'run'>;
  readonly #links: LinkStore;

  constructor(options: {
    logger: LoggerService;
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
    check: Pick<LinkCheck, 'run'>;
    links: LinkStore;
  }) {
    this.#logger = options.logger;
    this.#scheduler = options.scheduler;
    this.#schedule = options.schedule;
    this.#check = options.check;
    this.#links = options.links;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: LINK_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const now = new Date();
    const counts = { works: 0, dead: 0, unknown: 0, skipped: 0 };
    try {
      const runId = await this.#links.startRun();
      const urls = await this.#links.readAddresses();
      let batch: CheckedLink[] = [];
      const flush = async () => {
        const links = batch;
        batch = [];
        await this.#links.putLinks({ runId, links });
      };
      try {
        for await (const { url, reading } of this.#check.run({
          urls,
          signal,
        })) {
          counts[reading.status] += 1;
          // Of what may not be asked, nothing is known.
          if (reading.status !== 'skipped') {
            const { status } = reading;
            const reason = 'reason' in reading ? reading.reason : undefined;
            const checkedAt = new Date().toISOString();
            batch.push({ url, status, reason, checkedAt });
          }
          if (batch.length >= BATCH) {
            await flush();
          }
        }
      } finally {
        // What was found before a stop counts all the same.
        await flush();
      }
      // All others are no addresses any more, or may not be asked any more.
      await this.#links.deleteOlder({ runId, before: now.toISOString() });
      const seconds = (Date.now() - now.getTime()) / 1000;
      this.#logger.info('Link check ended', { ...counts, seconds });
    } catch (error) {
      if (error instanceof SupersededError || signal.aborted) {
        return;
      }
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Link check failed: ${describeFailure(error)}`);
    }
  }
}
