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

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrate';
import { DAYS_BEFORE, subject } from './__testUtils__/noticeHarness';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { NoticeRun } from './NoticeRun';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const START = Date.UTC(2026, 10, 21, 6);
const MINUTE = 60_000;

const THERE = async () => {};
const ABSENT = async () => {
  throw new Error('Request failed with status 404');
};

/** So many notices, two of each release cycle. */
function due(count: number) {
  return Array.from({ length: count / 2 }, (_, index) =>
    subject(String(index), '2027-01-20'),
  );
}

describe('The claims of a run', () => {
  let knex: Knex;
  let clock: number;
  let claims: { count: number; now: number; until: number }[];

  beforeAll(async () => {
    knex = await migrateDatabase({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
      }),
      logger: mockServices.logger.mock(),
    });
  });

  beforeEach(async () => {
    await knex('technology_notices').delete();
    clock = START;
    claims = [];
    jest.spyOn(Date, 'now').mockImplementation(() => clock);
  });

  afterEach(() => jest.restoreAllMocks());

  async function run(options: {
    count: number;
    send: NotificationService['send'];
    signal?: AbortSignal;
  }) {
    const store = new DatabaseNoticeStore({ knex });
    const claim = store.claim.bind(store);
    jest.spyOn(store, 'claim').mockImplementation(async of => {
      claims.push({
        count: of.notices.length,
        now: of.now.getTime() - START,
        until: of.until.getTime() - START,
      });
      return await claim(of);
    });
    const { signal = new AbortController().signal } = options;
    return await new NoticeRun({
      daysBefore: DAYS_BEFORE,
      logger: mockServices.logger.mock(),
      notifications: { send: options.send },
      store,
    }).run({ now: new Date(START), subjects: due(options.count), signal });
  }

  it('holds each batch for 20 minutes from when it was taken', async () => {
    const result = await run({
      count: 210,
      send: async () => {
        clock += 0.1 * MINUTE;
      },
    });
    expect(result).toMatchObject({ failed: 0 });
    expect(claims.length).toBeGreaterThan(2);
    expect(claims[2].now).toBeGreaterThan(4 * MINUTE);
    for (const { now, until } of claims) {
      expect(until - now).toBe(20 * MINUTE);
    }
  });

  it('asks with one notice first, and with no other one where nobody answers', async () => {
    const send = jest.fn(ABSENT);
    expect(await run({ count: 300, send })).toMatchObject({
      ...{ sent: 0, failed: 1, backend: 'absent' },
    });
    expect(send).toHaveBeenCalledTimes(1);
    expect(claims.map(({ count }) => count)).toEqual([1]);
    expect(await knex('technology_notices').select('claim')).toEqual([
      { claim: null },
    ]);
    claims = [];
    expect(await run({ count: 300, send: THERE })).toEqual({
      ...{ sent: 300, failed: 0, left: 0, backend: 'there' },
    });
    expect(claims.map(({ count }) => count)).toEqual([...[1, 99, 100, 100]]);
  });

  it('counts what it did not come to send before it was stopped', async () => {
    const stop = new AbortController();
    let calls = 0;
    const send = async () => {
      calls += 1;
      if (calls === 3) {
        stop.abort();
      }
    };
    const { signal } = stop;
    expect(await run({ count: 20, send, signal })).toEqual({
      ...{ sent: 3, failed: 0, left: 17, backend: 'there' },
    });
    expect(await run({ count: 20, send: THERE })).toMatchObject({
      ...{ sent: 17, left: 0 },
    });
  });

  it('leaves nothing uncounted of the release cycles that it did not look at', async () => {
    const stop = new AbortController();
    const send = async () => stop.abort();
    const { signal } = stop;
    const { sent, left } = await run({ count: 200, send, signal });
    expect(sent).toBe(1);
    // Of the other 50 release cycles nobody knows how many notices are due.
    expect(left).toBe(99 + 50);
  });

  it('counts what it gave back since sending took too long', async () => {
    const send = async () => {
      clock += 2 * MINUTE;
    };
    expect(await run({ count: 10, send })).toEqual({
      ...{ sent: 4, failed: 0, left: 6, backend: 'there' },
    });
    expect(await run({ count: 10, send: THERE })).toMatchObject({
      ...{ sent: 6, left: 0 },
    });
  });

  it('counts what another run is about to send', async () => {
    let other: unknown;
    const send = async () => {
      other ??= await run({ count: 10, send: THERE });
    };
    // The first one alone is taken by the outer run, which finds the others sent.
    expect(await run({ count: 10, send })).toMatchObject({ sent: 1, left: 9 });
    expect(other).toMatchObject({ sent: 9, left: 1 });
    expect(await run({ count: 10, send: THERE })).toMatchObject({
      ...{ sent: 0, left: 0 },
    });
  });
});
