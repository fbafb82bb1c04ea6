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
import type { EvaluationResult, EvaluationRun } from './EvaluationRun';

/** Ids of the tasks, one for each shard, for triggering them by hand. */
export function evaluationTaskIds(shards: number): string[] {
  return Array.from(
    { length: shards },
    (_, shard) => `scorecard-evaluation-${shard}`,
  );
}

/**
 * Evaluates scorecards on a schedule. Each shard is a task of its own, so that replicas share the work; those that one
 * process gets follow each other, as several at once would hold up its requests for longer.
 */
export class EvaluationTask {
  readonly #logger: LoggerService;
  readonly #run: EvaluationRun;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #scheduler: SchedulerService;
  readonly #shards: number;
  /** Ends with the last one that was asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    logger: LoggerService;
    run: EvaluationRun;
    schedule: SchedulerServiceTaskScheduleDefinition;
    scheduler: SchedulerService;
    shards: number;
  }) {
    this.#logger = options.logger;
    this.#run = options.run;
    this.#schedule = options.schedule;
    this.#scheduler = options.scheduler;
    this.#shards = options.shards;
  }

  async start(): Promise<void> {
    for (const [shard, id] of evaluationTaskIds(this.#shards).entries()) {
      await this.#scheduler.scheduleTask({
        ...this.#schedule,
        id,
        scope: 'global',
        fn: async signal => await this.#runOnSchedule(shard, signal),
      });
    }
  }

  /**
   * Lets be evaluated soon, by whichever replicas are free, what was written just now. What a run that is under way has missed
   * is due with the next one. Never throws.
   */
  async afterChange(): Promise<void> {
    for (const id of evaluationTaskIds(this.#shards)) {
      try {
        await this.#scheduler.triggerTask(id);
      } catch (error) {
        // It is running already, or not known yet at the very start.
        this.#logger.debug('An evaluation could not be asked for', {
          task: id,
          reason: describeFailure(error),
        });
      }
    }
  }

  async #runOnSchedule(shard: number, signal: AbortSignal): Promise<void> {
    try {
      const result = await this.#inTurn(
        async () => await this.#evaluate(shard, signal),
      );
      this.#log(shard, result);
    } catch (error) {
      // The scheduler would log the whole error, with all that a failed statement contained.
      throw new Error(`Scorecard evaluation failed: ${describeFailure(error)}`);
    }
  }

  async #evaluate(
    shard: number,
    signal?: AbortSignal,
  ): Promise<EvaluationResult> {
    const shards = this.#shards;
    return await this.#run.run({ shard, shards, signal });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    // A failure is told to the one who asked; whoever is next begins all the same.
    this.#last = result.catch(() => undefined);
    return await result;
  }

  #log(shard: number, result: EvaluationResult): void {
    const isNews = result.changed > 0 || result.superseded;
    this.#logger[isNews ? 'info' : 'debug']('Scorecard evaluation ended', {
      shard,
      ...result,
    });
  }
}
