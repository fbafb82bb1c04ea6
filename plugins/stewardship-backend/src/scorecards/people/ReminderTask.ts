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
import { describeFailure } from '../../database/describeFailure';
import type { ReminderRun } from './ReminderRun';

const ABSENT_MS = 3600_000;

/** Id of the task, for triggering it by hand. */
export const REMINDER_TASK_ID = 'scorecard-reminders';

/** Reminds owners once a day, on one replica at a time, and on the same day again until all was sent. */
export class ReminderTask {
  readonly #logger: LoggerService;
  readonly #reminders: ReminderRun;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #scheduler: SchedulerService;
  readonly #now: () => Date;
  /** What the last run left to do. */
  #last: { on: string; isDone: boolean; retryAt: number } | undefined;

  constructor(options: {
    logger: LoggerService;
    reminders: ReminderRun;
    schedule: SchedulerServiceTaskScheduleDefinition;
    scheduler: SchedulerService;
    now?: () => Date;
  }) {
    this.#logger = options.logger;
    this.#reminders = options.reminders;
    this.#schedule = options.schedule;
    this.#scheduler = options.scheduler;
    this.#now = options.now ?? (() => new Date());
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: REMINDER_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const now = this.#now();
    const on = now.toISOString().slice(0, 10);
    const isDone = this.#last?.isDone && this.#last.on === on;
    if (isDone || now.getTime() < (this.#last?.retryAt ?? 0)) {
      return;
    }
    try {
      const result = await this.#reminders.run({ now, signal });
      const { backend, failed, left } = result;
      this.#last = {
        on,
        isDone: backend === 'there' && failed + left === 0,
        // Nobody installs one within minutes.
        retryAt: backend === 'absent' ? now.getTime() + ABSENT_MS : 0,
      };
      this.#logger.debug('Reminders of answers ended', { ...result });
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Reminders of answers failed: ${describeFailure(error)}`);
    }
  }
}
