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
import type { LadderTest, LadderTestResult } from './LadderTest';
import type { OnCallRefresh } from './OnCallRefresh';

/** Id of the task, for triggering it by hand. */
export const ON_CALL_TASK_ID = 'on-call-refresh';

/** Asks who is on call on a schedule, one replica at a time, and tests the ladders after each time. */
export class OnCallTask {
  readonly #logger: LoggerService;
  readonly #scheduler: SchedulerService;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #refresh: OnCallRefresh;
  readonly #test: LadderTest;
  /** Sources that nobody has read yet, as of the last test; absent where there was none. */
  #pending: number | undefined;

  constructor(options: {
    logger: LoggerService;
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
    refresh: OnCallRefresh;
    test: LadderTest;
  }) {
    this.#logger = options.logger;
    this.#scheduler = options.scheduler;
    this.#schedule = options.schedule;
    this.#refresh = options.refresh;
    this.#test = options.test;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: ON_CALL_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
  }

  /**
   * Tests the ladders of records that have changed, and has sources read that nobody has read before. After a start it
   * is not known what another process has left undone, so they are tested then in any case.
   */
  async afterSync({ changed }: { changed: boolean }): Promise<void> {
    if (changed || this.#pending === undefined) {
      try {
        this.#note(await this.#test.run({ now: new Date() }));
      } catch (error) {
        // The mirror is in order all the same, and the next refresh tests again.
        this.#logger.warn('The ladders could not be tested', {
          reason: describeFailure(error),
        });
      }
    }
    if (this.#pending) {
      try {
        await this.#scheduler.triggerTask(ON_CALL_TASK_ID);
      } catch (error) {
        // It is running or not there yet; either way it will come to them.
        this.#logger.debug('The on-call refresh was not started early', {
          reason: describeFailure(error),
        });
      }
    }
  }

  #note(tested: LadderTestResult): void {
    this.#pending = tested.status === 'done' ? tested.pending : undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const started = Date.now();
    try {
      const refreshed = await this.#refresh.run({ now: new Date(), signal });
      const tested = await this.#test.run({ now: new Date(), signal });
      this.#note(tested);
      const seconds = (Date.now() - started) / 1000;
      const isNews =
        tested.status !== 'done' ||
        refreshed.status !== 'done' ||
        tested.changed + refreshed.wrong + refreshed.failed > 0;
      const level = isNews ? 'info' : 'debug';
      this.#logger[level]('On-call refresh ended', {
        ...{ refreshed, tested, seconds },
      });
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`On-call refresh failed: ${describeFailure(error)}`);
    }
  }
}
