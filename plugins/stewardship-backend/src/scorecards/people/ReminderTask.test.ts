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

import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { ReminderRun, ReminderRunResult } from './ReminderRun';
import { REMINDER_TASK_ID, ReminderTask } from './ReminderTask';

const DONE: ReminderRunResult = {
  ...{ sent: 1, failed: 0, left: 0, backend: 'there' },
};

describe('ReminderTask', () => {
  async function start() {
    const clock = { now: new Date('2026-11-21T06:00:00.000Z') };
    const run = jest.fn<
      ReturnType<ReminderRun['run']>,
      Parameters<ReminderRun['run']>
    >();
    let task: SchedulerServiceTaskFunction | undefined;
    const scheduleTask = jest.fn(
      async ({ fn }: { fn: SchedulerServiceTaskFunction }) => {
        task = fn;
      },
    );
    await new ReminderTask({
      logger: mockServices.logger.mock(),
      reminders: { run } as Pick<ReminderRun, 'run'> as ReminderRun,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 15 } },
      scheduler: mockServices.scheduler.mock({ scheduleTask }),
      now: () => clock.now,
    }).start();
    return {
      ...{ run, scheduleTask },
      at: async (moment: string) => {
        clock.now = new Date(moment);
        run.mockClear();
        await task?.(new AbortController().signal);
        return run.mock.calls.length;
      },
    };
  }

  it('runs once a day, on one replica at a time, until all was sent', async () => {
    const { at, run, scheduleTask } = await start();
    expect(scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({ id: REMINDER_TASK_ID, scope: 'global' }),
    );
    run.mockResolvedValue({ ...DONE, left: 1 });
    expect(await at('2026-11-21T06:00:00.000Z')).toBe(1);
    run.mockResolvedValue(DONE);
    expect(await at('2026-11-21T07:00:00.000Z')).toBe(1);
    expect(await at('2026-11-21T08:00:00.000Z')).toBe(0);
    expect(await at('2026-11-22T00:00:00.000Z')).toBe(1);
  });

  it('asks again after an hour where there is no notifications backend', async () => {
    const { at, run } = await start();
    run.mockResolvedValue({ ...DONE, sent: 0, failed: 1, backend: 'absent' });
    expect(await at('2026-11-21T06:00:00.000Z')).toBe(1);
    expect(await at('2026-11-21T06:30:00.000Z')).toBe(0);
    expect(await at('2026-11-21T07:00:00.000Z')).toBe(1);
  });

  it('fails in a line, without what the failed statement contained', async () => {
    const { at, run } = await start();
    const error = new Error("insert into x values ('secret') - no room");
    run.mockRejectedValue(Object.assign(error, { code: 'SQLITE_FULL' }));
    await expect(at('2026-11-21T06:00:00.000Z')).rejects.toThrow(
      /^Reminders of answers failed: Error: no room$/,
    );
  });
});
