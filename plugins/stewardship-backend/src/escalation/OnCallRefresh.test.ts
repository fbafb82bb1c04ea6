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
import { sourceState } from './sourceState';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const NOON = new Date('2026-11-21T12:00:00.000Z');

function later(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

function read(
  ...shifts: [name: string, start: string, end: string][]
): OnCallReading {
  return {
    status: 'read',
    schedule: {
      levels: [{ level: 1 }],
      shifts: shifts.map(([name, start, end]) => ({
        level: 1,
        person: { name, email: `${name}@northline.example` },
        start: `2026-11-${start}:00.000Z`,
        end: `2026-11-${end}:00.000Z`,
      })),
    },
  };
}

describe.each(databases.eachSupportedId())(
  'OnCallRefresh on %s',
  databaseId => {
    async function start(keys = ['one', 'two']) {
      const { knex, reader, sync } = await createSyncHarness({
        knex: await databases.init(databaseId),
        entities: [
          makeEntity({
            kind: 'Component',
            name: 'pay',
            spec: {
              stewardship: {
                escalation: keys.map(key => ({
                  ref: 'group:default/team',
                  onCall: `fake:${key}`,
                })),
              },
            },
          }),
          makeEntity({
            kind: 'User',
            name: 'ada',
            spec: { profile: { email: 'Ada@Northline.example' } },
          }),
        ],
      });
      await sync();
      const room = createEscalationHarness({
        knex,
        records: reader,
        now: NOON,
      });
      return {
        ...room,
        run: (now = NOON) => room.refresh.run({ now }),
        stored: async (key: string) => {
          const source = `fake:${key}`;
          return (await room.onCall.readSources([source])).get(source);
        },
      };
    }

    it('stores what the tools say for the past week and the coming month, and who it is in the catalog', async () => {
      const { run, stored, tool } = await start();
      tool.readings.set('one', read(['ada', '20T09:00', '22T09:00']));
      tool.readings.set('two', {
        status: 'wrong',
        message: 'No such id.',
        fix: 'Look it up.',
      });

      expect(await run()).toEqual({
        ...{ status: 'done', sources: 2, read: 1, wrong: 1, failed: 0 },
        left: 0,
      });
      expect(tool.requests).toEqual([
        expect.objectContaining({
          keys: ['one', 'two'],
          from: new Date('2026-11-14T12:00:00.000Z'),
          until: new Date('2026-12-22T12:00:00.000Z'),
        }),
      ]);
      expect(await stored('one')).toMatchObject({
        status: 'read',
        fetchedAt: NOON.toISOString(),
        schedule: {
          shifts: [{ person: { name: 'ada', userRef: 'user:default/ada' } }],
        },
      });
      expect(await stored('two')).toMatchObject({
        status: 'wrong',
        message: 'No such id.',
        fix: 'Look it up.',
      });
    });

    it('keeps shifts of the past week when newer ones come', async () => {
      const { run, stored, tool } = await start(['one']);
      tool.readings.set(
        'one',
        read(
          ['ada', '13T09:00', '14T09:00'],
          ['bo', '14T09:00', '21T10:00'],
          ['ada', '21T10:00', '21T13:00'],
        ),
      );
      await run();
      tool.readings.set('one', read(['cy', '21T10:00', '28T10:00']));
      await run(later(60));

      const { schedule } = (await stored('one')) ?? {};
      expect(
        schedule?.shifts.map(({ person, start: from }) => [person.name, from]),
      ).toEqual([
        ['bo', '2026-11-14T09:00:00.000Z'],
        ['cy', '2026-11-21T10:00:00.000Z'],
      ]);
    });

    it('keeps the last good value when a tool fails, and asks again later and later', async () => {
      const { run, stored, tool } = await start(['one']);
      tool.readings.set('one', read(['ada', '20T09:00', '22T09:00']));
      await run();
      tool.failure = { after: 0, error: new Error('502 Bad Gateway') };

      const attempts: number[] = [];
      for (let minute = 5; minute <= 240; minute += 5) {
        const before = tool.requests.length;
        await run(later(minute));
        if (tool.requests.length > before) {
          attempts.push(minute);
        }
      }
      expect(attempts).toEqual([5, 10, 15, 20, 30, 50, 85, 145, 205]);
      expect(await stored('one')).toMatchObject({
        status: 'failed',
        message: expect.stringContaining('502 Bad Gateway'),
        fetchedAt: NOON.toISOString(),
        schedule: { shifts: [{ person: { name: 'ada' } }] },
        failures: attempts.length,
      });

      tool.failure = undefined;
      await run(later(300));
      expect(await stored('one')).toMatchObject({
        status: 'read',
        failures: 0,
        fetchedAt: later(300).toISOString(),
      });
    });

    it('keeps the last good value for a while when a tool suddenly calls the key wrong', async () => {
      const { run, stored, tool } = await start(['one']);
      tool.readings.set('one', read(['ada', '20T09:00', '22T09:00']));
      await run();
      const slip = {
        status: 'wrong' as const,
        message: 'A page.',
        fix: 'Look.',
      };
      tool.readings.set('one', slip);
      await run(later(5));
      const state = async (minute: number) =>
        sourceState({
          stored: await stored('one'),
          hasProvider: true,
          now: later(minute),
          staleAfterMs: 2 * 3600_000,
        });
      expect(await state(60)).toMatchObject({
        kind: 'read',
        failure: 'A page.',
        schedule: { shifts: [{ person: { name: 'ada' } }] },
      });
      expect(await state(121)).toEqual({
        kind: 'wrong',
        message: 'A page.',
        fix: 'Look.',
      });
    });

    it('does not ask again before the tool said, nor later than a day', async () => {
      const { run, stored, tool } = await start();
      tool.readings.set('one', {
        status: 'failed',
        reason: '429',
        retryAt: later(90),
      });
      tool.readings.set('two', {
        status: 'failed',
        reason: '429',
        retryAt: later(1_000_000),
      });
      await run();
      expect((await stored('one'))?.nextAt).toBe(later(90).toISOString());
      expect((await stored('two'))?.nextAt).toBe(later(24 * 60).toISOString());
    });

    it('counts what was read before a failure, and lets one tool fail alone', async () => {
      const { providers, run, stored, tool } = await start();
      tool.readings.set('one', read(['ada', '20T09:00', '22T09:00']));
      tool.readings.set('two', read(['bo', '20T09:00', '22T09:00']));
      tool.failure = { after: 1, error: new Error('connection reset') };
      expect(await run()).toMatchObject({ read: 1, failed: 1 });
      expect((await stored('one'))?.status).toBe('read');
      expect((await stored('two'))?.status).toBe('failed');
      expect(providers.find('fake:one')?.key).toBe('one');
    });

    it('asks those first the next time that a budget left out', async () => {
      const { run, tool } = await start(['one', 'two', 'three']);
      tool.readings.set('one', read(['ada', '20T09:00', '22T09:00']));
      expect(await run()).toMatchObject({ read: 1, left: 2 });

      tool.readings.set('two', read());
      tool.readings.set('three', read());
      await run(later(5));
      expect(tool.requests.slice(1).map(({ keys }) => keys)).toEqual([
        ['two', 'three'],
        ['one'],
      ]);
    });

    it('forgets a source that nobody has named for a day', async () => {
      const { onCall, run, stored, tool } = await start(['one']);
      tool.readings.set('one', read());
      await run();
      const before = await stored('one');
      const runId = await onCall.startRun();
      await onCall.putSources({
        runId,
        sources: [{ ...before, source: 'fake:old' } as never],
      });
      await run(later(60));
      expect(await stored('old')).toBeDefined();
      await run(later(25 * 60));
      expect(await stored('old')).toBeUndefined();
    });

    it('writes nothing more once another run has started', async () => {
      const { onCall, refresh, stored, tool } = await start(['one']);
      tool.readings.set('one', read(['ada', '20T09:00', '22T09:00']));
      const read1 = tool.readOnCall.bind(tool);
      tool.readOnCall = async function* overtaken(request) {
        await onCall.startRun();
        yield* read1(request);
      };
      expect(await refresh.run({ now: NOON })).toEqual({
        status: 'superseded',
      });
      expect(await stored('one')).toBeUndefined();
    });
  },
);
