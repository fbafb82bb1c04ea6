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
} from '@backstage/backend-plugin-api';
import { describeFailure } from '../../database/describeFailure';

const EVERY_SECONDS = 10;

/** Id of the task, for triggering it by hand. */
export const COST_BOOK_TASK_ID = 'cost-book';

/**
 * Reads costs into memory where they have changed, in each process: the card of an entity takes what is there and asks no
 * database.
 */
export class CostBookTask {
  readonly #logger: LoggerService;
  readonly #prepare: () => Promise<void>;
  readonly #scheduler: SchedulerService;
  /** As last told to the log. */
  #failure: string | undefined;

  constructor(options: {
    logger: LoggerService;
    /** Costs one statement where nothing has changed. */
    prepare: () => Promise<void>;
    scheduler: SchedulerService;
  }) {
    this.#logger = options.logger;
    this.#prepare = options.prepare;
    this.#scheduler = options.scheduler;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: COST_BOOK_TASK_ID,
      scope: 'local',
      frequency: { seconds: EVERY_SECONDS },
      timeout: { minutes: 10 },
      initialDelay: { seconds: EVERY_SECONDS },
      fn: async () => await this.run(),
    });
  }

  /** What the schedule does; never throws. */
  async run(): Promise<void> {
    try {
      await this.#prepare();
      this.#failure = undefined;
    } catch (error) {
      const reason = describeFailure(error);
      if (reason !== this.#failure) {
        this.#logger.warn('The book of costs could not be built', { reason });
      }
      this.#failure = reason;
    }
  }
}
