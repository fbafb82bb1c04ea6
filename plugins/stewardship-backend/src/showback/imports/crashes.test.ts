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
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import {
  createImportHarness,
  sourceOf,
  type FakeFile,
} from './__testUtils__/importHarness';

jest.setTimeout(300_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const BEFORE: FakeFile = {
  path: 'bill.csv',
  etag: 'before',
  rows: [
    { day: '2026-10-01', amount: '1', app: 'checkout' },
    { day: '2026-11-01', amount: '1', app: 'search' },
  ],
};
const AFTER: FakeFile = {
  path: 'bill.csv',
  etag: 'after',
  rows: [
    { day: '2026-10-01', amount: '2', app: 'pay' },
    { day: '2026-10-02', amount: '2', app: 'checkout' },
    { day: '2026-11-01', amount: '2' },
  ],
};

/** Counts what is sent to the database, and lets the process die at one point: from there on, nothing is answered. */
class Death {
  count = 0;
  at = Infinity;
  when: 'before' | 'after' = 'before';

  run<T>(send: () => T): T {
    this.count += 1;
    if (
      this.count > this.at ||
      (this.count === this.at && this.when === 'before')
    ) {
      throw new Error('The process is dead');
    }
    const answer = send();
    if (this.count === this.at) {
      Promise.resolve(answer).catch(() => {});
      throw new Error('The process is dead');
    }
    return answer;
  }
}

type AnyFunction = (...args: unknown[]) => unknown;
type Methods = Record<string, AnyFunction | undefined>;

/** Has each call of some methods of a connection pass by `death`. */
function watch(connection: object, names: string[], death: Death): void {
  const methods = connection as Methods;
  for (const name of names) {
    const original = methods[name];
    methods[name] = (...args) =>
      death.run(() => original && Reflect.apply(original, connection, args));
  }
}

function fileOf(knex: Knex): string {
  return knex.client.config.connection.filename;
}

/** A database as another process sees it, which can die. */
function mortal(knex: Knex, death: Death): { knex: Knex; bury: () => void } {
  const isPostgres = knex.client.config.client === 'pg';
  const { client, connection } = knex.client.config;
  const own = createKnex({
    client,
    connection: isPostgres ? connection : { filename: fileOf(knex) },
    useNullAsDefault: true,
    log: { warn() {}, error() {} },
    pool: { min: 0, max: isPostgres ? 3 : 1 },
    acquireConnectionTimeout: 200,
  });
  const acquire = own.client.acquireRawConnection.bind(own.client);
  const ends: (() => void)[] = [];
  own.client.acquireRawConnection = async () => {
    const raw = await acquire();
    if (isPostgres) {
      raw.on('error', () => {});
      ends.push(() => raw.connection.stream.destroy());
    } else {
      ends.push(() => raw.close());
    }
    watch(raw, isPostgres ? ['query'] : ['prepare', 'exec'], death);
    return raw;
  };
  return {
    knex: own,
    bury: () => {
      death.at = 0;
      for (const end of ends) {
        end();
      }
    },
  };
}

/** To die after a statement is to die before the next one, but that the answer is lost; a few of those do. */
function whens(at: number): ('before' | 'after')[] {
  return at % 8 === 0 ? ['before', 'after'] : ['before'];
}

describe.each(databases.eachSupportedId())('an import on %s', databaseId => {
  const directory = createMockDirectory();
  let own: Knex | undefined;

  afterEach(async () => {
    await own?.destroy();
  });

  /** SQLite as a file, which two processes can open. */
  async function createDatabase(): Promise<Knex> {
    if (databaseId !== 'SQLITE_3') {
      return await databases.init(databaseId);
    }
    own = createKnex({
      client: 'better-sqlite3',
      connection: { filename: directory.resolve('test.sqlite') },
      useNullAsDefault: true,
    });
    return own;
  }

  it('that dies before or after any of its statements leaves all old or all new, and the next one cleans up', async () => {
    const harness = await createImportHarness(await createDatabase(), {
      ...{ silentMs: -1, mostCells: 2 },
    });
    await harness.import([BEFORE]);
    const old = await harness.counted();
    await harness.import([AFTER]);
    const young = await harness.counted();
    await harness.import([BEFORE]);
    let state = old;
    let survived = 0;
    const seen = new Set<string>();
    for (let at = 1; survived < 2; at++) {
      for (const when of whens(at)) {
        const death = new Death();
        Object.assign(death, { at, when });
        const process = mortal(harness.knex, death);
        const [file, goal] =
          state === old ? ([AFTER, young] as const) : ([BEFORE, old] as const);
        try {
          await harness.importsOn(process.knex).run({
            source: sourceOf([file]),
            requestedBy: 'schedule',
          });
        } catch {
          // It has died.
        } finally {
          survived = death.count < at ? survived + 1 : 0;
          process.bury();
        }
        const counted = await harness.counted();
        expect([state, goal]).toContainEqual(counted);
        seen.add(
          JSON.stringify(counted) === JSON.stringify(state) ? 'old' : 'new',
        );
        await harness.import([file]);
        expect(await harness.counted()).toEqual(goal);
        expect(await harness.leftovers()).toBe(0);
        expect(
          await harness.knex('cost_imports').where('status', 'running'),
        ).toEqual([]);
        // An hour later: what was broken off is not looked at any more, which would be ever more statements.
        await harness
          .knex('cost_imports')
          .whereNotIn(
            'batch_id',
            harness.knex('cost_periods').select('batch_id'),
          )
          .update({ batch_id: null });
        state = goal;
      }
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });
});
