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
import type { RunbookRefresh } from './RunbookRefresh';
import type { RunbookShelving, ShelvingResult } from './RunbookShelving';

/** Id of the task, for triggering it by hand. */
export const RUNBOOK_TASK_ID = 'runbook-refresh';

/** Reads runbooks on a schedule, one replica at a time, and puts them on the shelves after each time. */
export class RunbookTask {
  readonly #logger: LoggerService;
  readonly #scheduler: SchedulerService;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #refresh: RunbookRefresh;
  readonly #shelving: RunbookShelving;
  /** Places that nobody has read yet, as of the last shelving; absent where there was none. */
  #pending: number | undefined;
  /** The day of the last shelving by the task. */
  #shelvedOn: string | undefined;

  constructor(options: {
    logger: LoggerService;
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
    refresh: RunbookRefresh;
    shelving: RunbookShelving;
  }) {
    this.#logger = options.logger;
    this.#scheduler = options.scheduler;
    this.#schedule = options.schedule;
    this.#refresh = options.refresh;
    this.#shelving = options.shelving;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: RUNBOOK_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
  }

  /**
   * Gathers the runbooks of records that have changed, and has places read that nobody has read before. After a start it is
   * not known what another process has left undone, so they are gathered then in any case.
   */
  async afterSync({ changed }: { changed: boolean }): Promise<void> {
    if (changed || this.#pending === undefined) {
      try {
        this.#note(await this.#shelving.run({ now: new Date() }));
      } catch (error) {
        // The mirror is in order all the same, and the next refresh gathers again.
        this.#logger.warn('The runbooks could not be gathered', {
          reason: describeFailure(error),
        });
      }
    }
    if (this.#pending) {
      try {
        await this.#scheduler.triggerTask(RUNBOOK_TASK_ID);
      } catch (error) {
        // It is running or not there yet; either way it will come to them.
        this.#logger.debug('The reading of runbooks was not started early', {
          reason: describeFailure(error),
        });
      }
    }
  }

  #note(shelved: ShelvingResult): void {
    this.#pending = shelved.status === 'done' ? shelved.pending : undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const started = Date.now();
    try {
      const refreshed = await this.#refresh.run({ now: new Date(), signal });
      const today = new Date().toISOString().slice(0, 10);
      // Nothing new was read, and no day on which a review was to come has come.
      const isSame =
        refreshed.status === 'done' &&
        refreshed.read + refreshed.wrong + refreshed.failed === 0 &&
        this.#pending !== undefined &&
        today === this.#shelvedOn;
      const shelved: ShelvingResult | undefined = isSame
        ? undefined
        : await this.#shelving.run({ now: new Date(), signal });
      if (shelved) {
        this.#note(shelved);
        this.#shelvedOn = today;
      }
      const seconds = (Date.now() - started) / 1000;
      const isNews =
        refreshed.status !== 'done' ||
        (shelved &&
          (shelved.status !== 'done' ||
            shelved.changed + refreshed.wrong + refreshed.failed > 0));
      this.#logger[isNews ? 'info' : 'debug']('Runbook refresh ended', {
        ...{ refreshed, seconds },
        ...(shelved && { shelved }),
      });
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Runbook refresh failed: ${describeFailure(error)}`);
    }
  }
}
