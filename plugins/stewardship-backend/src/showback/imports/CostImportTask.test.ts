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
import type { ProvidedCost } from '@backstage-stewardship/plugin-stewardship-node';
import { createImportHarness, sourceOf } from './__testUtils__/importHarness';
import { CostImportTask } from './CostImportTask';
import { CostProviders } from './CostProviders';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the task that imports costs', () => {
  it('imports each source when its turn comes, whatever becomes of the others', async () => {
    let now = new Date('2026-11-21T10:00:00Z');
    const harness = await createImportHarness(
      await databases.init('SQLITE_3'),
      { now: () => now },
    );
    const { allocation, imports, knex, logger, store } = harness;
    const asked: (string | undefined)[] = [];
    const read: string[] = [];
    const providers = new CostProviders({
      sources: [
        sourceOf([], { id: 'empty' }),
        sourceOf(
          [{ path: 'a.csv', rows: [{ day: '2026-10-01', amount: '2' }] }],
          { read },
        ),
      ],
    });
    const provided: ProvidedCost[] = [
      { day: '2026-11-01', currency: 'EUR', effective: '1.5', service: 'Run' },
      { day: 'never', currency: 'EUR', effective: '1', service: 'Run' },
    ];
    providers.addCostProvider(
      {
        ...{ id: 'broken', title: 'Broken' },
        readCosts: async () => {
          throw new Error('It is broken');
        },
      },
      {
        ...{ id: 'cluster', title: 'Cluster' },
        async readCosts({ etag }) {
          asked.push(etag);
          return etag
            ? { status: 'unchanged' }
            : {
                ...{ status: 'read', etag: 'e1' },
                costs: (async function* costs() {
                  yield Array.from({ length: 100 }, () => provided[0]);
                  yield provided.slice(1);
                })(),
              };
        },
      },
    );
    expect(() =>
      providers.addCostProvider({
        ...{ id: 'bill', title: 'Another' },
        readCosts: async () => ({ status: 'unchanged' }),
      }),
    ).toThrow("A source of costs with the id 'bill' was added before");
    const task = new CostImportTask({
      ...{ allocation, imports, logger, providers, store, now: () => now },
      refreshEveryMs: 3600_000,
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 5 } },
      scheduler: mockServices.scheduler.mock(),
    });
    await task.run();
    expect(await harness.counted()).toEqual([
      '2026-10 - EUR 2 2',
      '2026-11 - EUR 150 150',
    ]);
    const problems = await knex('cost_sources').orderBy('position').select();
    expect(problems).toMatchObject([
      { id: 'empty', problem: 'There are no files in it', failures: 1 },
      { id: 'bill', problem: null, status: 'read' },
      { id: 'broken', problem: expect.stringContaining('It is broken') },
      { id: 'cluster', etag: 'e1' },
    ]);
    const imported = await knex('cost_imports').where('source', 'cluster');
    expect(JSON.parse(imported[0].report)).toMatchObject({
      ...{ rowsTaken: 100, rowsRejected: 1 },
      rejected: [{ file: 'Cluster', line: 101, value: 'never' }],
    });

    now = new Date('2026-11-21T10:30:00Z');
    await task.run();
    expect(asked).toEqual([undefined]);
    const failures = async () =>
      (await knex('cost_sources').where('id', 'empty').first()).failures;
    expect(await failures()).toBe(2);

    now = new Date('2026-11-21T11:01:00Z');
    await task.run();
    expect(asked).toEqual([undefined, 'e1']);
    expect(read).toEqual(['a.csv']);
    expect(await knex('cost_imports').pluck('status')).not.toContain(
      'unchanged',
    );

    now = new Date('2026-11-21T11:02:00Z');
    allocation.selection = 's2';
    await task.run();
    expect(asked).toEqual([undefined, 'e1', undefined]);
    expect(read).toEqual(['a.csv', 'a.csv']);
  });
});
