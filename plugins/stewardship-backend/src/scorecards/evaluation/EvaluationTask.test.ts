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

import { mockServices } from '@backstage/backend-test-utils';
import type {
  SchedulerServiceTaskFunction,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import { EvaluationRun, type EvaluationResult } from './EvaluationRun';
import { EvaluationTask, evaluationTaskIds } from './EvaluationTask';

async function start() {
  const logger = mockServices.logger.mock();
  const runs: string[] = [];
  const state = { active: 0, failure: '', running: '' };
  const triggered: string[] = [];
  const run: EvaluationRun = Object.assign(
    Object.create(EvaluationRun.prototype),
    {
      async run(options: {
        shard: number;
        shards: number;
      }): Promise<EvaluationResult> {
        state.active += 1;
        runs.push(`${options.shard} of ${options.shards}, ${state.active}`);
        await new Promise(resolve => setImmediate(resolve));
        state.active -= 1;
        if (state.failure !== '') {
          throw new Error(state.failure);
        }
        return { evaluated: 1, changed: 1, seconds: 0 };
      },
    },
  );
  const scheduled = new Map<string, SchedulerServiceTaskFunction>();
  const definitions: SchedulerServiceTaskInvocationDefinition[] = [];
  const task = new EvaluationTask({
    ...{ logger, run, shards: 3 },
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 5 } },
    scheduler: mockServices.scheduler.mock({
      scheduleTask: async definition => {
        definitions.push(definition);
        scheduled.set(definition.id, definition.fn);
      },
      triggerTask: async id => {
        if (id === state.running) {
          throw new Error('It is running');
        }
        triggered.push(id);
      },
    }),
  });
  await task.start();
  const trigger = async (id: string) =>
    await scheduled.get(id)?.(new AbortController().signal);
  return { definitions, logger, runs, state, task, trigger, triggered };
}

describe('EvaluationTask', () => {
  it('has a task for each shard, and runs those of a process one after the other', async () => {
    const { definitions, runs, trigger } = await start();
    const ids = evaluationTaskIds(3);
    expect(ids).toEqual([
      'scorecard-evaluation-0',
      'scorecard-evaluation-1',
      'scorecard-evaluation-2',
    ]);
    expect(definitions).toMatchObject(ids.map(id => ({ id, scope: 'global' })));
    await Promise.all(ids.map(trigger));
    expect(runs).toEqual(['0 of 3, 1', '1 of 3, 1', '2 of 3, 1']);
  });

  it('asks for all shards after a change, whichever replica runs them, and for the rest where one is running', async () => {
    const { runs, state, task, triggered } = await start();
    await task.afterChange();
    expect(triggered).toEqual(evaluationTaskIds(3));
    state.running = 'scorecard-evaluation-1';
    await task.afterChange();
    expect(triggered.slice(3)).toEqual([
      'scorecard-evaluation-0',
      'scorecard-evaluation-2',
    ]);
    expect(runs).toEqual([]);
  });

  it('goes on after a failure, and tells it without the statement', async () => {
    const { logger, runs, state, trigger } = await start();
    state.failure = 'insert into scorecard_results - the database is away';
    await expect(trigger('scorecard-evaluation-1')).rejects.toThrow(
      'Scorecard evaluation failed: Error: ',
    );
    state.failure = '';
    await trigger('scorecard-evaluation-1');
    expect(runs).toHaveLength(2);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });
});
