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

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { migrateDatabase } from '../../database/migrate';
import {
  createHarness,
  DAYS_BEFORE,
  subject,
} from './__testUtils__/noticeHarness';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { NoticeRun } from './NoticeRun';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const START = DateTime.utc(2026, 11, 21, 6);

describe.each(databases.eachSupportedId())('NoticeRun on %s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migrateDatabase({
      database: mockServices.database({
        knex: await databases.init(databaseId),
      }),
      logger: mockServices.logger.mock(),
    });
  });

  beforeEach(async () => {
    await knex('technology_notices').delete();
  });

  it('tells each recipient once, however often it runs and on how many replicas', async () => {
    const { delivered, run } = createHarness(knex);
    const subjects = [
      subject('13', '2027-01-20'),
      subject('14', '2026-12-01'),
      subject('15', '2030-01-01'),
      subject('12', '2026-11-20'),
    ];
    const results = await Promise.all(
      [1, 2, 3].map(() => run(START, subjects)),
    );
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
    expect(await run(START.plus({ hours: 1 }), subjects)).toEqual({
      ...{ sent: 0, failed: 0, left: 0, backend: 'there' },
    });
    const told = delivered.map(
      ({ recipientRef, title }) => `${recipientRef}: ${title}`,
    );
    expect(told.sort()).toEqual([
      'group:default/dba: PostgreSQL 13 reaches its end of support on January 20, 2027',
      'group:default/dba: PostgreSQL 14 reaches its end of support on December 1, 2026',
      'user:default/olga: Something that web relies on reaches its end of support on December 1, 2026',
      'user:default/olga: Something that web relies on reaches its end of support on January 20, 2027',
    ]);
  });

  it('sends a claim that nobody marked as sent again, under the same scope, and later', async () => {
    const { delivered, run, state } = createHarness(knex);
    const subjects = [{ ...subject('13', '2027-01-20'), consumers: [] }];
    state.crash = true;
    await expect(run(START, subjects)).rejects.toThrow('The portal has ended');
    state.crash = false;
    // It is held by a run that has died, and nobody was told for sure.
    expect(await run(START.plus({ minutes: 19 }), subjects)).toEqual({
      ...{ sent: 0, failed: 0, left: 1, backend: 'there' },
    });
    expect(delivered).toHaveLength(1);
    await run(START.plus({ hours: 1 }), subjects);
    await run(START.plus({ hours: 2 }), subjects);
    expect(delivered).toHaveLength(2);
    expect(delivered[1]).toEqual(delivered[0]);
  });

  it('is quiet without a notifications backend, and sends when there is one', async () => {
    const { createRun, delivered, logger, run, state } = createHarness(knex);
    const subjects = [subject('13', '2027-01-20')];
    const task = createRun();
    state.failure = 'Error: Request failed with status 404';
    const days = [0, 1, 2].map(day => START.plus({ days: day }));
    for (const day of days) {
      expect(await run(day, subjects, task)).toEqual({
        ...{ sent: 0, failed: 1, left: 1, backend: 'absent' },
      });
    }
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
    state.failure = '';
    await run(START.plus({ days: 3 }), subjects, task);
    expect(delivered).toHaveLength(2);
    expect(logger.info).toHaveBeenLastCalledWith(
      'The notifications backend takes notices again',
    );
  });

  it('does not send a threshold that has passed while nothing could be sent', async () => {
    const { delivered, run, state } = createHarness(knex);
    const subjects = [{ ...subject('13', '2027-01-20'), consumers: [] }];
    state.failure = 'Error: Request failed with status 503';
    await run(START, subjects);
    state.failure = '';
    await run(START.plus({ days: 40 }), subjects);
    const rows = await knex('technology_notices').whereNotNull('sent_at');
    expect(rows.map(({ days_before: days }) => days)).toEqual([30]);
    expect(delivered).toHaveLength(1);
  });

  it('stops when several recipients in a row are refused, and says so once', async () => {
    const { createRun, logger, run, state } = createHarness(knex);
    const subjects = Array.from({ length: 9 }, (_, index) => ({
      ...subject('13', '2027-01-20'),
      cycle: String(index),
      owners: [],
      consumers: [
        {
          ownerRef: `group:default/team-${index}`,
          entityRefs: ['component:default/web'],
        },
      ],
    }));
    state.failure = 'Error: Request failed with status 500';
    const task = createRun();
    const result = await run(START, subjects, task);
    expect(result).toEqual({
      ...{ sent: 0, failed: 5, left: 4, backend: 'failing' },
    });
    await run(START.plus({ hours: 1 }), subjects, task);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('tells everybody else when one recipient is refused', async () => {
    const { delivered, run, state } = createHarness(knex);
    const subjects = Array.from({ length: 20 }, (_, index) =>
      subject(String(index), '2027-01-20'),
    );
    state.refused = 'group:default/dba';
    expect(await run(START, subjects)).toEqual({
      ...{ sent: 20, failed: 20, left: 0, backend: 'there' },
    });
    state.refused = '';
    await run(START.plus({ hours: 1 }), subjects);
    expect(delivered).toHaveLength(40);
  });

  it('claims and sends more than one batch', async () => {
    const { delivered, run } = createHarness(knex);
    const subjects = Array.from({ length: 130 }, (_, index) =>
      subject(String(index), '2027-01-20'),
    );
    expect(await run(START, subjects)).toMatchObject({ sent: 260 });
    expect(new Set(delivered.map(({ scope }) => scope)).size).toBe(260);
  });

  it('sends nothing when it is stopped, and keeps no claim', async () => {
    const { createRun, delivered, run } = createHarness(knex);
    const subjects = [subject('13', '2027-01-20')];
    const signal = AbortSignal.abort();
    const now = START.toJSDate();
    const result = await createRun().run({ now, subjects, signal });
    expect(result).toMatchObject({ sent: 0, failed: 0, left: 1 });
    expect(delivered).toEqual([]);
    expect(await run(START, subjects)).toMatchObject({ sent: 2 });
  });

  it('forgets a notice a year after the end', async () => {
    const { run } = createHarness(knex);
    await run(START, [subject('13', '2027-01-20')]);
    const count = async () =>
      (await knex('technology_notices').select()).length;
    await run(DateTime.utc(2028, 1, 20), []);
    expect(await count()).toBe(2);
    await run(DateTime.utc(2028, 1, 21), []);
    expect(await count()).toBe(0);
  });
});

describe('NoticeRun in a portal without notifications', () => {
  it('finds out from its client that they are absent', async () => {
    const databaseId = 'SQLITE_3';
    const knex = await migrateDatabase({
      database: mockServices.database({
        knex: await databases.init(databaseId),
      }),
      logger: mockServices.logger.mock(),
    });
    const logger = mockServices.logger.mock();
    const results: unknown[] = [];
    await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'stewardship',
          register(env) {
            env.registerInit({
              deps: {
                lifecycle: coreServices.lifecycle,
                notifications: notificationService,
              },
              async init({ lifecycle, notifications }) {
                lifecycle.addStartupHook(async () => {
                  const run = new NoticeRun({
                    ...{ logger, notifications, daysBefore: DAYS_BEFORE },
                    store: new DatabaseNoticeStore({ knex }),
                  });
                  const result = await run.run({
                    now: START.toJSDate(),
                    subjects: [subject('13', '2027-01-20')],
                    signal: new AbortController().signal,
                  });
                  results.push(result);
                });
              },
            });
          },
        }),
        mockServices.rootConfig.factory({ data: {} }),
      ],
    });
    expect(results).toEqual([
      { sent: 0, failed: 1, left: 1, backend: 'absent' },
    ]);
  });
});
