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
import { COST_BOOK_TASK_ID, CostBookTask } from './CostBookTask';

describe('CostBookTask', () => {
  it('runs in each process, and tells of a failure once', async () => {
    const logger = mockServices.logger.mock();
    const scheduler = mockServices.scheduler.mock();
    let failure: Error | undefined = new Error('no database');
    const prepare = jest.fn(async () => {
      if (failure) {
        throw failure;
      }
    });
    const task = new CostBookTask({ logger, prepare, scheduler });
    await task.start();
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({ id: COST_BOOK_TASK_ID, scope: 'local' }),
    );

    await task.run();
    await task.run();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'The book of costs could not be built',
      { reason: 'Error: no database' },
    );
    failure = undefined;
    await task.run();
    failure = new Error('no database');
    await task.run();
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(prepare).toHaveBeenCalledTimes(4);
  });
});
