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
import type { FactSourceDefinition } from '@backstage-stewardship/plugin-stewardship-common';
import { migrateDatabase } from '../../database/migrate';
import { DatabaseVocabulary } from './DatabaseVocabulary';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

function source(id: string, ...names: string[]): FactSourceDefinition {
  const facts = names.map(name => ({
    ...{ name, type: 'string' as const, description: name },
  }));
  return { id, title: id, facts };
}

describe.each(databases.eachSupportedId())('DatabaseVocabulary on %s', id => {
  async function start() {
    const knex = await migrateDatabase({
      database: mockServices.database({ knex: await databases.init(id) }),
      logger: mockServices.logger.mock(),
    });
    const clock = { minute: 0 };
    const statements: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    return {
      ...{ clock, statements },
      process: (meaning = 1) =>
        new DatabaseVocabulary({
          ...{ knex, meaning },
          now: () => new Date(Date.UTC(2026, 10, 21, 9, clock.minute)),
        }),
      async version(): Promise<number> {
        const state = await knex('scorecard_state').first();
        return state.definitions_version;
      },
    };
  }

  it('is what all processes know together, and counts the definitions up where it becomes another one', async () => {
    const { process, version } = await start();
    const [one, other] = [process(), process(2)];
    await one.tell([source('ci', 'coverage')]);
    expect(await version()).toBe(1);
    await other.tell([source('ci', 'coverage', 'builds')]);
    expect(await version()).toBe(2);
    const known = await one.read();
    expect(known.meaning).toBe(2);
    expect(known.sources.map(({ facts }) => facts?.length).sort()).toEqual([
      ...[1, 2],
    ]);
    expect(await other.read()).toEqual(known);
    await process().tell([source('ci', 'coverage')]);
    expect(await version()).toBe(2);
  });

  it('is told again after a quarter of an hour, and not before', async () => {
    const { clock, process, statements, version } = await start();
    const one = process();
    await one.tell([source('ci', 'coverage')]);
    statements.length = 0;
    clock.minute = 14;
    await one.tell([source('ci', 'coverage')]);
    expect(statements).toEqual([]);
    clock.minute = 15;
    await one.tell([source('ci', 'coverage')]);
    expect(statements).not.toEqual([]);
    expect(await version()).toBe(1);
  });

  it('has not any more what nobody has told for an hour', async () => {
    const { clock, process, version } = await start();
    const [one, newer] = [process(), process(2)];
    await newer.tell([source('costs', 'month')]);
    for (clock.minute = 1; clock.minute < 60; clock.minute += 15) {
      await one.tell([source('ci', 'coverage')]);
      expect(await one.read()).toMatchObject({ meaning: 2 });
    }
    clock.minute = 61;
    await one.tell([source('ci', 'coverage')]);
    expect(await one.read()).toEqual({
      ...{ meaning: 1, sources: [source('ci', 'coverage')] },
    });
    expect(await version()).toBe(3);
  });

  it('is told once by processes that start at the same moment', async () => {
    const { process, version } = await start();
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        await process().tell([source('ci', 'coverage')]);
      }),
    );
    expect(await version()).toBe(1);
  });
});
