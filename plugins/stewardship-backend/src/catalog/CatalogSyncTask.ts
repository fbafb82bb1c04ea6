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
import { describeFailure } from '../database/describeFailure';
import type { CatalogSync } from './CatalogSync';

/** Id of the task, for triggering it by hand. */
export const CATALOG_SYNC_TASK_ID = 'catalog-sync';

/** Runs the catalog sync on its schedule, one replica at a time. */
export class CatalogSyncTask {
  readonly #logger: LoggerService;
  readonly #scheduler: SchedulerService;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #sync: CatalogSync;
  readonly #afterwards: (outcome: { changed: boolean }) => Promise<unknown>;

  constructor(options: {
    logger: LoggerService;
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
    sync: CatalogSync;
    /** What follows when the mirror may have changed. */
    afterwards: (outcome: { changed: boolean }) => Promise<unknown>;
  }) {
    this.#logger = options.logger;
    this.#scheduler = options.scheduler;
    this.#schedule = options.schedule;
    this.#sync = options.sync;
    this.#afterwards = options.afterwards;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: CATALOG_SYNC_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const started = Date.now();
    try {
      const result = await this.#sync.run({ now: new Date(), signal });
      const changed =
        result.status !== 'done' ||
        result.changed + result.removed + result.records > 0;
      await this.#afterwards({ changed });
      const seconds = (Date.now() - started) / 1000;
      const level = changed ? 'info' : 'debug';
      this.#logger[level]('Catalog sync ended', { ...result, seconds });
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Catalog sync failed: ${describeFailure(error)}`);
    }
  }
}
