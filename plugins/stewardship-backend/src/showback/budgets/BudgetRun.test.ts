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
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { migrateDatabase } from '../../database/migrate';
import {
  bookEntity,
  bookSource,
  makeBook,
} from '../book/__testUtils__/makeBook';
import { NOW, showbackRoom } from '../__testUtils__/showbackRoom';
import type { BudgetSettings } from '../CostSettings';
import { BudgetRun } from './BudgetRun';
import { DatabaseBudgetNoticeStore } from './DatabaseBudgetNoticeStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const TEAM = 'group:default/team';
const PAY = 'component:default/pay';
const LATER = new Date(NOW.getTime() + 3600_000);

const budget: BudgetSettings = {
  ...{ id: 'team-cloud', owner: TEAM, amount: '100', currency: 'EUR' },
  ...{ per: 'month', metric: 'effective', notifyAt: [0.5, 0.8, 1] },
};

async function start(database: Knex) {
  const knex = await migrateDatabase({
    database: mockServices.database({ knex: database }),
    logger: mockServices.logger.mock(),
  });
  const sent: NotificationSendOptions[] = [];
  const backend = { failure: undefined as string | undefined };
  const logger = mockServices.logger.mock();
  const store = new DatabaseBudgetNoticeStore({ knex });
  let room = showbackRoom({ book: await makeBook() });
  const run = new BudgetRun({
    ...{ logger, store },
    budgets: {
      listOpenBudgets: async () => await room.budgets.listOpenBudgets(),
    },
    notifications: {
      send: async notification => {
        if (backend.failure) {
          throw new Error(backend.failure);
        }
        sent.push(notification);
      },
    },
  });
  const runAt = async (
    spent: string,
    now = NOW,
    owner = TEAM,
    on = '2026-11-02',
  ) => {
    const book = await makeBook({
      sources: [
        bookSource('bill', { lastDays: new Map([[on.slice(0, 7), on]]) }),
      ],
      entities: [TEAM, bookEntity(PAY, { ownerRef: TEAM })],
      costs: [{ of: PAY, on, amount: spent }],
    });
    room = showbackRoom({ book, budgets: [{ ...budget, owner }] });
    return await run.run({ now, signal: new AbortController().signal });
  };
  return { backend, knex, logger, runAt, sent, store };
}

describe.each(databases.eachSupportedId())('BudgetRun on %s', databaseId => {
  it('tells the owning group of each threshold once, of several at once the highest', async () => {
    const { runAt, sent } = await start(await databases.init(databaseId));
    expect(await runAt('49')).toMatchObject({ sent: 0 });
    expect(await runAt('85')).toEqual({
      ...{ sent: 1, failed: 0, backend: 'there' },
    });
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: TEAM },
        payload: {
          title: "The budget 'team-cloud' has reached 80 % for 2026-11",
          description: expect.stringContaining('That was on 2026-11-02.'),
          ...{ link: '/stewardship/showback?view=budgets', severity: 'normal' },
          ...{ topic: 'cost budgets', scope: expect.any(String) },
        },
      },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/85|EUR/);
    expect(await runAt('86', LATER)).toMatchObject({ sent: 0 });
    expect(await runAt('100', LATER)).toMatchObject({ sent: 1 });
    expect(sent[1].payload).toMatchObject({ severity: 'high' });
    expect(await runAt('200', LATER)).toMatchObject({ sent: 0 });
  });

  it('tries again what was refused, and gives up where nobody is there', async () => {
    const { backend, logger, runAt, sent } = await start(
      await databases.init(databaseId),
    );
    backend.failure = 'Request failed with status 500';
    expect(await runAt('60')).toMatchObject({ failed: 1, backend: 'there' });
    backend.failure = 'Request failed with status 404';
    expect(await runAt('60')).toMatchObject({ failed: 1, backend: 'absent' });
    await runAt('60');
    expect(logger.info).toHaveBeenCalledTimes(1);
    backend.failure = undefined;
    expect(await runAt('60')).toMatchObject({ sent: 1 });
    expect(sent).toHaveLength(1);
  });

  it('sends nothing twice where two runs meet, and what a run that died had claimed', async () => {
    const { knex, runAt, sent, store } = await start(
      await databases.init(databaseId),
    );
    const results = await Promise.all([runAt('60'), runAt('60')]);
    expect(results.map(result => result.sent).sort()).toEqual([0, 1]);
    await knex('budget_notices').delete();
    const notices = [
      {
        ...{ budget: budget.id, period: '2026-11', threshold: 0.5 },
        reachedOn: '2026-11-02',
      },
    ];
    const until = new Date(NOW.getTime() + 60_000);
    expect(await store.claim({ notices, now: NOW, until })).toEqual(notices);
    expect(await runAt('60')).toMatchObject({ sent: 0 });
    expect(await runAt('60', LATER)).toMatchObject({ sent: 1 });
    expect(sent).toHaveLength(2);
    expect(await store.removeReachedBefore('2026-11-02')).toBe(0);
    expect(await store.removeReachedBefore('2026-11-03')).toBe(1);
  });

  it('tells nothing of what was reached so long ago that it does not keep it', async () => {
    const { runAt, sent } = await start(await databases.init(databaseId));
    for (const day of ['2024-11-20', '2023-10-02']) {
      // Bills ended then, so it is still the latest period.
      expect(await runAt('60', NOW, TEAM, day)).toMatchObject({ sent: 0 });
    }
    expect(await runAt('60', NOW, TEAM, '2024-11-21')).toMatchObject({
      sent: 1,
    });
    expect(await runAt('60', LATER, TEAM, '2024-11-21')).toMatchObject({
      sent: 0,
    });
    expect(sent).toHaveLength(1);
  });

  it('tells nobody for a group that is not in the catalog', async () => {
    const { runAt, sent } = await start(await databases.init(databaseId));
    await runAt('500', NOW, 'group:default/gone');
    expect(sent).toEqual([]);
  });
});
