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

/** Thrown in a run that another one has overtaken; what it wanted to write is not written. */
export class SupersededError extends Error {
  constructor() {
    super('Another run has taken over, this one writes nothing more');
    this.name = 'SupersededError';
  }
}

/**
 * Runs a transaction that only commits while `runId` is the run that may write.
 *
 * The scheduler can start a task while an older run of it still works. Touching the row locks it until the commit, so
 * that a newer run starts either before, and this one stops, or after, and sees what this one wrote.
 */
export async function withFence<T>(
  knex: Knex,
  runId: number,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return await knex.transaction(async tx => {
    const touched = await tx('mirror_state')
      .where({ id: 1, run_id: runId })
      .update({ run_id: runId });
    if (touched !== 1) {
      throw new SupersededError();
    }
    return await work(tx);
  });
}
