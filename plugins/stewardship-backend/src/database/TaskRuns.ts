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

import type { Knex } from 'knex';
import { SupersededError } from '../catalog/fence';

/** The runs of one scheduled task, of which only the latest may write. */
export class TaskRuns {
  readonly #knex: Knex;
  readonly #task: string;

  constructor(options: { knex: Knex; task: string }) {
    this.#knex = options.knex;
    this.#task = options.task;
  }

  /** Starts a run: from here on, all earlier runs are superseded. Returns its id. */
  async start(): Promise<number> {
    return await this.#knex.transaction(async tx => {
      await tx('task_runs')
        .insert({ task: this.#task, run_id: 0, completed_at: null })
        .onConflict('task')
        .ignore();
      await tx('task_runs').where('task', this.#task).increment('run_id', 1);
      const row = await tx('task_runs')
        .where('task', this.#task)
        .first<{ run_id: number }>('run_id');
      return row.run_id;
    });
  }

  /**
   * Runs a transaction that only commits while `runId` is the run that may write. Touching the row locks it until the
   * commit, so that a newer run starts either before, and this one stops, or after, and sees what this one wrote.
   */
  async within<T>(
    runId: number,
    work: (tx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return await this.#knex.transaction(async tx => {
      const touched = await tx('task_runs')
        .where({ task: this.#task, run_id: runId })
        .update({ run_id: runId });
      if (touched !== 1) {
        throw new SupersededError();
      }
      return await work(tx);
    });
  }

  /** Notes that a run has come to its end. */
  async complete(runId: number, at: string): Promise<void> {
    await this.within(runId, async tx => {
      await tx('task_runs')
        .where('task', this.#task)
        .update({ completed_at: at });
    });
  }
}
