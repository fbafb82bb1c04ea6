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
import { ScmIntegrations } from '@backstage/integration';
import { demoCatalog } from '../__testUtils__/demoCatalog';
import { createSyncHarness } from '../__testUtils__/syncHarness';
import { DatabaseRunbookSourceStore } from './DatabaseRunbookSourceStore';
import type { ReadFile, SourceReading } from '../sources/reading';
import { RunbookRefresh } from './RunbookRefresh';
import { resolvePlace } from '../sources/resolvePlace';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const A = 'folder https://git.example/a/';
const B = 'folder https://git.example/b/';
const DOCS = 'folder https://git.example/docs/docs/runbooks';

function file(path: string, text: string): ReadFile {
  return { path, bytes: Buffer.from(text) };
}

function read(files: ReadFile[], etag = 'e1'): SourceReading {
  return { status: 'read', files, etag, findings: [] };
}

describe.each(databases.eachSupportedId())(
  'RunbookRefresh on %s',
  databaseId => {
    async function start() {
      const entities = demoCatalog();
      entities[2].metadata.annotations = {
        'stewardship.dev/runbooks':
          'url:https://git.example/a/, url:https://git.example/b/',
        'backstage.io/techdocs-ref': 'url:https://git.example/docs',
      };
      const {
        knex,
        reader: records,
        sync,
      } = await createSyncHarness({
        knex: await databases.init(databaseId),
        entities,
      });
      await sync();
      const store = new DatabaseRunbookSourceStore({ knex });
      const asked: string[] = [];
      const answers: Record<string, () => Promise<SourceReading>> = {};
      const create = () =>
        new RunbookRefresh({
          ...{ records, store },
          logger: mockServices.logger.mock(),
          resolve: ({ place, locatedAt }) =>
            resolvePlace({
              ...{ place, locatedAt },
              integrations: ScmIntegrations.fromConfig(
                mockServices.rootConfig(),
              ),
              techDocsFolder: 'docs/runbooks',
            }),
          reader: {
            read: async ({ source, etag }) => {
              const key = `${source.kind} ${source.address}`;
              asked.push(etag ? `${key} ${etag}` : key);
              return (
                (await answers[key]?.()) ?? {
                  status: 'wrong',
                  finding: { kind: 'runbookNotFound', path: source.address },
                }
              );
            },
          },
          everyMs: 3600_000,
          guessEveryMs: 24 * 3600_000,
        });
      const at = (time: string) => new Date(`2026-11-21T${time}:00.000Z`);
      return {
        ...{ answers, asked, at, create, knex, store },
        run: async (time: string) => {
          asked.length = 0;
          return await create().run({ now: at(time) });
        },
        async words() {
          const rows = await knex('runbook_documents').orderBy([
            'source',
            'path',
          ]);
          return rows.map(
            ({ path, content }) => `${path}: ${JSON.parse(content).markdown}`,
          );
        },
      };
    }

    it('reads each place when it is due, guesses last and seldom, and asks with the etag that it was given', async () => {
      const { answers, asked, run, words } = await start();
      answers[A] = async () => read([file('a.md', 'A')]);
      answers[B] = async () => read([file('b.md', 'B')], 'e7');
      expect(await run('09:00')).toMatchObject({ read: 2, wrong: 1, left: 0 });
      expect(asked).toEqual([A, B, DOCS]);
      expect(await run('09:59')).toMatchObject({ read: 0, left: 3 });
      expect(asked).toEqual([]);

      answers[A] = async () => ({ status: 'unchanged' });
      answers[B] = async () => read([file('c.md', 'C')], 'e8');
      expect(await run('10:00')).toMatchObject({
        read: 1,
        unchanged: 1,
        left: 1,
      });
      expect(asked.sort()).toEqual([`${A} e1`, `${B} e7`]);
      expect(await words()).toEqual(['a.md: A', 'c.md: C']);
    });

    it('keeps the words of a file that cannot be read any more, and of a place that fails, and pauses for longer and longer', async () => {
      const { answers, asked, run, store, words } = await start();
      answers[A] = async () => read([file('a.md', 'A'), file('b.md', 'B')]);
      await run('09:00');
      answers[A] = async () =>
        read([
          file('a.md', 'New'),
          { path: 'b.md', bytes: Buffer.from([0xff]) },
        ]);
      await run('10:00');
      expect(await words()).toEqual(['a.md: New', 'b.md: B']);
      expect((await store.readAllSources()).get(A)?.findings).toEqual([
        { kind: 'runbookNotText', path: 'b.md' },
      ]);

      answers[A] = async () => {
        throw new Error('Boom');
      };
      await run('11:00');
      expect(await words()).toEqual(['a.md: New', 'b.md: B']);
      expect((await store.readAllSources()).get(A)).toMatchObject({
        status: 'failed',
        failures: 1,
        fetchedAt: '2026-11-21T10:00:00.000Z',
        nextAt: '2026-11-21T11:01:00.000Z',
        findings: [{ kind: 'runbookUnreadable', value: 'Error: Boom' }],
      });
      await run('11:01');
      expect((await store.readAllSources()).get(A)?.nextAt).toBe(
        '2026-11-21T11:03:00.000Z',
      );
      answers[A] = async () => read([file('a.md', 'Again')]);
      await run('11:03');
      // Not with the etag: its problems are to be found again.
      expect(asked).toEqual([A]);
      expect(await words()).toEqual(['a.md: Again']);
    });

    it('lets no place suffer from one whose words the database refuses', async () => {
      const { answers, run, store, words } = await start();
      answers[A] = async () => read([file('a.md', 'A')]);
      answers[B] = async () => read([file('b.md', 'B')]);
      const put = store.putReading.bind(store);
      jest.spyOn(store, 'putReading').mockImplementation(async options => {
        if (options.source.source === A) {
          throw new Error('Index row size exceeds the maximum');
        }
        await put(options);
      });
      expect(await run('09:00')).toMatchObject({
        status: 'done',
        failed: 1,
        read: 1,
      });
      expect(await words()).toEqual(['b.md: B']);
      expect((await store.readAllSources()).get(A)).toMatchObject({
        status: 'failed',
        findings: [{ value: 'what was read could not be stored' }],
      });
    });

    it('writes nothing once another run has begun, and forgets places a day after nobody names them', async () => {
      const { answers, at, create, knex, run, words } = await start();
      answers[A] = async () => {
        answers[A] = async () => read([file('a.md', 'Of the newer')]);
        await create().run({ now: at('09:01') });
        return read([file('a.md', 'Of the older')]);
      };
      expect(await run('09:00')).toEqual({ status: 'superseded' });
      expect(await words()).toEqual(['a.md: Of the newer']);

      await knex('records').delete();
      await create().run({ now: new Date('2026-11-22T09:00:00.000Z') });
      expect(await words()).toEqual(['a.md: Of the newer']);
      await create().run({ now: new Date('2026-11-22T09:02:00.000Z') });
      expect(await words()).toEqual([]);
      expect(await knex('runbook_revisions')).toHaveLength(1);
    });
  },
);
