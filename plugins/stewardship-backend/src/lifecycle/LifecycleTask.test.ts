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
import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { ProductRefresh } from './feeds/ProductRefresh';
import { LifecycleTask } from './LifecycleTask';
import { NoticeRun, type NoticeRunResult } from './notices/NoticeRun';
import { BomRefresh } from './sbom/BomRefresh';
import { TechnologySheets } from './TechnologySheets';

/** The database, as far as replicas share it: counts of what was stored, and what the sheets were made from. */
function upToDate() {
  return { stored: 0, matched: 0, matches: 0 };
}

const ALL_SENT: NoticeRunResult = {
  ...{ sent: 2, failed: 0, left: 0, backend: 'there' },
};

/** One replica, with collaborators that do nothing but what a test asks of them. */
async function start(shared = upToDate()) {
  const state = {
    /** How many products the next refresh finds changed. */
    changed: 0,
    boms: { status: 'done', changed: 0, left: 0 },
    matchFailure: '',
    isSuperseded: false,
    noticed: ALL_SENT,
  };
  const logger = mockServices.logger.mock();
  const noticeRuns: string[] = [];
  const subjects = jest.fn(async () => []);
  const refresh: ProductRefresh = Object.assign(
    Object.create(ProductRefresh.prototype),
    {
      async run() {
        const { changed } = state;
        shared.stored += changed;
        state.changed = 0;
        return { status: 'done', changed };
      },
    },
  );
  const boms: BomRefresh = Object.assign(Object.create(BomRefresh.prototype), {
    run: async () => state.boms,
  });
  const sheets: TechnologySheets = Object.assign(
    Object.create(TechnologySheets.prototype),
    {
      isDue: async () => shared.matched !== shared.stored,
      async run() {
        if (state.matchFailure !== '') {
          throw new Error(state.matchFailure);
        }
        if (state.isSuperseded) {
          return { status: 'superseded' };
        }
        shared.matched = shared.stored;
        shared.matches += 1;
        return { status: 'done', sheets: 1, changed: 1 };
      },
    },
  );
  const notices: NoticeRun = Object.assign(Object.create(NoticeRun.prototype), {
    async run(options: { now: Date }) {
      noticeRuns.push(options.now.toISOString().slice(8, 16));
      return state.noticed;
    },
  });
  let fn: SchedulerServiceTaskFunction | undefined;
  const task = new LifecycleTask({
    ...{ boms, logger, notices, refresh, sheets, subjects },
    products: Object.assign(Object.create(null), {
      readProducts: async () => [],
    }),
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 9 } },
    scheduler: mockServices.scheduler.mock({
      scheduleTask: async scheduled => {
        fn = scheduled.fn;
      },
    }),
  });
  await task.start();
  return {
    ...{ logger, noticeRuns, shared, state, subjects, task },
    run: async () => await fn?.(new AbortController().signal),
  };
}

describe('LifecycleTask', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-21T06:00:00.000Z') });
  });
  afterEach(() => jest.useRealTimers());

  const later = (minutes: number) =>
    jest.setSystemTime(Date.now() + minutes * 60_000);

  it('matches after a start, and then only where something else is stored than what the sheets are of', async () => {
    const { run, shared, state, task } = await start(upToDate());
    await run();
    expect(shared.matches).toBe(1);
    await run();
    await task.afterSync();
    expect(shared.matches).toBe(1);

    state.changed = 3;
    await run();
    expect(shared.matches).toBe(2);
    // A record, a bill of materials or a product, stored by whomever.
    shared.stored += 1;
    await task.afterSync();
    expect(shared.matches).toBe(3);
    shared.stored += 1;
    await run();
    expect(shared.matches).toBe(4);
  });

  it('tries a failed matching again the next time, though nothing has changed since', async () => {
    const { logger, run, shared, state, task } = await start();
    await run();
    state.changed = 1;
    state.matchFailure = 'The database is away';
    await expect(run()).rejects.toThrow(
      'Technology refresh failed: Error: The database is away',
    );
    await task.afterSync();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(shared.matches).toBe(1);
    state.matchFailure = '';
    await run();
    expect(shared.matches).toBe(2);
  });

  it('has not matched after a start while matching failed or was taken over', async () => {
    const { run, shared, state } = await start(upToDate());
    state.matchFailure = 'The database is away';
    await expect(run()).rejects.toThrow('The database is away');
    state.matchFailure = '';
    state.isSuperseded = true;
    await run();
    state.isSuperseded = false;
    await run();
    expect(shared.matches).toBe(1);
  });

  it('matches on one replica what another one has stored and not matched', async () => {
    const a = await start();
    const b = await start(a.shared);
    await a.run();
    await b.run();
    expect(a.shared.matches).toBe(2);
    a.state.changed = 1;
    a.state.matchFailure = 'The portal has ended';
    await expect(a.run()).rejects.toThrow('The portal has ended');
    expect(a.shared.matches).toBe(2);

    await b.run();
    expect(a.shared.matches).toBe(3);
    a.state.matchFailure = '';
    await a.run();
    await b.run();
    expect(a.shared.matches).toBe(3);
  });

  it.each([
    { status: 'done', changed: 0, left: 7 },
    { status: 'superseded', changed: 0, left: 0 },
  ])('sends notices after bills of materials ended %j', async boms => {
    const { noticeRuns, run, state, subjects } = await start();
    state.boms = boms;
    await run();
    expect(noticeRuns).toHaveLength(1);
    expect(subjects).toHaveBeenCalledWith('2026-11-21');
  });

  it('sends notices once a day, and whenever something was matched', async () => {
    const { noticeRuns, run, state } = await start();
    await run();
    later(10);
    await run();
    expect(noticeRuns).toHaveLength(1);
    state.changed = 1;
    later(10);
    await run();
    expect(noticeRuns).toHaveLength(2);
    later(24 * 60);
    await run();
    later(10);
    await run();
    expect(noticeRuns).toEqual(['21T06:00', '21T06:20', '22T06:20']);
  });

  it.each<Partial<NoticeRunResult>>([
    { failed: 1 },
    { left: 1 },
    { failed: 5, left: 3, backend: 'failing' },
  ])('sends notices again the same day after %j', async more => {
    const { noticeRuns, run, state } = await start();
    state.noticed = { ...ALL_SENT, ...more };
    await run();
    later(10);
    await run();
    expect(noticeRuns).toHaveLength(2);
    state.noticed = ALL_SENT;
    later(10);
    await run();
    later(10);
    await run();
    expect(noticeRuns).toHaveLength(3);
  });

  it('asks for an absent notifications backend once an hour, whatever was matched', async () => {
    const { noticeRuns, run, state, subjects } = await start();
    state.noticed = { sent: 0, failed: 1, left: 99, backend: 'absent' };
    await run();
    for (const minutes of [20, 20, 19]) {
      later(minutes);
      state.changed = 1;
      await run();
    }
    // Nor is anything worked out that nobody would be told.
    expect(subjects).toHaveBeenCalledTimes(1);
    later(1);
    await run();
    expect(noticeRuns).toHaveLength(2);

    state.noticed = ALL_SENT;
    later(60);
    await run();
    later(60);
    await run();
    expect(noticeRuns).toHaveLength(3);
  });
});
