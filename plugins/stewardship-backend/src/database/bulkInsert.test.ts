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
import type { Knex } from 'knex';
import { bulkInsert, type BulkValue } from './bulkInsert';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const COLUMNS = ['id', 'name', 'amount'];

describe.each(databases.eachSupportedId())('many rows on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.schema.createTable('things', table => {
      table.integer('id').primary();
      table.text('name').nullable();
      table.bigInteger('amount').notNullable();
    });
  });

  async function stored(): Promise<unknown[]> {
    return await knex('things')
      .orderBy('id')
      .select('id', 'name', knex.raw('cast(amount as text) as amount'));
  }

  it('arrive as they are, whatever characters they have and however large they are', async () => {
    const names = ['tab\tand\nline\r', 'back\\slash \\N', '', 'é 漢 🚆', '"\''];
    const rows: BulkValue[][] = [
      ...names.map((name, id) => [id, name, id]),
      [10, null, 9223372036854775807n],
      [11, 'low', -9223372036854775807n],
      [12, 'large', 2 ** 53],
    ];
    await bulkInsert({ knex, table: 'things', columns: COLUMNS, rows });
    expect(await stored()).toEqual(
      rows.map(([id, name, amount]) => ({ id, name, amount: String(amount) })),
    );
  });

  it('leave others a turn, and connections free', async () => {
    function* rows(): Iterable<BulkValue[]> {
      for (let id = 0; id < 60_000; id++) {
        yield [id, `name ${id}`, id];
      }
    }
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    let during = 0;
    const insert = bulkInsert({
      ...{ knex, table: 'things', columns: COLUMNS },
      rows: rows(),
    }).finally(() => clearInterval(timer));
    const others = (async () => {
      await knex('things').count();
      during++;
    })();
    await Promise.all([insert, others]);
    expect(during).toBe(1);
    expect(longest).toBeLessThan(500);
    expect(Number((await knex('things').count('* as n'))[0].n)).toBe(60_000);
  });

  it('are none where the transaction around them fails', async () => {
    const rows = [[1, 'a', 1]];
    await expect(
      knex.transaction(async tx => {
        await bulkInsert({
          ...{ knex: tx, table: 'things', columns: COLUMNS, rows },
        });
        await tx('things').insert({ id: 2, name: 'b', amount: 2 });
        throw new Error('No');
      }),
    ).rejects.toThrow('No');
    expect(await stored()).toEqual([]);
  });

  it('are refused with the reason, and the next ones work all the same', async () => {
    const twice = [
      [1, 'a', 1],
      [1, 'b', 1],
    ];
    const into = { knex, table: 'things', columns: COLUMNS };
    await expect(bulkInsert({ ...into, rows: twice })).rejects.toMatchObject({
      // The driver is shared by test files, and its errors are not of this one.
      message: expect.stringMatching(/unique/i),
    });
    function* broken(): Iterable<BulkValue[]> {
      yield [5, 'a', 1];
      throw new Error('The file ended early');
    }
    await expect(bulkInsert({ ...into, rows: broken() })).rejects.toThrow(
      'The file ended early',
    );
    await bulkInsert({ ...into, rows: [[2, 'c', 3]] });
    expect(await stored()).toEqual([{ id: 2, name: 'c', amount: '3' }]);
  });
});
