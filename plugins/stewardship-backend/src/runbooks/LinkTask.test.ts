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
import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { createRunbookHarness } from '../__testUtils__/runbookHarness';
import { createSyncHarness } from '../__testUtils__/syncHarness';
import type { LinkReading } from './links/linkReading';
import { LinkTask } from './LinkTask';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const ALL = { kind: 'all' as const };

describe.each(databases.eachSupportedId())('LinkTask on %s', databaseId => {
  async function start() {
    const entities = demoCatalog();
    entities[2].metadata.annotations = {
      'stewardship.dev/runbooks':
        'https://a.example/gone, https://b.example/there',
    };
    const { knex, reader, sync } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities,
    });
    await sync();
    const harness = createRunbookHarness({
      ...{ knex, records: reader },
      now: new Date('2026-11-21T09:00:00.000Z'),
    });
    await harness.refreshAndShelve();
    const asked: string[][] = [];
    const readings: Record<string, LinkReading> = {};
    let run: SchedulerServiceTaskFunction | undefined;
    const task = new LinkTask({
      logger: mockServices.logger.mock(),
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async scheduled => {
          run = scheduled.fn;
        },
      }),
      schedule: { frequency: { days: 1 }, timeout: { hours: 1 } },
      links: harness.links,
      check: {
        async *run({ urls, signal }) {
          asked.push([...urls].sort());
          for (const url of urls.filter(known => known in readings)) {
            yield { url, reading: readings[url] };
          }
          signal.throwIfAborted();
        },
      },
    });
    await task.start();
    return {
      asked,
      readings,
      run: async (signal = new AbortController().signal) => await run?.(signal),
      async told() {
        const found = await harness.shelves.list({ readable: ALL, limit: 10 });
        return found.map(({ summary, link }) => [
          summary.url,
          link?.status,
          link?.reason,
        ]);
      },
    };
  }

  it('tells beside a runbook that its address is dead, until it works or may not be asked any more', async () => {
    const { asked, readings, run, told } = await start();
    readings['https://a.example/gone'] = {
      status: 'dead',
      reason: 'it is not there',
      httpStatus: 404,
    };
    readings['https://b.example/there'] = { status: 'works', httpStatus: 200 };
    await run();
    expect(asked).toEqual([
      ['https://a.example/gone', 'https://b.example/there'],
    ]);
    expect(await told()).toEqual([
      ['https://a.example/gone', 'dead', 'it is not there'],
      ['https://b.example/there', 'works', undefined],
    ]);

    readings['https://a.example/gone'] = { status: 'works', httpStatus: 200 };
    readings['https://b.example/there'] = {
      status: 'skipped',
      reason: 'its host is not allowed',
    };
    await run();
    expect(await told()).toEqual([
      ['https://a.example/gone', 'works', undefined],
      ['https://b.example/there', undefined, undefined],
    ]);
  });

  it('keeps what it has found when it is stopped', async () => {
    const { readings, run, told } = await start();
    readings['https://a.example/gone'] = { status: 'dead', reason: 'gone' };
    await run(AbortSignal.abort());
    expect(await told()).toContainEqual([
      'https://a.example/gone',
      'dead',
      'gone',
    ]);
  });
});
