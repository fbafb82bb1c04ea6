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

import { TestDatabases } from '@backstage/backend-test-utils';
import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import { makeEntity } from '../__testUtils__/demoCatalog';
import { createEscalationHarness } from '../__testUtils__/escalationHarness';
import { createSyncHarness } from '../__testUtils__/syncHarness';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const NOON = new Date('2026-11-21T12:00:00.000Z');
const REF = 'component:default/pay';

function later(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

function until(end: string): OnCallReading {
  return {
    status: 'read',
    schedule: {
      levels: [{ level: 1 }, { level: 2 }],
      shifts: [1, 2].map(level => ({
        level,
        person: { name: `Person ${level}` },
        end,
      })),
    },
  };
}

function catalog() {
  return [
    makeEntity({
      kind: 'Component',
      name: 'pay',
      spec: {
        stewardship: {
          escalation: [{ ref: 'group:default/team', onCall: 'fake:one' }],
        },
      },
    }),
    makeEntity({
      kind: 'Group',
      name: 'team',
      spec: {
        type: 'team',
        children: [],
        profile: { email: 'team@northline.example' },
      },
      relations: { hasMember: ['user:default/ada'] },
    }),
    makeEntity({ kind: 'User', name: 'ada' }),
  ];
}

describe.each(databases.eachSupportedId())('LadderTest on %s', databaseId => {
  async function start() {
    const sync = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: catalog(),
    });
    await sync.sync();
    const room = createEscalationHarness({
      knex: sync.knex,
      records: sync.reader,
      now: NOON,
    });
    return {
      ...room,
      ...sync,
      testAt: async (now: Date) => {
        await room.refresh.run({ now });
        return await room.test.run({ now });
      },
      verdict: async () => {
        const found = await room.ladders.readLadders([REF]);
        return found.get(REF);
      },
    };
  }

  it('notes each change of a verdict with its reasons, and writes nothing where nothing changed', async () => {
    const { knex, ladders, testAt, tool, verdict } = await start();
    expect(await testAt(NOON)).toMatchObject({
      ladders: 2,
      changed: 2,
      pending: 1,
    });
    expect(await verdict()).toMatchObject({
      ladder: { verdict: 'unknown' },
      testedAt: NOON.toISOString(),
    });

    tool.readings.set('one', until('2027-06-01T00:00:00.000Z'));
    expect(await testAt(later(5))).toMatchObject({ changed: 1, pending: 0 });
    const written: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (
        /^(insert|update|delete)/i.test(sql) &&
        !/task_runs|on_call/.test(sql)
      ) {
        written.push(sql);
      }
    });
    expect(await testAt(later(10))).toMatchObject({ changed: 0 });
    expect(written).toEqual([]);
    expect(await verdict()).toMatchObject({
      ladder: { verdict: 'works' },
      before: 'unknown',
      since: later(5).toISOString(),
      testedAt: later(10).toISOString(),
    });

    tool.readings.set('one', until('2026-11-21T12:12:00.000Z'));
    await testAt(later(15));
    expect(await ladders.readHistory(REF, 10)).toEqual([
      {
        at: later(15).toISOString(),
        verdict: 'broken',
        before: 'works',
        reasons: [expect.objectContaining({ kind: 'nobodyNowOpenEnd' })],
      },
      {
        at: later(5).toISOString(),
        verdict: 'works',
        before: 'unknown',
        reasons: [],
      },
      {
        at: NOON.toISOString(),
        verdict: 'unknown',
        before: undefined,
        reasons: [expect.objectContaining({ kind: 'sourcePending' })],
      },
    ]);
  });

  it('holds a tool that stopped answering for unknown after two hours, never for broken', async () => {
    const { testAt, tool, verdict } = await start();
    tool.readings.set('one', until('2027-06-01T00:00:00.000Z'));
    await testAt(NOON);
    tool.failure = { after: 0, error: new Error('503') };
    await testAt(later(119));
    expect((await verdict())?.ladder.verdict).toBe('works');
    await testAt(later(121));
    expect((await verdict())?.ladder.verdict).toBe('unknown');
    await testAt(later(50 * 24 * 60));
    expect((await verdict())?.ladder.verdict).toBe('unknown');
  });

  it('tells the directory, also of an entity that was removed and has returned', async () => {
    const { catalog: fake, contacts, knex, sync, testAt } = await start();
    const aspects = () =>
      knex('directory_aspects')
        .where({ aspect: 'ladder' })
        .orderBy('uid')
        .pluck('value');
    await testAt(NOON);
    expect(await aspects()).toHaveLength(2);

    const all = fake.entities;
    fake.entities = all.slice(1);
    await sync('2026-11-21T12:01:00.000Z');
    await sync('2026-11-23T12:01:00.000Z');
    expect(await aspects()).toHaveLength(1);
    const viewer = { readable: { kind: 'all' as const }, mayReadOnCall: true };
    await expect(contacts.getContact(REF, viewer)).rejects.toThrow(
      `No contact found for entity '${REF}'`,
    );

    fake.entities = all;
    await sync('2026-11-23T12:02:00.000Z');
    await testAt(later(3 * 24 * 60));
    expect(await aspects()).toHaveLength(2);
  });

  it('writes nothing more once another test has started', async () => {
    const { ladders, reader, test } = await start();
    const readAll = reader.everyRecord.bind(reader);
    reader.everyRecord = async function* overtaken() {
      await ladders.startRun();
      yield* readAll();
    };
    expect(await test.run({ now: NOON })).toEqual({ status: 'superseded' });
    expect((await ladders.hashes()).size).toBe(0);
  });
});
